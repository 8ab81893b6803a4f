package org.titleledger.division;

import org.titleledger.shared.Required;
import org.titleledger.title.Right;
import org.titleledger.title.TitleFact;

/**
 * What a right is in a new property.
 *
 * @param right which
 * @param fact the whole of it (rule A3)
 */
public record CarriedTitle(Right right, TitleFact fact) {

    public CarriedTitle {
        Required.value("right", right);
        Required.value("fact", fact);
    }

    /** Whether it is where another right goes on: the same right, or both in one (房地一体). */
    boolean carries(Right old) {
        return right == old || right == Right.LAND_AND_BUILDING;
    }
}
