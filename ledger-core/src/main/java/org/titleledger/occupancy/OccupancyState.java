package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Ordered;
import org.titleledger.shared.StreamKind;

/**
 * The rooms of a property and their use.
 *
 * @param lives every room ever recorded, in the order of the history
 * @param uses every use ever recorded
 */
public record OccupancyState(List<RoomLife> lives, Map<OccupancyId, Use> uses) {

    /** The stream of a property's occupancy. */
    public static final StreamKind<OccupancyState, OccupancyEvent> STREAM = new StreamKind<>(
            "occupancy", OccupancyEvent.class, new OccupancyState(List.of(), Map.of()), OccupancyState::evolve);

    public OccupancyState {
        lives = List.copyOf(lives);
        uses = Ordered.copy(uses);
    }

    /** The room that has a number now. */
    Optional<RoomLife> present(String number) {
        return lives.stream()
                .filter(life -> life.isPresent() && life.room().number().equals(number))
                .findFirst();
    }

    /** Whether one room has a number for the whole of a use; it may have been retired since. */
    boolean hasRoomFor(String number, Use use) {
        return lives.stream().anyMatch(life -> life.room().number().equals(number) && life.covers(use));
    }

    /** From when a number is free that was taken before. */
    @Nullable
    LocalDate freeFrom(String number) {
        return lives.stream()
                .filter(life -> life.room().number().equals(number))
                .reduce((earlier, later) -> later)
                .map(RoomLife::until)
                .orElse(null);
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

    private static boolean names(@Nullable List<String> rooms, String number) {
        return rooms != null && rooms.contains(number);
    }

    private OccupancyState evolve(OccupancyEvent event) {
        return switch (event) {
            case OccupancyEvent.RoomsRecorded e -> {
                List<RoomLife> more = new ArrayList<>(lives);
                for (Room room : e.rooms()) {
                    expect(more.stream().noneMatch(life -> life.isPresent() && life.hasNumberOf(room)), e);
                    more.add(new RoomLife(room, freeFrom(room.number()), null));
                }
                yield new OccupancyState(more, uses);
            }
            case OccupancyEvent.RoomRetired e -> {
                RoomLife ending = present(e.number()).orElse(null);
                expect(ending != null, e);
                yield new OccupancyState(
                        lives.stream()
                                .map(life -> life == ending
                                        ? life.endingOn(e.effectiveOn().day())
                                        : life)
                                .toList(),
                        uses);
            }
            case OccupancyEvent.Assigned e -> {
                Map<OccupancyId, Use> more = new LinkedHashMap<>(uses);
                Use use = new Use(e.occupant(), e.rooms(), e.effectiveOn(), e.until(), e.shared());
                expect(more.put(e.occupancy(), use) == null, e);
                yield new OccupancyState(lives, more);
            }
            case OccupancyEvent.Ended e -> {
                Use before = uses.get(e.occupancy());
                if (before == null) {
                    throw new IllegalStateException("impossible history: " + e);
                }
                Map<OccupancyId, Use> changed = new LinkedHashMap<>(uses);
                changed.put(e.occupancy(), before.endingOn(e.effectiveOn().day()));
                yield new OccupancyState(lives, changed);
            }
        };
    }

    private static void expect(boolean possible, OccupancyEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
