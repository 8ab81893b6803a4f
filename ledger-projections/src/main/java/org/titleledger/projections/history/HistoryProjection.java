package org.titleledger.projections.history;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyReplacement;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.Act;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.TypedId;

/** One row for each event of the four streams of a property. */
public final class HistoryProjection implements Projection {

    private static final Set<String> STREAMS = Set.of("property", "title", "custody", "occupancy");

    private static final String COLUMNS =
            "property, position, stream, version, act, type, effective_on, date_precision,"
                    + " recorded_at, actor, role, reason, documents, warnings, correction, occupancy, occupant, details";

    @Override
    public void on(Entry entry, Batch batch) {
        LedgerEvent event = entry.event();
        if (!STREAMS.contains(event.stream().kind())) {
            return;
        }
        Act act = event.act();
        batch.insert(
                "property_event",
                COLUMNS,
                event.stream().id(),
                entry.position(),
                event.stream().kind(),
                entry.version(),
                act.id().value(),
                entry.type(),
                LegalDate.dayOf(event.effectiveOn()),
                Sql.precision(event.effectiveOn()).name(),
                entry.at(),
                act.actor().login(),
                act.role().name(),
                act.reason(),
                act.documents().stream().map(TypedId::value).toArray(UUID[]::new),
                Json.text(act.warnings()),
                event instanceof CorrectionFact fact ? fact.correction().value() : null,
                occupancy(event),
                occupant(event),
                Json.details(event));
    }

    private static @Nullable UUID occupancy(LedgerEvent event) {
        return event instanceof OccupancyEvent fact ? occupancyOf(fact) : null;
    }

    private static @Nullable UUID occupancyOf(OccupancyEvent event) {
        return switch (event) {
            case OccupancyEvent.Assigned e -> e.occupancy().value();
            case OccupancyEvent.Ended e -> e.occupancy().value();
            case OccupancyEvent.RoomsRecorded e -> null;
            case OccupancyEvent.RoomRetired e -> null;
            case OccupancyEvent.OfCorrection e -> null;
        };
    }

    private static @Nullable UUID occupant(LedgerEvent event) {
        if (event instanceof OccupancyEvent.Assigned assigned) {
            return assigned.occupant().value();
        }
        return event instanceof CorrectionFact.Stating<?> stating
                        && stating.replacement() instanceof OccupancyReplacement replacement
                ? Sql.uuid(replacement.occupant())
                : null;
    }
}
