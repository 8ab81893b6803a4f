package org.titleledger.retirement;

import java.util.List;
import java.util.Set;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;
import org.titleledger.shared.Warning;

/** What may be asked about the end of a property. */
public sealed interface RetirementCommand extends LedgerCommand {

    /** The property that ends. */
    PropertyId property();

    /** The first day on which it no longer exists. */
    LegalDate effectiveOn();

    @Override
    default StreamId target() {
        return property().stream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().titleStream(), property().occupancyStream());
    }

    /** Record that a property no longer exists as a unit. */
    record RetireProperty(PropertyId property, LegalDate effectiveOn, String cause) implements RetirementCommand {

        public RetireProperty {
            Required.value("effectiveOn", effectiveOn);
            cause = Text.required("cause", cause, Text.NAME);
        }
    }

    /**
     * Record that a property is others since a day; the last step of a division or merger, never asked for alone.
     *
     * @param into what it is since then
     * @param warnings what the actor is told of the whole
     */
    record ReplaceProperty(PropertyId property, LegalDate effectiveOn, List<PropertyId> into, List<Warning> warnings)
            implements RetirementCommand {

        public ReplaceProperty {
            Required.value("effectiveOn", effectiveOn);
            into = Required.list("into", into);
            warnings = List.copyOf(warnings);
        }
    }
}
