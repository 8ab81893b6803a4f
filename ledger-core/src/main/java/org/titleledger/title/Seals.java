package org.titleledger.title;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;

/** Seals (查封) on a property, on what it stands on and on what stands on it (rule G2). */
public final class Seals {

    private final LocalDate day;
    private final Proceedings proceedings;

    /** @param day on which they would stand in the way, as known now */
    public Seals(LocalDate day, Proceedings proceedings) {
        this.day = day;
        this.proceedings = proceedings;
    }

    /** The first seal that stands in the way of changing the rights on a property. */
    public Optional<Refusal> against(PropertyId property) {
        return on(property)
                .or(() -> touching(property).stream()
                        .flatMap(other -> on(other).stream())
                        .findFirst());
    }

    private Optional<Refusal> on(PropertyId sealed) {
        return proceedings.read(TitleState.STREAM, sealed.value()).restrictions().entrySet().stream()
                .filter(entry -> entry.getValue().kind() == Restriction.Kind.SEAL
                        && entry.getValue().isActiveOn(day))
                .findFirst()
                .map(entry -> new TitleRefusal.PropertyIsSealed(sealed, entry.getKey()));
    }

    /** Everything that the property stands on and everything that stands on it. */
    private List<PropertyId> touching(PropertyId property) {
        List<PropertyId> touching = new ArrayList<>();
        PropertyState at = proceedings.read(PropertyState.STREAM, property.value());
        while (at.parent().isPresent()) {
            PropertyId below = at.parent().get();
            touching.add(below);
            at = proceedings.read(PropertyState.STREAM, below.value());
        }
        addAbove(property.value(), touching);
        return touching;
    }

    private void addAbove(UUID below, List<PropertyId> found) {
        for (UUID above : new TreeSet<>(proceedings.standingOn(below))) {
            found.add(new PropertyId(above));
            addAbove(above, found);
        }
    }
}
