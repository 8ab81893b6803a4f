package org.titleledger.projections.property;

import java.util.List;
import java.util.UUID;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;

/** Which properties there are, and which no longer exist. */
public final class PropertyProjection implements Projection {

    private static final ThingTable PROPERTIES = ThingTable.of(
            "property",
            "id, position, kind, formed_from, retirement_position, retired_on, retired_precision, retirement_cause,"
                    + " replaced_by");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof PropertyEvent.Registered event) {
            batch.insert(
                    "property",
                    "id, position, kind, known",
                    event.property().value(),
                    entry.position(),
                    event.kind().name(),
                    Span.since(entry.position()));
        } else if (entry.event() instanceof PropertyEvent.Formed event) {
            batch.change(
                    PROPERTIES,
                    entry.position(),
                    List.of("formed_from"),
                    "id = ?",
                    ids(event.formedFrom()),
                    event.property().value());
        } else if (entry.event() instanceof PropertyEvent.Ending event) {
            batch.change(
                    PROPERTIES,
                    entry.position(),
                    List.of(
                            "retirement_position",
                            "retired_on",
                            "retired_precision",
                            "retirement_cause",
                            "replaced_by"),
                    "id = ? AND retirement_position IS NULL",
                    entry.position(),
                    event.effectiveOn().day(),
                    event.effectiveOn().precision().name(),
                    event instanceof PropertyEvent.Retired retired ? retired.cause() : null,
                    event instanceof PropertyEvent.Replaced replaced ? ids(replaced.replacedBy()) : null,
                    event.property().value());
        }
    }

    private static UUID[] ids(List<PropertyId> properties) {
        return properties.stream().map(PropertyId::value).toArray(UUID[]::new);
    }
}
