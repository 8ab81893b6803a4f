package org.titleledger.projections.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Piece;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Json;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * How properties are called and found, how large they are, and what they stand on. What has no identifiers or areas at all
 * has a row without any, of the act that first told its name, so that there is one on every day.
 */
public final class PropertyFacts implements Register<PropertyState> {

    private static final List<String> KEYS = List.of("property", "position");

    private static final RowTable DESCRIPTIONS =
            new RowTable("property_description", KEYS, Piece.columns("name", "compound", "address"));
    private static final RowTable IDENTIFIERS =
            new RowTable("property_identifiers", KEYS, Piece.columns("identifiers", "search"));
    private static final RowTable AREAS = new RowTable("property_areas", KEYS, Piece.columns("areas"));
    private static final RowTable PARENTS = new RowTable("property_parent", KEYS, Piece.columns("parent"));

    @Override
    public StreamKind<PropertyState, ?> kind() {
        return PropertyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(DESCRIPTIONS, IDENTIFIERS, AREAS, PARENTS);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return !(event instanceof PropertyEvent.Ending || event instanceof PropertyEvent.Formed);
    }

    @Override
    public Map<String, Long> lengths(PropertyState state) {
        return Map.of(
                DESCRIPTIONS.name(),
                state.descriptions().nextPlace(),
                IDENTIFIERS.name(),
                state.identifiers().nextPlace(),
                AREAS.name(),
                state.areas().nextPlace(),
                PARENTS.name(),
                state.parents().nextPlace());
    }

    @Override
    public void rows(UUID subject, PropertyState state, Places places, Consumer<FactRow> rows) {
        Piece.each(DESCRIPTIONS.name(), state.descriptions(), true, places, piece -> {
            Description stated = piece.fact().stated();
            rows.accept(piece.row(DESCRIPTIONS, subject, stated.name(), stated.compound(), stated.address()));
        });
        if (state.identifiers().isEmpty()) {
            rows.accept(identifiers(first(state, places), subject, List.of()));
        }
        Piece.each(
                IDENTIFIERS.name(),
                state.identifiers(),
                true,
                places,
                piece -> rows.accept(identifiers(piece, subject, piece.fact().stated())));
        if (state.areas().isEmpty()) {
            rows.accept(areas(first(state, places), subject, List.of()));
        }
        Piece.each(
                AREAS.name(),
                state.areas(),
                true,
                places,
                piece -> rows.accept(areas(piece, subject, piece.fact().stated())));
        Piece.each(PARENTS.name(), state.parents(), false, places, piece -> {
            PropertyId below = piece.fact().stated().on();
            if (below != null) {
                rows.accept(piece.row(PARENTS, subject, below.value()));
            }
        });
    }

    /** The registration, on every day. */
    private static Piece<Description> first(PropertyState state, Places places) {
        Timeline.Fact<Description> registered = state.descriptions().recorded().stream()
                .filter(fact -> fact.place() == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a property without a name"));
        long position = places.position(DESCRIPTIONS.name(), 0);
        return new Piece<>(registered, new Days(null, null), false, position, position);
    }

    private static FactRow identifiers(Piece<?> piece, UUID subject, List<Identifier> identifiers) {
        String search = identifiers.stream()
                .map(Identifier::value)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return piece.row(IDENTIFIERS, subject, Json.text(identifiers), search);
    }

    private static FactRow areas(Piece<?> piece, UUID subject, List<Area> areas) {
        return piece.row(AREAS, subject, Json.text(areas));
    }
}
