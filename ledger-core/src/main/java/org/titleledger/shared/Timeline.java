package org.titleledger.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one kind on one thing in the law's time (rules A3 and B6): each states the whole and holds until the next.
 * They are ordered by the day from which they hold, unknown first, then by their place in the log; on equal days the
 * later place holds and the earlier has no stretch, but both stay in the timeline.
 *
 * @param <F> what a fact states
 */
public record Timeline<F>(List<Fact<F>> facts) {

    /**
     * One fact.
     *
     * @param stated what it states
     * @param effectiveOn from when it holds; {@code null} when unknown
     * @param place its place in the log: the position or, within one stream, the sequence
     * @param act the act that recorded it
     */
    public record Fact<F>(F stated, @Nullable LegalDate effectiveOn, long place, ActId act) {

        /** The first day it holds; {@code null} when unknown. */
        public @Nullable LocalDate from() {
            return LegalDate.dayOf(effectiveOn);
        }
    }

    /**
     * The days on which a fact holds, half-open (rule B2).
     *
     * @param from the first day; {@code null} for as far back as anything is known
     * @param until the first day on which it no longer holds; {@code null} for never yet
     */
    public record Stretch<F>(
            Fact<F> fact,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Whether the fact holds on a day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }

        /** Whether there is a day on which both hold. */
        public boolean overlaps(Stretch<?> other) {
            return startsBefore(from, other.until) && startsBefore(other.from, until);
        }

        private static boolean startsBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
            return start == null || end == null || start.isBefore(end);
        }
    }

    public Timeline {
        facts = facts.stream().sorted(order()).toList();
    }

    private static <F> Comparator<Fact<F>> order() {
        return Comparator.comparing((Fact<F> fact) -> fact.from(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Fact::place);
    }

    /** A timeline without a fact. */
    public static <F> Timeline<F> empty() {
        return new Timeline<>(List.of());
    }

    /** The timeline with one more fact, wherever it belongs. */
    public Timeline<F> with(F stated, @Nullable LegalDate effectiveOn, long place, ActId act) {
        List<Fact<F>> more = new ArrayList<>(facts);
        more.add(new Fact<>(stated, effectiveOn, place, act));
        return new Timeline<>(more);
    }

    /** The next place within one stream, where facts come in the order of the stream. */
    public long nextPlace() {
        return facts.stream().mapToLong(Fact::place).max().orElse(-1) + 1;
    }

    /** The facts that hold on some day, each with its stretch, in the order of the days. */
    public List<Stretch<F>> stretches() {
        List<Stretch<F>> stretches = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            Fact<F> fact = facts.get(index);
            boolean last = index + 1 == facts.size();
            LocalDate until = last ? null : facts.get(index + 1).from();
            boolean empty = !last && (until == null || until.equals(fact.from()));
            if (!empty) {
                stretches.add(new Stretch<>(fact, fact.from(), until));
            }
        }
        return List.copyOf(stretches);
    }

    /** What holds on a day. */
    public Optional<Stretch<F>> on(LocalDate day) {
        return stretches().stream().filter(stretch -> stretch.covers(day)).findFirst();
    }

    /** The last fact in the law's time: what is recorded to hold from its day on. */
    public Optional<Fact<F>> latest() {
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    /** What stands immediately before a day, or on it: the fact that a new one from that day would follow. */
    public Optional<Fact<F>> preceding(@Nullable LegalDate date) {
        LocalDate day = LegalDate.dayOf(date);
        Fact<F> found = null;
        for (Fact<F> fact : facts) {
            LocalDate from = fact.from();
            if (from == null || (day != null && !from.isAfter(day))) {
                found = fact;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The first fact after a day: the one that a new fact from that day would be followed by. */
    public Optional<Fact<F>> following(@Nullable LegalDate date) {
        LocalDate day = LegalDate.dayOf(date);
        for (Fact<F> fact : facts) {
            LocalDate from = fact.from();
            if (from != null && (day == null || from.isAfter(day))) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Whether a fact of unknown day is recorded already (rule B6 refuses a second one). */
    public boolean hasUndated() {
        return facts.stream().anyMatch(fact -> fact.effectiveOn() == null);
    }

    /** Whether nothing is recorded. */
    public boolean isEmpty() {
        return facts.isEmpty();
    }
}
