package org.titleledger.bureau;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about which party is the bureau. */
public sealed interface BureauEvent extends LedgerEvent {

    /** The designation the fact is about. */
    DesignationId designation();

    @Override
    default StreamId stream() {
        return BureauState.THE_BUREAU;
    }

    /** Somebody asked that a party be the bureau from a day on; it counts when another person has approved it (rule H4). */
    @EventName("bureau.designated")
    record Designated(
            DesignationId designation, Act act, @Nullable LegalDate effectiveOn, PartyId party)
            implements BureauEvent {}

    /**
     * Another person approved: the party is the bureau (rule H4).
     *
     * @param effectiveOn the day of the approval
     * @param party the designated party
     * @param since from when it is the bureau; {@code null} when unknown
     */
    @EventName("bureau.designation-approved")
    record DesignationApproved(
            DesignationId designation,
            Act act,
            @Nullable LegalDate effectiveOn,
            PartyId party,
            @Nullable LegalDate since)
            implements BureauEvent {}
}
