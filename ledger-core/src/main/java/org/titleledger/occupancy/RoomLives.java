package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Required;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * Every room that a property ever had (rule H2).
 *
 * @param lives in the order of the history
 */
public record RoomLives(List<RoomLife> lives) {

    static final RoomLives NONE = new RoomLives(List.of());

    public RoomLives {
        lives = List.copyOf(lives);
    }

    /** What acts make of rooms. */
    static RoomLives of(Timeline<RoomAct> acts) {
        RoomLives lives = NONE;
        for (Fact<RoomAct> fact : inOrder(acts)) {
            lives = lives.after(fact.stated(), fact.from(), fact.place());
        }
        return lives;
    }

    private static List<Fact<RoomAct>> inOrder(Timeline<RoomAct> acts) {
        return acts.facts().stream()
                .sorted(Comparator.comparingLong(Fact::place))
                .toList();
    }

    /** Why acts cannot have been so. */
    static Optional<Refusal> wrong(Timeline<RoomAct> acts) {
        RoomLives lives = NONE;
        for (Fact<RoomAct> fact : inOrder(acts)) {
            Optional<Refusal> wrong = lives.wrong(fact.stated(), fact.from());
            if (wrong.isPresent()) {
                return wrong;
            }
            lives = lives.after(fact.stated(), fact.from(), fact.place());
        }
        return Optional.empty();
    }

    /** Why an act cannot follow. */
    Optional<Refusal> wrong(RoomAct act, @Nullable LocalDate on) {
        return switch (act) {
            case RoomAct.Recorded recorded -> taken(recorded.rooms(), on);
            case RoomAct.Retired retired ->
                exists(retired.number(), on)
                        ? Optional.empty()
                        : Optional.of(new OccupancyRefusal.RoomIsUnknown(retired.number()));
        };
    }

    private Optional<Refusal> taken(List<Room> rooms, @Nullable LocalDate on) {
        Set<String> numbers = new HashSet<>();
        return rooms.stream()
                .map(Room::number)
                .filter(number -> !numbers.add(number) || isTaken(number, on))
                .findFirst()
                .map(OccupancyRefusal.RoomNumberIsTaken::new);
    }

    /** A number is taken by a room that exists, and was taken before the day on which another one ended. */
    private boolean isTaken(String number, @Nullable LocalDate on) {
        LocalDate free = freeFrom(number);
        return present(number).isPresent() || (free != null && on != null && on.isBefore(free));
    }

    private boolean exists(String number, @Nullable LocalDate on) {
        return present(number)
                .filter(life -> life.from() == null || (on != null && !on.isBefore(life.from())))
                .isPresent();
    }

    /** Whether an act can follow at all, whatever was right to record. */
    boolean isPossible(RoomAct act) {
        return switch (act) {
            case RoomAct.Recorded recorded ->
                recorded.rooms().stream()
                        .allMatch(room -> present(room.number()).isEmpty());
            case RoomAct.Retired retired -> present(retired.number()).isPresent();
        };
    }

    /** The room that has a number now. */
    Optional<RoomLife> present(String number) {
        return lives.stream()
                .filter(life -> life.isPresent() && life.room().number().equals(number))
                .findFirst();
    }

    /** From when a number is free that was taken before. */
    private @Nullable LocalDate freeFrom(String number) {
        return lives.stream()
                .filter(life -> life.room().number().equals(number))
                .reduce((earlier, later) -> later)
                .map(RoomLife::until)
                .orElse(null);
    }

    RoomLives after(RoomAct act, @Nullable LocalDate on, long place) {
        return switch (act) {
            case RoomAct.Recorded recorded -> {
                List<RoomLife> more = new ArrayList<>(lives);
                recorded.rooms().forEach(room -> more.add(new RoomLife(place, room, freeFrom(room.number()), null)));
                yield new RoomLives(more);
            }
            case RoomAct.Retired retired -> {
                RoomLife ending = present(retired.number()).orElse(null);
                LocalDate day = Required.value("effectiveOn", on);
                yield new RoomLives(lives.stream()
                        .map(life -> life == ending ? life.endingOn(day) : life)
                        .toList());
            }
        };
    }
}
