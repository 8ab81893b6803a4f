package org.titleledger.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.title.TitleRequests.CertificateField;
import org.titleledger.api.title.TitleRequests.HolderField;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.title.Blocker;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;

/** The bodies of commands on transfer cases. */
public final class TransferRequests {

    private TransferRequests() {}

    /** Open a case; {@code grantor} and {@code grantee} stand for the whole share. */
    public record Open(
            @NotNull Right right,
            @Nullable PartyId grantor,
            @Nullable PartyId grantee,
            @Nullable List<@NotNull @Valid HolderField> from,
            @Nullable List<@NotNull @Valid HolderField> to,
            @NotNull Instrument instrument,
            @Nullable String basis,
            @Nullable String assignee,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** What stands in the way. */
    public record Block(
            Blocker.@NotNull Kind kind,
            @Nullable String note,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** How it was cured. */
    public record Clear(
            @Nullable String note,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** The registry accepted the application. */
    public record Apply(
            @Nullable String acceptanceNumber,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** What the register entry, or the filing, says. */
    public record Outcome(
            @Nullable List<@NotNull @Valid CertificateField> certificates,
            @Nullable GivenDate effectiveOn,
            @Nullable LandNature nature,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate termEndsOn,
            @Nullable Ground ground,
            @Nullable String recordingNumber,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** Who is in charge. */
    @Schema(name = "AssignTransfer")
    public record Assign(
            @Nullable String assignee,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A comment. */
    @Schema(name = "CommentTransfer")
    public record Comment(
            @NotNull String text,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}
}
