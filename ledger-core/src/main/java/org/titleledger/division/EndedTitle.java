package org.titleledger.division;

import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Required;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;

/**
 * A right that does not go on in any new property (rule E5).
 *
 * @param property whose right it was
 * @param right which
 * @param cause by what it ends
 */
public record EndedTitle(PropertyId property, Right right, TitleEntry.Cause cause) {

    public EndedTitle {
        Required.value("property", property);
        Required.value("right", right);
        if (Required.value("cause", cause) == TitleEntry.Cause.CARRIED_OVER) {
            throw new InvalidValue("cause.ends-nothing", cause);
        }
    }
}
