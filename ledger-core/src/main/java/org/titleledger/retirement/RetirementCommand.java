package org.titleledger.retirement;

import java.util.Set;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked about the end of a property. */
public sealed interface RetirementCommand extends LedgerCommand {

    /** Record that a property no longer exists as a unit. */
    record RetireProperty(PropertyId property, LegalDate effectiveOn, String cause) implements RetirementCommand {

        public RetireProperty {
            Required.value("effectiveOn", effectiveOn);
            cause = Text.required("cause", cause, Text.NAME);
        }

        @Override
        public StreamId target() {
            return property.stream();
        }

        @Override
        public Set<StreamId> reads() {
            return Set.of(property.titleStream(), property.occupancyStream());
        }
    }
}
