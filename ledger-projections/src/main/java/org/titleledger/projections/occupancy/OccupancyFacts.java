package org.titleledger.projections.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.occupancy.Room;
import org.titleledger.occupancy.RoomAct;
import org.titleledger.occupancy.RoomLife;
import org.titleledger.occupancy.Use;
import org.titleledger.occupancy.UseAct;
import org.titleledger.projections.facts.FactRow;
import org.titleledger.projections.facts.Places;
import org.titleledger.projections.facts.Register;
import org.titleledger.projections.facts.RowTable;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Json;
import org.titleledger.projections.shared.Sql;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** Rooms and their use, each with what its acts make of it (rules A3, H2). */
public final class OccupancyFacts implements Register<OccupancyState> {

    private static final RowTable ROOMS =
            new RowTable("room", List.of("property", "number", "position"), List.of("floor", "use", "usable_area"));

    private static final RowTable USES = new RowTable(
            "occupancy",
            List.of("property", "id"),
            List.of(
                    "position",
                    "act",
                    "occupant",
                    "rooms",
                    "agreement",
                    "certificate",
                    "effective_on",
                    "date_precision",
                    "until",
                    "shared"));

    @Override
    public StreamKind<OccupancyState, ?> kind() {
        return OccupancyState.STREAM;
    }

    @Override
    public List<RowTable> tables() {
        return List.of(ROOMS, USES);
    }

    @Override
    public boolean mayChangeRows(LedgerEvent event) {
        return !(event instanceof CorrectionFact) || event instanceof OccupancyEvent.CorrectionApproved;
    }

    @Override
    public Map<String, Long> lengths(OccupancyState state) {
        Map<String, Long> lengths = new LinkedHashMap<>();
        lengths.put(ROOMS.name(), state.roomActs().nextPlace());
        state.useActs().forEach((id, acts) -> lengths.put(id.toString(), acts.nextPlace()));
        return lengths;
    }

    @Override
    public void rows(UUID subject, OccupancyState state, Places places, Consumer<FactRow> rows) {
        Map<Long, Fact<RoomAct>> acts = new HashMap<>();
        state.roomActs().facts().forEach(fact -> acts.put(fact.place(), fact));
        state.lives()
                .forEach(life ->
                        rows.accept(room(subject, life, Objects.requireNonNull(acts.get(life.place())), places)));
        state.uses().forEach((id, use) -> {
            Timeline<UseAct> own = Objects.requireNonNull(state.useActs().get(id));
            UseAct.assigning(own).ifPresent(fact -> rows.accept(use(subject, id, use, fact, places)));
        });
    }

    /** A number that was given again begins where it became free, unless its act says another day. */
    private static FactRow room(UUID subject, RoomLife life, Fact<RoomAct> recording, Places places) {
        Room room = life.room();
        BigDecimal area = room.usableArea();
        LocalDate from = recording.from() == null ? life.from() : recording.from();
        return new FactRow(
                ROOMS,
                List.of(subject, room.number(), places.position(ROOMS.name(), life.place())),
                Days.between(from, life.until()),
                Arrays.<@Nullable Object>asList(
                        room.floor(), room.use().name(), area == null ? null : area.toPlainString()));
    }

    private static FactRow use(UUID subject, OccupancyId id, Use use, Fact<UseAct> assigning, Places places) {
        UseAct.Assigned assigned = (UseAct.Assigned) assigning.stated();
        LegalDate from = use.from();
        return new FactRow(
                USES,
                List.of(subject, id.value()),
                Days.between(from.day(), use.until()),
                Arrays.<@Nullable Object>asList(
                        places.position(id.toString(), assigning.place()),
                        assigning.act().value(),
                        use.occupant().value(),
                        use.rooms() == null ? null : Json.text(use.rooms()),
                        assigned.agreement(),
                        assigned.certificate(),
                        from.day(),
                        Sql.precision(from).name(),
                        use.until(),
                        use.shared()));
    }
}
