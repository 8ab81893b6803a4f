package org.titleledger.division;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room;
import org.titleledger.occupancy.RoomLife;
import org.titleledger.occupancy.Use;
import org.titleledger.occupancy.UseAct;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;

/** Rooms go where the building says, and whoever uses them uses them there (rule H2). */
final class Uses implements Aspect {

    /** A use that lasts beyond the last day of its property, as it was assigned. */
    private record Lasting(Old old, OccupancyId id, Use use, UseAct.Assigned assigned) {}

    private final Plan plan;
    private final Means means;
    private final List<Lasting> uses = new ArrayList<>();

    Uses(Plan plan, Means means) {
        this.plan = plan;
        this.means = means;
        for (Old old : plan.olds()) {
            for (Map.Entry<OccupancyId, Use> entry : old.occupancy().uses().entrySet()) {
                if (entry.getValue().endsAfter(plan.day())) {
                    assigned(old, entry.getKey())
                            .ifPresent(
                                    assigned -> uses.add(new Lasting(old, entry.getKey(), entry.getValue(), assigned)));
                }
            }
        }
    }

    private static Optional<UseAct.Assigned> assigned(Old old, OccupancyId id) {
        return UseAct.assigning(old.occupancy().useActs().getOrDefault(id, Timeline.empty()))
                .map(fact -> fact.stated())
                .filter(UseAct.Assigned.class::isInstance)
                .map(UseAct.Assigned.class::cast);
    }

    private static List<Room> rooms(Old old) {
        return old.occupancy().lives().stream()
                .filter(RoomLife::isPresent)
                .map(RoomLife::room)
                .toList();
    }

    private List<Room> rooms() {
        return plan.olds().stream().flatMap(old -> rooms(old).stream()).toList();
    }

    /** Of a merger all, of a division those that are named. */
    private List<Room> roomsIn(Part part) {
        return plan.isMerger()
                ? rooms()
                : rooms().stream()
                        .filter(room -> part.rooms().contains(room.number()))
                        .toList();
    }

    @Override
    public Optional<Refusal> refusal() {
        return wrongRooms().or(this::wrongUses);
    }

    private Optional<Refusal> wrongRooms() {
        if (plan.isMerger()) {
            return Optional.empty();
        }
        List<String> numbers = rooms().stream().map(Room::number).toList();
        List<String> named =
                plan.parts().stream().flatMap(part -> part.rooms().stream()).toList();
        return numbers.stream()
                .filter(number -> named.stream().filter(number::equals).count() != 1)
                .findFirst()
                .<Refusal>map(DivisionRefusal.RoomIsNotAccountedFor::new)
                .or(() -> named.stream()
                        .filter(number -> !numbers.contains(number))
                        .findFirst()
                        .map(DivisionRefusal.RoomIsNotThere::new));
    }

    /** A use that begins later is recorded where it is then; in a merger the whole of one part needs its rooms. */
    private Optional<Refusal> wrongUses() {
        return uses.stream()
                .filter(one -> !one.use.from().day().isBefore(plan.day()) || needsRooms(one))
                .findFirst()
                .map(one -> new DivisionRefusal.UseIsNotAccountedFor(one.id, one.use.occupant()));
    }

    private boolean needsRooms(Lasting one) {
        return plan.isMerger() && one.use.rooms() == null && rooms(one.old).isEmpty();
    }

    @Override
    public List<LedgerCommand> steps() {
        List<LedgerCommand> steps = new ArrayList<>();
        for (Part part : plan.parts()) {
            List<Room> rooms = roomsIn(part);
            if (!rooms.isEmpty()) {
                steps.add(new RecordRooms(part.property(), plan.effectiveOn(), rooms));
            }
            uses.forEach(one -> goOn(one, part, rooms).ifPresent(steps::add));
        }
        uses.forEach(one -> steps.add(new EndOccupancy(one.old.id(), plan.effectiveOn(), one.id)));
        return steps;
    }

    private Optional<LedgerCommand> goOn(Lasting one, Part part, List<Room> rooms) {
        List<String> numbers = numbers(one, rooms);
        return numbers != null && numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssignOccupant(
                        part.property(),
                        plan.effectiveOn(),
                        new OccupancyId(means.fresh().get()),
                        one.use.occupant(),
                        numbers,
                        one.assigned.agreement(),
                        one.assigned.certificate(),
                        one.use.until(),
                        one.use.shared()));
    }

    /** {@code null} for the whole of a part, as it was the whole of what was divided. */
    private @Nullable List<String> numbers(Lasting one, List<Room> rooms) {
        List<String> used = one.use.rooms();
        if (used == null) {
            return plan.isMerger() ? rooms(one.old).stream().map(Room::number).toList() : null;
        }
        return rooms.stream().map(Room::number).filter(used::contains).toList();
    }
}
