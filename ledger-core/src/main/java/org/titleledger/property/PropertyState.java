package org.titleledger.property;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * What is known of a property itself.
 *
 * @param kind what it is; {@code null} while it is not registered
 * @param descriptions its names and addresses in the law's time
 * @param identifiers its identifiers in the law's time
 * @param areas its areas in the law's time
 * @param parents what it stood on in the law's time
 * @param retiredOn from when it no longer exists as a unit; {@code null} while it does
 */
public record PropertyState(
        @Nullable PropertyKind kind,
        Timeline<Description> descriptions,
        Timeline<List<Identifier>> identifiers,
        Timeline<List<Area>> areas,
        Timeline<PropertyId> parents,
        @Nullable LegalDate retiredOn) {

    /** The stream of a property. */
    public static final StreamKind<PropertyState, PropertyEvent> STREAM = new StreamKind<>(
            "property",
            PropertyEvent.class,
            new PropertyState(null, Timeline.empty(), Timeline.empty(), Timeline.empty(), Timeline.empty(), null),
            PropertyState::evolve);

    /** Whether it is known at all. */
    public boolean isRegistered() {
        return kind != null;
    }

    /** Whether it no longer exists as a unit. */
    public boolean isRetired() {
        return retiredOn != null;
    }

    /** What it stands on by the latest statement. */
    public Optional<PropertyId> parent() {
        return parents.latest().map(Timeline.Fact::stated);
    }

    /** Its unit code by the latest statement. */
    public Optional<UnitCode> unitCode() {
        return identifiers.latest().flatMap(fact -> unitCodeAmong(fact.stated()));
    }

    static Optional<UnitCode> unitCodeAmong(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(Identifier.UNIT_CODE))
                .map(identifier -> new UnitCode(identifier.value()))
                .findFirst();
    }

    private PropertyState evolve(PropertyEvent event) {
        if (isRegistered() == event instanceof PropertyEvent.Registered || isRetired()) {
            throw new IllegalStateException("impossible history: " + event);
        }
        LegalDate on = event.effectiveOn();
        ActId act = event.act().id();
        return switch (event) {
            case PropertyEvent.Registered e ->
                new PropertyState(
                        e.kind(),
                        descriptions.with(e.description(), on, 0, act),
                        e.identifiers().isEmpty() ? identifiers : identifiers.with(e.identifiers(), on, 0, act),
                        e.areas().isEmpty() ? areas : areas.with(e.areas(), on, 0, act),
                        e.parent() == null ? parents : parents.with(e.parent(), on, 0, act),
                        null);
            case PropertyEvent.Described e ->
                new PropertyState(
                        kind,
                        descriptions.with(e.description(), on, descriptions.nextPlace(), act),
                        identifiers,
                        areas,
                        parents,
                        null);
            case PropertyEvent.IdentifiersRecorded e ->
                new PropertyState(
                        kind,
                        descriptions,
                        identifiers.with(e.identifiers(), on, identifiers.nextPlace(), act),
                        areas,
                        parents,
                        null);
            case PropertyEvent.AreasRecorded e ->
                new PropertyState(
                        kind,
                        descriptions,
                        identifiers,
                        areas.with(e.areas(), on, areas.nextPlace(), act),
                        parents,
                        null);
            case PropertyEvent.Placed e ->
                new PropertyState(
                        kind,
                        descriptions,
                        identifiers,
                        areas,
                        parents.with(e.parent(), on, parents.nextPlace(), act),
                        null);
            case PropertyEvent.Retired e ->
                new PropertyState(kind, descriptions, identifiers, areas, parents, e.effectiveOn());
        };
    }
}
