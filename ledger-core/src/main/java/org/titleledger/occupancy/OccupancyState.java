package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.titleledger.shared.StreamKind;

/**
 * The rooms of a property and their use.
 *
 * @param rooms the rooms that exist, by number
 * @param uses every use ever recorded
 */
public record OccupancyState(Map<String, Room> rooms, Map<OccupancyId, Use> uses) {

    /** The stream of a property's occupancy. */
    public static final StreamKind<OccupancyState, OccupancyEvent> STREAM = new StreamKind<>(
            "occupancy", OccupancyEvent.class, new OccupancyState(Map.of(), Map.of()), OccupancyState::evolve);

    public OccupancyState {
        rooms = Map.copyOf(rooms);
        uses = Map.copyOf(uses);
    }

    /** A recorded use that cannot stand beside another. */
    Optional<Map.Entry<OccupancyId, Use>> collisionWith(Use use) {
        return uses.entrySet().stream()
                .filter(entry -> entry.getValue().collidesWith(use))
                .findFirst();
    }

    /** Whether somebody uses any part of the property on a day or later. */
    public boolean isUsedFrom(LocalDate day) {
        return uses.values().stream().anyMatch(use -> use.endsAfter(day));
    }

    /** Whether somebody uses a room on a day or later. */
    boolean isUsedFrom(String number, LocalDate day) {
        return uses.values().stream().anyMatch(use -> use.endsAfter(day) && names(use.rooms(), number));
    }

    private static boolean names(@org.jspecify.annotations.Nullable List<String> rooms, String number) {
        return rooms != null && rooms.contains(number);
    }

    private OccupancyState evolve(OccupancyEvent event) {
        return switch (event) {
            case OccupancyEvent.RoomsRecorded e -> {
                Map<String, Room> more = new LinkedHashMap<>(rooms);
                e.rooms().forEach(room -> expect(more.put(room.number(), room) == null, e));
                yield new OccupancyState(more, uses);
            }
            case OccupancyEvent.RoomRetired e -> {
                Map<String, Room> fewer = new LinkedHashMap<>(rooms);
                expect(fewer.remove(e.number()) != null, e);
                yield new OccupancyState(fewer, uses);
            }
            case OccupancyEvent.Assigned e -> {
                Map<OccupancyId, Use> more = new LinkedHashMap<>(uses);
                Use use = new Use(e.occupant(), e.rooms(), e.effectiveOn(), e.until(), e.shared());
                expect(more.put(e.occupancy(), use) == null, e);
                yield new OccupancyState(rooms, more);
            }
            case OccupancyEvent.Ended e -> {
                Use before = uses.get(e.occupancy());
                if (before == null) {
                    throw new IllegalStateException("impossible history: " + e);
                }
                Map<OccupancyId, Use> changed = new LinkedHashMap<>(uses);
                changed.put(e.occupancy(), before.endingOn(e.effectiveOn().day()));
                yield new OccupancyState(rooms, changed);
            }
        };
    }

    private static void expect(boolean possible, OccupancyEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
