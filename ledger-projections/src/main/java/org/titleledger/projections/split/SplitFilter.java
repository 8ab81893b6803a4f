package org.titleledger.projections.split;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.split.Cause;

/** Which split titles are asked for; what is {@code null} does not matter. */
public record SplitFilter(
        @Nullable Cause cause,
        @Nullable String compound,
        @Nullable PartyId holder) {

    /** Every split title. */
    public static SplitFilter all() {
        return new SplitFilter(null, null, null);
    }
}
