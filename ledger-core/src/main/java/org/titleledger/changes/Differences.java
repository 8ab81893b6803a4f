package org.titleledger.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.shared.TimelineChange;

/** Compares readings field by field. */
public final class Differences {

    private Differences() {}

    /**
     * Two points of knowledge, over the whole timeline.
     *
     * @param between the acts that are known by the second and not by the first
     */
    public static List<Difference> ofKnowledge(Reading before, Reading after, Set<ActId> between) {
        List<Difference> differences = new ArrayList<>();
        for (String field : fields(before, after)) {
            Timeline<Object> now = after.of(field);
            List<ActId> acts = between.stream().filter(now::knows).toList();
            TimelineChange.between(before.of(field), now).forEach(change -> add(differences, field, change, acts));
        }
        return List.copyOf(differences);
    }

    /**
     * Two days of the law, as one reading has them.
     *
     * @param acts of each difference: those whose facts begin to hold after the first day and until the second
     */
    public static List<Difference> ofDays(Reading reading, LocalDate first, LocalDate second) {
        List<Difference> differences = new ArrayList<>();
        for (String field : fields(reading, reading)) {
            Timeline<Object> timeline = reading.of(field);
            Stretch<Object> before = timeline.on(first).orElse(null);
            Stretch<Object> after = timeline.on(second).orElse(null);
            if (differ(before, after)) {
                add(
                        differences,
                        field,
                        new TimelineChange<>(first, second, before, after),
                        beginning(timeline, first, second));
            }
        }
        return List.copyOf(differences);
    }

    private static Set<String> fields(Reading before, Reading after) {
        Set<String> fields = new LinkedHashSet<>(before.timelines().keySet());
        fields.addAll(after.timelines().keySet());
        return fields;
    }

    private static boolean differ(@Nullable Stretch<Object> before, @Nullable Stretch<Object> after) {
        return !Objects.equals(stated(before), stated(after)) || isDisputed(before) != isDisputed(after);
    }

    private static List<ActId> beginning(Timeline<Object> timeline, LocalDate first, LocalDate second) {
        return timeline.facts().stream()
                .filter(fact -> fact.from() != null
                        && fact.from().isAfter(first)
                        && !fact.from().isAfter(second))
                .flatMap(fact -> actsOf(timeline, fact))
                .toList();
    }

    /** What recorded a fact, and what corrected it since. */
    private static Stream<ActId> actsOf(Timeline<Object> timeline, Fact<Object> fact) {
        return Stream.concat(
                Stream.of(fact.act()),
                timeline.corrections().stream()
                        .filter(correction -> correction.target().equals(fact.act()))
                        .map(Correction::act));
    }

    private static void add(
            List<Difference> differences, String field, TimelineChange<Object> change, List<ActId> acts) {
        Object before = stated(change.before());
        Object after = stated(change.after());
        boolean isAbsentBothTimes = before == null && after == null;
        if (!isAbsentBothTimes) {
            differences.add(new Difference(
                    field,
                    change.from(),
                    change.until(),
                    before,
                    after,
                    isDisputed(change.before()),
                    isDisputed(change.after()),
                    acts));
        }
    }

    private static @Nullable Object stated(@Nullable Stretch<Object> stretch) {
        Object stated = stretch == null ? null : stretch.fact().stated();
        return stated == Periods.NOTHING ? null : stated;
    }

    private static boolean isDisputed(@Nullable Stretch<Object> stretch) {
        return stretch != null && stretch.disputed();
    }
}
