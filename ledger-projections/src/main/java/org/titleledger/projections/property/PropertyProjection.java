package org.titleledger.projections.property;

import java.util.List;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.property.PropertyEvent;

/** Which properties there are, and which no longer exist. */
public final class PropertyProjection implements Projection {

    private static final ThingTable PROPERTIES = ThingTable.of(
            "property", "id, position, kind, retirement_position, retired_on, retired_precision, retirement_cause");

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
        } else if (entry.event() instanceof PropertyEvent.Retired event) {
            batch.change(
                    PROPERTIES,
                    entry.position(),
                    List.of("retirement_position", "retired_on", "retired_precision", "retirement_cause"),
                    "id = ? AND retirement_position IS NULL",
                    entry.position(),
                    event.effectiveOn().day(),
                    event.effectiveOn().precision().name(),
                    event.cause(),
                    event.property().value());
        }
    }
}
