package org.titleledger.projections.transfers;

import org.jspecify.annotations.Nullable;
import org.titleledger.title.Blocker;
import org.titleledger.title.TransferState;

/**
 * Which cases are asked for; what is {@code null} does not matter.
 *
 * @param blocker the kind of a blocker that is open
 * @param assignee the login of who is in charge
 * @param idleDays open cases that have not moved for at least so many days
 */
public record TransferFilter(
        @Nullable TransferState state,
        Blocker.@Nullable Kind blocker,
        @Nullable String assignee,
        @Nullable Integer idleDays) {

    /** Every case. */
    public static TransferFilter all() {
        return new TransferFilter(null, null, null, null);
    }
}
