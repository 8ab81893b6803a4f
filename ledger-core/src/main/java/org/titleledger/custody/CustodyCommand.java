package org.titleledger.custody;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;

/** What may be asked about who keeps a property. */
public sealed interface CustodyCommand extends LedgerCommand {

    /** Record that a property was handed over. */
    record HandOver(
            PropertyId property,
            @Nullable LegalDate effectiveOn,
            @Nullable PartyId from,
            PartyId to) implements CustodyCommand {

        public HandOver {
            Required.value("to", to);
        }

        @Override
        public StreamId target() {
            return property.custodyStream();
        }

        @Override
        public Set<StreamId> reads() {
            Set<StreamId> reads = new HashSet<>(Set.of(property.stream(), to.stream()));
            if (from != null) {
                reads.add(from.stream());
            }
            return reads;
        }
    }
}
