package org.titleledger.property;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Standing;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * What is known of a property itself.
 *
 * @param kind what it is; {@code null} while it is not registered
 * @param descriptions its names and addresses in the law's time
 * @param identifiers its identifiers in the law's time
 * @param areas its areas in the law's time
 * @param parents what it stood on in the law's time
 * @param formedFrom what it was before, where it came out of a division or merger
 * @param ends how it ceased to exist as a unit; nothing while it does
 * @param corrections every correction ever asked for
 */
public record PropertyState(
        @Nullable PropertyKind kind,
        Timeline<Description> descriptions,
        Timeline<List<Identifier>> identifiers,
        Timeline<List<Area>> areas,
        Timeline<Place> parents,
        List<PropertyId> formedFrom,
        Timeline<PropertyEnd> ends,
        CorrectionCases<PropertyReplacement> corrections)
        implements Correctable {

    /** The place of what a registration states: each timeline begins with it. */
    static final long REGISTRATION = 0;

    /** The stream of a property. */
    public static final StreamKind<PropertyState, PropertyEvent> STREAM = new StreamKind<>(
            "property",
            PropertyEvent.class,
            new PropertyState(
                    null,
                    Timeline.empty(),
                    Timeline.empty(),
                    Timeline.empty(),
                    Timeline.empty(),
                    List.of(),
                    Timeline.empty(),
                    CorrectionCases.none()),
            PropertyState::evolve);

    public PropertyState {
        formedFrom = List.copyOf(formedFrom);
    }

    /** Whether it is known at all. */
    public boolean isRegistered() {
        return kind != null;
    }

    /** Whether it no longer exists as a unit. */
    public boolean isRetired() {
        return !ends.isEmpty();
    }

    /** From when it no longer exists as a unit; {@code null} while it does. */
    public @Nullable LegalDate retiredOn() {
        return end().map(Fact::effectiveOn).orElse(null);
    }

    /** How it ceased to exist, as that is understood now. */
    public Optional<Fact<PropertyEnd>> end() {
        return ends.facts().stream().findFirst();
    }

    /** What it stands on by the latest statement. */
    public Optional<PropertyId> parent() {
        return parents.latest().map(fact -> fact.stated().on());
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
        boolean closed = isRetired() && !(event instanceof PropertyEvent.OfCorrection);
        if (isRegistered() == event instanceof PropertyEvent.Registered || closed) {
            throw new IllegalStateException("impossible history: " + event);
        }
        LegalDate on = event.effectiveOn();
        ActId act = event.act().id();
        return switch (event) {
            case PropertyEvent.Registered e -> registered(e);
            case PropertyEvent.Described e ->
                withDescriptions(descriptions.with(e.description(), on, descriptions.nextPlace(), act));
            case PropertyEvent.IdentifiersRecorded e ->
                withIdentifiers(identifiers.with(e.identifiers(), on, identifiers.nextPlace(), act));
            case PropertyEvent.AreasRecorded e -> withAreas(areas.with(e.areas(), on, areas.nextPlace(), act));
            case PropertyEvent.Placed e ->
                withParents(parents.with(new Place(e.parent()), on, parents.nextPlace(), act));
            case PropertyEvent.Formed e ->
                new PropertyState(kind, descriptions, identifiers, areas, parents, e.formedFrom(), ends, corrections);
            case PropertyEvent.Ending e -> withEnds(ends.with(PropertyEnd.of(e), on, ends.nextPlace(), act));
            case PropertyEvent.OfCorrection e -> PropertyCorrections.evolve(this, e);
        };
    }

    private PropertyState registered(PropertyEvent.Registered e) {
        LegalDate on = e.effectiveOn();
        ActId act = e.act().id();
        return new PropertyState(
                e.kind(),
                descriptions.with(e.description(), on, REGISTRATION, act),
                e.identifiers().isEmpty() ? identifiers : identifiers.with(e.identifiers(), on, REGISTRATION, act),
                e.areas().isEmpty() ? areas : areas.with(e.areas(), on, REGISTRATION, act),
                e.parent() == null ? parents : parents.with(new Place(e.parent()), on, REGISTRATION, act),
                formedFrom,
                ends,
                corrections);
    }

    PropertyState withDescriptions(Timeline<Description> other) {
        return new PropertyState(kind, other, identifiers, areas, parents, formedFrom, ends, corrections);
    }

    PropertyState withIdentifiers(Timeline<List<Identifier>> other) {
        return new PropertyState(kind, descriptions, other, areas, parents, formedFrom, ends, corrections);
    }

    PropertyState withAreas(Timeline<List<Area>> other) {
        return new PropertyState(kind, descriptions, identifiers, other, parents, formedFrom, ends, corrections);
    }

    PropertyState withParents(Timeline<Place> other) {
        return new PropertyState(kind, descriptions, identifiers, areas, other, formedFrom, ends, corrections);
    }

    PropertyState withEnds(Timeline<PropertyEnd> other) {
        return new PropertyState(kind, descriptions, identifiers, areas, parents, formedFrom, other, corrections);
    }

    PropertyState with(CorrectionCases<PropertyReplacement> cases) {
        return new PropertyState(kind, descriptions, identifiers, areas, parents, formedFrom, ends, cases);
    }

    @Override
    public PropertyState ifApproved(CorrectionId correction, ActId approval) {
        return corrections
                .open(correction)
                .map(asked -> PropertyCorrections.ifApproved(this, asked, approval))
                .orElse(this);
    }

    @Override
    public List<Standing> standing(ActId act) {
        return Standing.of(PropertyCorrections.strands(this), act);
    }
}
