package org.titleledger.api.custody;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;

/** The bodies of commands on custody. */
public final class CustodyRequests {

    private CustodyRequests() {}

    /** A handover. */
    public record HandOver(
            @Nullable PartyId from,
            @NotNull PartyId to,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}
}
