package org.titleledger.api.bureau;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;

/** The bodies of commands on the bureau. */
public final class BureauRequests {

    private BureauRequests() {}

    /** Which party is to be the bureau. */
    public record Designate(
            @NotNull PartyId party,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}
}
