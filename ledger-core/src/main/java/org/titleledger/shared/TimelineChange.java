package org.titleledger.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Timeline.Stretch;

/**
 * Days on which two readings of one timeline differ.
 *
 * @param from the first day; {@code null} for as far back as anything is known
 * @param until the first day on which they agree again; {@code null} for never
 * @param before what held by the first reading; {@code null} for nothing
 * @param after what holds by the second
 * @param <F> what a fact states
 */
public record TimelineChange<F>(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Stretch<F> before,
        @Nullable Stretch<F> after) {

    /** All days on which they differ, in their order. */
    public static <F> List<TimelineChange<F>> between(Timeline<F> before, Timeline<F> after) {
        List<Stretch<F>> old = before.stretches();
        List<Stretch<F>> fresh = after.stretches();
        List<TimelineChange<F>> changes = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate seam : seams(old, fresh)) {
            add(changes, new TimelineChange<>(from, seam, on(from, old), on(from, fresh)));
            from = seam;
        }
        add(changes, new TimelineChange<>(from, null, on(from, old), on(from, fresh)));
        return List.copyOf(changes);
    }

    private static <F> TreeSet<LocalDate> seams(Collection<Stretch<F>> old, Collection<Stretch<F>> fresh) {
        TreeSet<LocalDate> seams = new TreeSet<>();
        Stream.concat(old.stream(), fresh.stream())
                .flatMap(
                        stretch -> Stream.of(Optional.ofNullable(stretch.from()), Optional.ofNullable(stretch.until())))
                .flatMap(Optional::stream)
                .forEach(seams::add);
        return seams;
    }

    /** On a seam, or before the first. */
    private static <F> @Nullable Stretch<F> on(@Nullable LocalDate day, List<Stretch<F>> stretches) {
        return stretches.stream()
                .filter(stretch -> day == null ? stretch.from() == null : stretch.covers(day))
                .findFirst()
                .orElse(null);
    }

    private static <F> void add(List<TimelineChange<F>> changes, TimelineChange<F> next) {
        if (same(next.before, next.after)) {
            return;
        }
        TimelineChange<F> last = changes.isEmpty() ? null : changes.getLast();
        if (last != null
                && Objects.equals(last.until, next.from)
                && Objects.equals(last.before, next.before)
                && Objects.equals(last.after, next.after)) {
            changes.set(changes.size() - 1, new TimelineChange<>(last.from, next.until, last.before, last.after));
        } else {
            changes.add(next);
        }
    }

    private static <F> boolean same(@Nullable Stretch<F> one, @Nullable Stretch<F> other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.disputed() == other.disputed()
                && one.fact().act().equals(other.fact().act())
                && one.fact().stated().equals(other.fact().stated())
                && Objects.equals(one.fact().effectiveOn(), other.fact().effectiveOn());
    }
}
