package org.titleledger.occupancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/**
 * A room has another number than it was understood to have. Those who use it use the same room, and it ended when it did: what
 * names it by its number follows, by the same act.
 *
 * @param room as it was understood
 * @param to its number now
 */
record Renumbering(RoomLife room, String to) {

    /** What follows in the acts on one use. */
    private record OfUse(String from, String to) implements Change<UseAct> {

        @Override
        public UseAct applyTo(UseAct stated) {
            return stated instanceof UseAct.Assigned assigned && assigned.rooms() != null
                    ? new UseAct.Assigned(
                            assigned.occupant(),
                            assigned.rooms().stream()
                                    .map(number -> number.equals(from) ? to : number)
                                    .toList(),
                            assigned.agreement(),
                            assigned.certificate(),
                            assigned.until(),
                            assigned.shared())
                    : stated;
        }

        @Override
        public @Nullable Redating redating() {
            return null;
        }
    }

    /** What follows in the act that retired it. */
    private record OfEnd(String from, String to) implements Change<RoomAct> {

        @Override
        public RoomAct applyTo(RoomAct stated) {
            return stated instanceof RoomAct.Retired retired && retired.number().equals(from)
                    ? new RoomAct.Retired(to)
                    : stated;
        }

        @Override
        public @Nullable Redating redating() {
            return null;
        }
    }

    /** Whether a correction of a use only followed one of a room, or is one of such a correction. */
    static boolean isFollowedBy(Timeline<UseAct> acts, ActId target) {
        return acts.correctionOf(target)
                .filter(correction -> isFollowing(correction) || isFollowedBy(acts, correction.target()))
                .isPresent();
    }

    private static boolean isFollowing(Correction<UseAct> correction) {
        return correction instanceof Clerical<UseAct> clerical && clerical.change() instanceof OfUse;
    }

    /** A state after a correction, with what follows. */
    static OccupancyState followed(OccupancyState before, OccupancyState after, ActId act) {
        return before.lives().stream()
                .flatMap(life -> of(life, before, after).stream())
                .findFirst()
                .map(renumbering -> renumbering.follow(after, act))
                .orElse(after);
    }

    private static Optional<Renumbering> of(RoomLife life, OccupancyState before, OccupancyState after) {
        List<String> then = numbers(before, life.place());
        List<String> now = numbers(after, life.place());
        return IntStream.range(0, Math.min(then.size(), now.size()))
                .filter(index -> then.get(index).equals(life.room().number())
                        && !now.get(index).equals(then.get(index)))
                .mapToObj(index -> new Renumbering(life, now.get(index)))
                .findFirst();
    }

    private static List<String> numbers(OccupancyState state, long place) {
        return state.roomActs().facts().stream()
                .filter(fact -> fact.place() == place && fact.stated() instanceof RoomAct.Recorded)
                .flatMap(fact ->
                        ((RoomAct.Recorded) fact.stated()).rooms().stream().map(Room::number))
                .toList();
    }

    private OccupancyState follow(OccupancyState after, ActId act) {
        OccupancyState following = end(after)
                .map(end -> after.withRooms(after.roomActs()
                        .with(new Clerical<>(act, end.act(), after.roomActs().nextPlace(), new OfEnd(from(), to)))))
                .orElse(after);
        for (Map.Entry<OccupancyId, Use> entry : after.uses().entrySet()) {
            if (names(entry.getValue())) {
                following = use(entry.getKey(), following, act);
            }
        }
        return following;
    }

    private String from() {
        return room.room().number();
    }

    private Optional<Fact<RoomAct>> end(OccupancyState after) {
        return after.roomActs().facts().stream()
                .filter(fact -> fact.place() > room.place() && fact.stated().equals(new RoomAct.Retired(from())))
                .filter(fact -> room.until() != null)
                .findFirst();
    }

    private boolean names(Use use) {
        return use.rooms() != null && use.rooms().contains(from()) && room.covers(use);
    }

    private OccupancyState use(OccupancyId id, OccupancyState state, ActId act) {
        Timeline<UseAct> acts = state.useActs().getOrDefault(id, Timeline.empty());
        return UseAct.assigning(acts)
                .map(assigning -> state.with(
                        id, acts.with(new Clerical<>(act, assigning.act(), acts.nextPlace(), new OfUse(from(), to)))))
                .orElse(state);
    }
}
