package org.titleledger.api.title;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** The bodies of commands on titles, restrictions and exceptions. */
public final class TitleRequests {

    private TitleRequests() {}

    /** What a right is, the whole of it. */
    public interface FactFields {

        /** Registered, filed or neither. */
        TitleStatus status();

        /** How the land was obtained. */
        @Nullable
        LandNature nature();

        /** How several hold it; by their shares where nobody says. */
        @Nullable
        CoOwnership coOwnership();

        /** Who holds it. */
        @Nullable
        List<HolderField> holders();

        /** What proves it. */
        @Nullable
        List<CertificateField> certificates();

        /** The day of the register entry. */
        @Nullable
        LocalDate registeredOn();

        /** The last day of the land's term. */
        @Nullable
        LocalDate termEndsOn();

        /** Why it took effect without the entry. */
        @Nullable
        Ground ground();

        /** The register's own number of the entry. */
        @Nullable
        String recordingNumber();

        /** The same as the ledger has it. */
        default TitleFact fact() {
            List<Holder> holders =
                    TitleFact.completed(Objects.requireNonNullElse(holders(), List.<HolderField>of()).stream()
                            .map(field -> new Holder(field.party(), field.share()))
                            .toList());
            return new TitleFact(
                    status(),
                    nature(),
                    coOwnership() == null ? TitleFact.coOwnershipOf(holders) : coOwnership(),
                    holders,
                    TitleController.certificates(certificates()),
                    registeredOn(),
                    termEndsOn(),
                    ground(),
                    recordingNumber());
        }
    }

    /** What papers say about a right. */
    public record Recorded(
            @NotNull Right right,
            @NotNull TitleStatus status,
            @Nullable LandNature nature,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable CoOwnership coOwnership,
            @Nullable List<@NotNull @Valid HolderField> holders,
            @Nullable List<@NotNull @Valid CertificateField> certificates,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate termEndsOn,
            @Nullable List<@NotNull @Valid HolderField> from,
            @Nullable Instrument instrument,
            @Nullable Ground ground,
            @Nullable String recordingNumber,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields, FactFields {}

    /** The end of a right. */
    public record Ending(
            @NotNull Right right,
            TitleEntry.@NotNull Cause cause,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A restriction. */
    public record Imposed(
            Restriction.@NotNull Kind kind,
            Restriction.@Nullable SealType sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable PartyId party,
            @Nullable Right right,
            @Nullable GivenDate effectiveOn,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A restriction holds longer. */
    public record Renewed(
            @NotNull LocalDate until,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A restriction no longer holds. */
    public record Released(
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents) implements ActFields {}

    /** An exception of 管理办法 Art. 5. */
    public record ExceptionAsked(
            ExceptionCase.@NotNull Article article,
            @NotNull PartyId holder,
            @Nullable GivenDate effectiveOn,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A holder and its share of the whole right. */
    public record HolderField(
            @NotNull PartyId party, @Nullable Share share) {}

    /** A certificate. */
    public record CertificateField(
            Certificate.@NotNull Kind kind,
            @NotNull String number,
            @Nullable LocalDate issuedOn) {}
}
