package org.titleledger.api.party;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;

/** The bodies of commands on parties. */
public final class PartyRequests {

    private PartyRequests() {}

    /** Make a party known. */
    @Schema(name = "RegisterParty")
    public record Register(
            @NotNull String name,
            @NotNull PartyKind kind,
            @Nullable CreditCode creditCode,
            @Nullable LocalDate establishedOn,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** Another name. */
    public record Rename(
            @NotNull String name,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** The end of a party. */
    public record Dissolve(
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable List<@NotNull @Valid SuccessorField> successors,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** Who succeeded. */
    public record Succeed(
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @NotNull List<@NotNull @Valid SuccessorField> successors,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A successor and its share of the estate. */
    public record SuccessorField(
            @NotNull PartyId party, @NotNull Share share) {}
}
