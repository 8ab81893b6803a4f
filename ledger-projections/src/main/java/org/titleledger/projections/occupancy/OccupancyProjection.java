package org.titleledger.projections.occupancy;

import java.math.BigDecimal;
import java.util.List;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.Room;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.shared.LegalDate;

/** Rooms and their use. */
public final class OccupancyProjection implements Projection {

    private static final ThingTable ROOMS = ThingTable.of(
            "room", "property, number, position, floor, use, usable_area, effective_on, retired_position, retired_on");

    private static final ThingTable OCCUPANCIES = ThingTable.of(
            "occupancy",
            "id, property, position, recorded_at, act, occupant, rooms, agreement, certificate, effective_on,"
                    + " date_precision, agreed_until, until, shared, ended_position");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof OccupancyEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(OccupancyEvent event, Entry entry, Batch batch) {
        switch (event) {
            case OccupancyEvent.RoomsRecorded e -> e.rooms().forEach(room -> room(room, entry, batch));
            case OccupancyEvent.RoomRetired e ->
                batch.change(
                        ROOMS,
                        entry.position(),
                        List.of("retired_position", "retired_on"),
                        "property = ? AND number = ? AND retired_position IS NULL AND position < ?",
                        entry.position(),
                        e.effectiveOn().day(),
                        e.property().value(),
                        e.number(),
                        entry.position());
            case OccupancyEvent.Assigned e ->
                batch.insert(
                        "occupancy",
                        "id, property, position, recorded_at, act, occupant, rooms, agreement, certificate, effective_on,"
                                + " date_precision, agreed_until, until, shared, known",
                        e.occupancy().value(),
                        e.property().value(),
                        entry.position(),
                        entry.at(),
                        e.act().id().value(),
                        e.occupant().value(),
                        e.rooms() == null ? null : Json.text(e.rooms()),
                        e.agreement(),
                        e.certificate(),
                        e.effectiveOn().day(),
                        e.effectiveOn().precision().name(),
                        e.until(),
                        e.until(),
                        e.shared(),
                        Span.since(entry.position()));
            case OccupancyEvent.Ended e ->
                batch.change(
                        OCCUPANCIES,
                        entry.position(),
                        List.of("until", "ended_position"),
                        "id = ?",
                        e.effectiveOn().day(),
                        entry.position(),
                        e.occupancy().value());
            case OccupancyEvent.OfCorrection e -> {}
        }
    }

    private static void room(Room room, Entry entry, Batch batch) {
        BigDecimal area = room.usableArea();
        batch.insert(
                "room",
                "property, number, position, floor, use, usable_area, effective_on, known",
                entry.event().stream().id(),
                room.number(),
                entry.position(),
                room.floor(),
                room.use().name(),
                area == null ? null : area.toPlainString(),
                LegalDate.dayOf(entry.event().effectiveOn()),
                Span.since(entry.position()));
    }
}
