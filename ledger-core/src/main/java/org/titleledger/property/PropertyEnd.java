package org.titleledger.property;

import java.util.List;

/** How a property ceased to exist as a unit. */
public sealed interface PropertyEnd {

    /**
     * It was torn down, or taken out of the bureau's account.
     *
     * @param cause why, in the actor's words
     */
    record Retired(String cause) implements PropertyEnd {}

    /**
     * It was divided, or merged with others.
     *
     * @param replacedBy what it is since then
     */
    record Replaced(List<PropertyId> replacedBy) implements PropertyEnd {
        public Replaced {
            replacedBy = List.copyOf(replacedBy);
        }
    }

    /** What an event says of it. */
    static PropertyEnd of(PropertyEvent.Ending event) {
        return switch (event) {
            case PropertyEvent.Retired e -> new Retired(e.cause());
            case PropertyEvent.Replaced e -> new Replaced(e.replacedBy());
        };
    }
}
