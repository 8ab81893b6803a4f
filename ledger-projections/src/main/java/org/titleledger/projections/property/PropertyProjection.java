package org.titleledger.projections.property;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.FactTable;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Projection;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;

/** What a property is, how it is called and found, and what it stands on. */
public final class PropertyProjection implements Projection {

    private static final FactTable DESCRIPTIONS = FactTable.ofNames("property_description", "property");
    private static final FactTable IDENTIFIERS = FactTable.ofNames("property_identifiers", "property");
    private static final FactTable AREAS = FactTable.ofNames("property_areas", "property");
    private static final FactTable PARENTS = FactTable.of("property_parent", "property");

    @Override
    public List<FactTable> facts() {
        return List.of(DESCRIPTIONS, IDENTIFIERS, AREAS, PARENTS);
    }

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof PropertyEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(PropertyEvent event, Entry entry, Batch batch) {
        switch (event) {
            case PropertyEvent.Registered e -> register(e, entry, batch);
            case PropertyEvent.Described e -> describe(e.description(), entry, batch);
            case PropertyEvent.IdentifiersRecorded e -> identify(e.identifiers(), entry, batch);
            case PropertyEvent.AreasRecorded e -> measure(e.areas(), entry, batch);
            case PropertyEvent.Placed e -> place(e.parent(), entry, batch);
            case PropertyEvent.Retired e ->
                batch.change(
                        "property",
                        "UPDATE property SET retirement_position = ?, retired_on = ?, retired_precision = ?,"
                                + " retirement_cause = ? WHERE id = ? AND retirement_position IS NULL",
                        entry.position(),
                        e.effectiveOn().day(),
                        e.effectiveOn().precision().name(),
                        e.cause(),
                        e.property().value());
        }
    }

    private static void register(PropertyEvent.Registered event, Entry entry, Batch batch) {
        batch.begin(event.property().value());
        batch.insert(
                "property",
                "id, position, kind",
                event.property().value(),
                entry.position(),
                event.kind().name());
        describe(event.description(), entry, batch);
        identify(event.identifiers(), entry, batch);
        measure(event.areas(), entry, batch);
        PropertyId parent = event.parent();
        if (parent != null) {
            place(parent, entry, batch);
        }
    }

    private static void describe(Description description, Entry entry, Batch batch) {
        fact(
                DESCRIPTIONS,
                "name, compound, address",
                entry,
                batch,
                description.name(),
                description.compound(),
                description.address());
    }

    private static void identify(List<Identifier> identifiers, Entry entry, Batch batch) {
        String search = identifiers.stream()
                .map(Identifier::value)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        fact(IDENTIFIERS, "identifiers, search", entry, batch, Json.text(identifiers), search);
    }

    private static void measure(List<Area> areas, Entry entry, Batch batch) {
        fact(AREAS, "areas", entry, batch, Json.text(areas));
    }

    private static void place(PropertyId parent, Entry entry, Batch batch) {
        fact(PARENTS, "parent", entry, batch, parent.value());
    }

    private static void fact(FactTable table, String columns, Entry entry, Batch batch, @Nullable Object... stated) {
        batch.fact(table, entry.event().stream().id(), entry.event().effectiveOn(), entry, columns, stated);
    }
}
