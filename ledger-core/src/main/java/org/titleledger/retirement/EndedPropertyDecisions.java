package org.titleledger.retirement;

import java.util.Objects;
import java.util.Optional;
import org.titleledger.correction.Terms;
import org.titleledger.property.PropertyCorrectionDecisions;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;

/** Corrections of a property that has ended: neither its rights nor its uses may outlive it on another day either. */
final class EndedPropertyDecisions extends PropertyCorrectionDecisions {

    private final PropertyId property;

    EndedPropertyDecisions(PropertyState state, PropertyId property, Proceedings proceedings) {
        super(state, property, proceedings);
        this.property = property;
    }

    @Override
    protected Optional<Refusal> broken(PropertyState after, Terms terms) {
        return super.broken(after, terms).or(() -> outlived(after));
    }

    private Optional<Refusal> outlived(PropertyState after) {
        LegalDate end = after.retiredOn();
        return end == null || Objects.equals(end, state().retiredOn())
                ? Optional.empty()
                : RetirementDecider.remaining(property, end.day(), proceedings());
    }
}
