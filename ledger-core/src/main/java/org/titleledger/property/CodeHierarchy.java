package org.titleledger.property;

import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;

/**
 * Whether unit codes fit what stands under and above a property (rule J2). A property without a code hides nothing: the
 * next one that has a code is compared.
 */
final class CodeHierarchy {

    private final Proceedings proceedings;

    CodeHierarchy(Proceedings proceedings) {
        this.proceedings = proceedings;
    }

    /** The code of the property, or of the nearest one under it that has a code. */
    private Optional<UnitCode> nearestBelow(PropertyState at) {
        return at.unitCode().or(() -> at.parent().flatMap(below -> nearestBelow(state(below.value()))));
    }

    private PropertyState state(UUID property) {
        return proceedings.read(PropertyState.STREAM, property);
    }

    /** Why a property with this code, or without one, cannot stand on another. */
    Optional<Refusal> wrongOn(PropertyId property, Optional<UnitCode> code, PropertyState below) {
        return nearestBelow(below)
                .flatMap(under -> code.isPresent() ? wrongPair(code.get(), under) : wrongAbove(property, under));
    }

    /** Why what stands on a property cannot stand on this code. */
    Optional<Refusal> wrongAbove(PropertyId property, UnitCode under) {
        return new TreeSet<>(proceedings.standingOn(property.value()))
                .stream().flatMap(above -> wrongThere(above, under).stream()).findFirst();
    }

    private Optional<Refusal> wrongThere(UUID above, UnitCode under) {
        Optional<UnitCode> code = state(above).unitCode();
        return code.isPresent() ? wrongPair(code.get(), under) : wrongAbove(new PropertyId(above), under);
    }

    private static Optional<Refusal> wrongPair(UnitCode above, UnitCode below) {
        return above.canStandOn(below)
                ? Optional.empty()
                : Optional.of(new PropertyRefusal.UnitCodeDoesNotFitItsParent(above.text(), below.text()));
    }
}
