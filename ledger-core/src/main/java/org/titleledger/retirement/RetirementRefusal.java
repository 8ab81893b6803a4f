package org.titleledger.retirement;

import org.titleledger.property.PropertyId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;
import org.titleledger.title.Right;

/** Why a property is not retired. */
public sealed interface RetirementRefusal extends Refusal {

    /** Something stands on it. */
    @RefusalCode("retirement.something-stands-on-the-property")
    record SomethingStandsOnTheProperty(PropertyId above) implements RetirementRefusal {}

    /** A right has not ended: every old right is accounted for first (rule E5). */
    @RefusalCode("retirement.right-has-not-ended")
    record RightHasNotEnded(Right right) implements RetirementRefusal {}

    /** Somebody uses it on that day or later. */
    @RefusalCode("retirement.property-is-in-use")
    record PropertyIsInUse() implements RetirementRefusal {}

    /** A case is open. */
    @RefusalCode("retirement.transfer-is-open")
    record TransferIsOpen(Right right) implements RetirementRefusal {}
}
