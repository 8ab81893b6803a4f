package org.titleledger.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.occupancy.Room;
import org.titleledger.occupancy.RoomAct;
import org.titleledger.occupancy.UseAct;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.title.ExceptionActs;
import org.titleledger.title.ExceptionActs.ExceptionAct;
import org.titleledger.title.RestrictionAct;
import org.titleledger.title.TitleState;

/** Intervals with an end of their own (rule A3), read from the acts that began, moved and ended them. */
final class Periods {

    /** What stands behind the end of a period: nothing. */
    static final Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "nothing";
        }
    };

    /** A restriction as it was imposed. */
    record Restricted(
            String kind,
            @Nullable String sealType,
            @Nullable String authority,
            @Nullable String documentNumber,
            @Nullable String party,
            @Nullable String right) {}

    /** A use as it was assigned. */
    record Used(
            String occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            boolean shared) {}

    /** An exception as it was asked for. */
    record Allowed(String article, String holder) {}

    private Periods() {}

    static void add(TitleState title, Map<String, Timeline<Object>> timelines) {
        title.restrictionActs()
                .forEach((id, acts) ->
                        restriction(acts).ifPresent(timeline -> timelines.put("restrictions/" + id, timeline)));
        title.exceptionActs()
                .forEach((id, exception) ->
                        exception(exception).ifPresent(timeline -> timelines.put("exceptions/" + id, timeline)));
    }

    static void add(OccupancyState occupancy, Map<String, Timeline<Object>> timelines) {
        occupancy
                .useActs()
                .forEach((id, acts) -> use(acts).ifPresent(timeline -> timelines.put("occupancies/" + id, timeline)));
        Timeline<RoomAct> acts = occupancy.roomActs();
        Map<String, List<Fact<Object>>> rooms = rooms(acts);
        mentioned(acts)
                .forEach((number, about) ->
                        timelines.put("rooms/" + number, told(rooms.getOrDefault(number, List.of()), acts, about)));
    }

    /** Every number that was ever recorded, and those as which they are understood now. */
    private static Map<String, Set<ActId>> mentioned(Timeline<RoomAct> acts) {
        Map<String, Set<ActId>> mentioned = new LinkedHashMap<>();
        Stream.concat(acts.recorded().stream(), inOrder(acts).stream())
                .forEach(fact -> numbers(fact.stated())
                        .forEach(number -> mentioned
                                .computeIfAbsent(number, key -> new HashSet<>())
                                .add(fact.act())));
        return mentioned;
    }

    private static List<String> numbers(RoomAct act) {
        return switch (act) {
            case RoomAct.Recorded e -> e.rooms().stream().map(Room::number).toList();
            case RoomAct.Retired e -> List.of(e.number());
        };
    }

    private static Optional<Timeline<Object>> restriction(Timeline<RestrictionAct> acts) {
        List<Fact<Object>> period = new ArrayList<>();
        for (Fact<RestrictionAct> fact : inOrder(acts)) {
            switch (fact.stated()) {
                case RestrictionAct.Imposed e ->
                    begin(
                            new Restricted(
                                    e.kind().name(),
                                    e.sealType() == null ? null : e.sealType().name(),
                                    e.authority(),
                                    e.documentNumber(),
                                    e.party() == null ? null : e.party().toString(),
                                    e.right() == null ? null : e.right().name()),
                            fact,
                            e.until(),
                            period);
                case RestrictionAct.Renewed e -> end(e.until(), fact.act(), period);
                case RestrictionAct.Released e -> earlierEnd(fact, period);
            }
        }
        return timeline(period, acts);
    }

    private static Optional<Timeline<Object>> exception(ExceptionActs exception) {
        List<Fact<Object>> period = new ArrayList<>();
        exception.allowing().ifPresent(fact -> {
            if (fact.stated() instanceof ExceptionAct.Allowed e) {
                begin(new Allowed(e.article().toString(), e.holder().toString()), fact, e.until(), period);
            }
        });
        exception.end().ifPresent(fact -> earlierEnd(fact, period));
        return timeline(period, exception.acts());
    }

    private static Optional<Timeline<Object>> use(Timeline<UseAct> acts) {
        List<Fact<Object>> period = new ArrayList<>();
        UseAct.assigning(acts).ifPresent(fact -> {
            if (fact.stated() instanceof UseAct.Assigned e) {
                begin(
                        new Used(e.occupant().toString(), e.rooms(), e.agreement(), e.certificate(), e.shared()),
                        fact,
                        e.until(),
                        period);
            }
        });
        UseAct.ending(acts).ifPresent(fact -> earlierEnd(fact, period));
        return timeline(period, acts);
    }

    /** A number that was given again begins where it became free, unless its act says another day. */
    private static Map<String, List<Fact<Object>>> rooms(Timeline<RoomAct> acts) {
        Map<String, List<Fact<Object>>> rooms = new LinkedHashMap<>();
        for (Fact<RoomAct> fact : inOrder(acts)) {
            switch (fact.stated()) {
                case RoomAct.Recorded e -> e.rooms().forEach(room -> room(room, fact, rooms));
                case RoomAct.Retired e ->
                    rooms.computeIfAbsent(e.number(), key -> new ArrayList<>())
                            .add(new Fact<>(NOTHING, fact.effectiveOn(), fact.place(), fact.act()));
            }
        }
        return rooms;
    }

    private static void room(Room room, Fact<RoomAct> fact, Map<String, List<Fact<Object>>> rooms) {
        List<Fact<Object>> known = rooms.computeIfAbsent(room.number(), key -> new ArrayList<>());
        LegalDate free = known.isEmpty() ? null : known.getLast().effectiveOn();
        LegalDate from = fact.effectiveOn() == null ? free : fact.effectiveOn();
        known.add(new Fact<>(room, from, fact.place(), fact.act()));
    }

    private static <F> List<Fact<F>> inOrder(Timeline<F> acts) {
        return acts.facts().stream()
                .sorted(Comparator.comparingLong(Fact::place))
                .toList();
    }

    private static void begin(Object stated, Fact<?> fact, @Nullable LocalDate until, List<Fact<Object>> period) {
        period.add(new Fact<>(stated, fact.effectiveOn(), 0, fact.act()));
        if (until != null) {
            end(until, fact.act(), period);
        }
    }

    private static void end(LocalDate day, ActId act, List<Fact<Object>> period) {
        if (!period.isEmpty()) {
            Fact<Object> begun = period.getFirst();
            period.clear();
            period.add(begun);
            period.add(new Fact<>(NOTHING, LegalDate.of(day), 1, act));
        }
    }

    private static void earlierEnd(Fact<?> fact, List<Fact<Object>> period) {
        LocalDate day = Objects.requireNonNull(fact.from());
        LocalDate agreed = period.size() < 2 ? null : period.getLast().from();
        if (agreed == null || day.isBefore(agreed)) {
            end(day, fact.act(), period);
        }
    }

    private static Optional<Timeline<Object>> timeline(List<Fact<Object>> period, Timeline<?> acts) {
        return acts.recorded().isEmpty()
                ? Optional.empty()
                : Optional.of(told(
                        period, acts, acts.recorded().stream().map(Fact::act).collect(Collectors.toSet())));
    }

    /** With the corrections that speak of it, which are folded in already. */
    private static Timeline<Object> told(List<Fact<Object>> facts, Timeline<?> acts, Set<ActId> recorded) {
        Set<ActId> about = new HashSet<>(recorded);
        List<Correction<Object>> corrections = new ArrayList<>();
        for (Correction<?> correction : acts.corrections()) {
            if (about.contains(correction.target())) {
                about.add(correction.act());
                corrections.add(correction.told());
            }
        }
        return new Timeline<>(facts, corrections);
    }
}
