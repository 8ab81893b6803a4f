package org.titleledger.custody;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about who keeps a property. */
public sealed interface CustodyEvent extends LedgerEvent {

    /** The property that is kept. */
    PropertyId property();

    @Override
    default StreamId stream() {
        return property().custodyStream();
    }

    /**
     * The property went from one custodian to another (移交; rule H1).
     *
     * @param from who kept it before; {@code null} when nobody is known
     * @param to who keeps it from {@code effectiveOn} on
     */
    @EventName("custody.handed-over")
    record HandedOver(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            @Nullable PartyId from,
            PartyId to) implements CustodyEvent {}
}
