package org.titleledger.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Disputing;
import org.titleledger.shared.Correction.Superseding;

/**
 * Facts of one kind on one thing on both clocks (rules A3, B6, C1 to C3). In the law's time each states the whole and holds
 * until the next: they are ordered by the day from which they hold, unknown first, then by the place of the original act in
 * the log; on equal days the later place holds and the earlier has no stretch, but both stay in the timeline. In the
 * ledger's time {@link #asOf} leaves out what came later: nothing that was known before is lost by a correction.
 *
 * @param <F> what a fact states
 */
public final class Timeline<F> {

    private final List<Fact<F>> recorded;
    private final List<Correction<F>> corrections;

    /** What corrections made of the facts: asked for many times in one decision, and found out once. */
    private @Nullable List<Fact<F>> understood;

    /**
     * One fact.
     *
     * @param stated what it states
     * @param effectiveOn from when it holds; {@code null} when unknown
     * @param place its place in the log: the position or, within one stream, the sequence
     * @param act the act that recorded it
     * @param rank its place among facts of the same day: that of the original act, where it superseded another
     * @param version the place of the last act that said anything of it; with {@code act} it names what is stated
     * @param doubts the disputes that stand
     */
    public record Fact<F>(
            F stated,
            @Nullable LegalDate effectiveOn,
            long place,
            ActId act,
            long rank,
            long version,
            List<Disputing<F>> doubts) {

        public Fact {
            doubts = List.copyOf(doubts);
        }

        /** A fact as it is recorded. */
        public Fact(F stated, @Nullable LegalDate effectiveOn, long place, ActId act) {
            this(stated, effectiveOn, place, act, place, place, List.of());
        }

        /** The first day it holds; {@code null} when unknown. */
        public @Nullable LocalDate from() {
            return LegalDate.dayOf(effectiveOn);
        }

        Fact<F> stating(F corrected, @Nullable LegalDate from) {
            return new Fact<>(corrected, from, place, act, rank, version, doubts);
        }

        Fact<F> marked(long lastWord, List<Disputing<F>> standing) {
            return new Fact<>(stated, effectiveOn, place, act, rank, lastWord, standing);
        }
    }

    /**
     * The days on which a fact holds, half-open (rule B2); a fact that is in doubt on some of them has several.
     *
     * @param from the first day; {@code null} for as far back as anything is known
     * @param until the first day on which it no longer holds; {@code null} for never yet
     * @param disputed whether a dispute stands on these days
     */
    public record Stretch<F>(
            Fact<F> fact,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean disputed) {

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

    /**
     * Facts and what corrected them.
     *
     * @param recorded the facts as they were recorded
     * @param corrections the approved corrections, in the order of their approval
     */
    public Timeline(List<Fact<F>> recorded, List<Correction<F>> corrections) {
        this.recorded = recorded.stream().sorted(order()).toList();
        this.corrections = List.copyOf(corrections);
    }

    /** Facts that nobody corrected. */
    public Timeline(List<Fact<F>> recorded) {
        this(recorded, List.of());
    }

    /** The facts as they were recorded, in the law's order. */
    public List<Fact<F>> recorded() {
        return recorded;
    }

    /** The approved corrections, in the order of their approval. */
    public List<Correction<F>> corrections() {
        return corrections;
    }

    private static <F> Comparator<Fact<F>> order() {
        return Comparator.comparing((Fact<F> fact) -> fact.from(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Fact::rank)
                .thenComparingLong(Fact::place);
    }

    /** A timeline without a fact. */
    public static <F> Timeline<F> empty() {
        return new Timeline<>(List.of());
    }

    /** The timeline with one more fact, wherever it belongs. */
    public Timeline<F> with(F stated, @Nullable LegalDate effectiveOn, long place, ActId act) {
        List<Fact<F>> more = new ArrayList<>(recorded);
        more.add(new Fact<>(stated, effectiveOn, place, act));
        return new Timeline<>(more, corrections);
    }

    /** The timeline with one more correction, which was approved after all others. */
    public Timeline<F> with(Correction<F> correction) {
        List<Correction<F>> more = new ArrayList<>(corrections);
        more.add(correction);
        return new Timeline<>(recorded, more);
    }

    /** What was known when the log had reached a place. */
    public Timeline<F> asOf(long place) {
        return new Timeline<>(
                recorded.stream().filter(fact -> fact.place() <= place).toList(),
                corrections.stream()
                        .filter(correction -> correction.place() <= place)
                        .toList());
    }

    /** The next place within one stream, where facts and corrections come in the order of the stream. */
    public long nextPlace() {
        return Stream.concat(
                                recorded.stream().map(Fact::place),
                                corrections.stream().map(Correction::place))
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** The facts that stand, as they are understood now, in the law's order. */
    public List<Fact<F>> facts() {
        List<Fact<F>> facts = understood;
        if (facts == null) {
            facts = corrections.isEmpty()
                    ? recorded
                    : new Fold<>(corrections)
                            .of(recorded).stream().sorted(order()).toList();
            understood = facts;
        }
        return facts;
    }

    /** The fact that an act recorded, or that superseded another by it, as it is understood now; none when annulled. */
    public Optional<Fact<F>> factOf(ActId act) {
        return facts().stream().filter(fact -> fact.act().equals(act)).findFirst();
    }

    /** The correction that an act approved. */
    public Optional<Correction<F>> correctionOf(ActId act) {
        return corrections.stream()
                .filter(correction -> correction.act().equals(act))
                .findFirst();
    }

    /** Whether an act recorded or corrected something here. */
    public boolean knows(ActId act) {
        return correctionOf(act).isPresent()
                || recorded.stream().anyMatch(fact -> fact.act().equals(act));
    }

    /** The correction that annuls an act now; none when it stands. */
    public Optional<Correction<F>> annulling(ActId act) {
        return corrections.stream()
                .filter(correction -> correction instanceof Annulling<F>
                        && correction.target().equals(act)
                        && !isAnnulled(correction.act()))
                .findFirst();
    }

    /** Whether an act is annulled now. */
    public boolean isAnnulled(ActId act) {
        return annulling(act).isPresent();
    }

    /**
     * What an act stated when it was recorded or superseded another or, of a correction, what the corrected one did; none when that is
     * annulled. Unlike {@link #factOf} it does not look at what clerical corrections made of it, which costs as much as there are.
     */
    public Optional<F> firstStated(ActId act) {
        return correctionOf(act)
                .<Optional<F>>map(this::firstStatedBy)
                .orElseGet(() -> recorded.stream()
                        .filter(fact -> fact.act().equals(act) && !isAnnulled(act))
                        .map(Fact::stated)
                        .findFirst());
    }

    private Optional<F> firstStatedBy(Correction<F> correction) {
        if (correction instanceof Superseding<F> better) {
            return isAnnulled(better.act()) ? Optional.empty() : Optional.of(better.stated());
        }
        return firstStated(correction.target());
    }

    /**
     * The same facts and doubts told in other words: what stands, with the acts that speak of it. It is looked at; corrections
     * are folded in already and change nothing any more.
     */
    public <G> Timeline<G> told(Function<F, G> words) {
        return new Timeline<>(
                facts().stream()
                        .map(fact -> new Fact<>(
                                words.apply(fact.stated()),
                                fact.effectiveOn(),
                                fact.place(),
                                fact.act(),
                                fact.rank(),
                                fact.version(),
                                List.of()))
                        .toList(),
                corrections.stream().map(correction -> correction.<G>told()).toList());
    }

    /** The facts that hold on some day, each with its stretch, in the order of the days. */
    public List<Stretch<F>> stretches() {
        List<Fact<F>> facts = facts();
        List<Stretch<F>> stretches = new ArrayList<>();
        for (int index = 0; index < facts.size(); index++) {
            Fact<F> fact = facts.get(index);
            boolean last = index + 1 == facts.size();
            LocalDate until = last ? null : facts.get(index + 1).from();
            boolean empty = !last && (until == null || until.equals(fact.from()));
            if (!empty) {
                stretches.addAll(pieces(fact, until));
            }
        }
        return List.copyOf(stretches);
    }

    private static <F> List<Stretch<F>> pieces(Fact<F> fact, @Nullable LocalDate until) {
        List<Stretch<F>> pieces = new ArrayList<>();
        LocalDate from = fact.from();
        for (LocalDate seam : seams(fact, until)) {
            pieces.add(piece(fact, from, seam));
            from = seam;
        }
        pieces.add(piece(fact, from, until));
        return pieces;
    }

    private static <F> TreeSet<LocalDate> seams(Fact<F> fact, @Nullable LocalDate until) {
        TreeSet<LocalDate> seams = new TreeSet<>();
        fact.doubts().stream()
                .flatMap(doubt -> Stream.of(Optional.ofNullable(doubt.from()), Optional.ofNullable(doubt.until())))
                .flatMap(Optional::stream)
                .filter(day -> fact.from() == null || day.isAfter(fact.from()))
                .filter(day -> until == null || day.isBefore(until))
                .forEach(seams::add);
        return seams;
    }

    private static <F> Stretch<F> piece(Fact<F> fact, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Stretch<>(fact, from, until, fact.doubts().stream().anyMatch(doubt -> doubt.covers(from)));
    }

    /** What holds on a day. */
    public Optional<Stretch<F>> on(LocalDate day) {
        return stretches().stream().filter(stretch -> stretch.covers(day)).findFirst();
    }

    /** The last fact in the law's time: what is recorded to hold from its day on. */
    public Optional<Fact<F>> latest() {
        List<Fact<F>> facts = facts();
        return facts.isEmpty() ? Optional.empty() : Optional.of(facts.getLast());
    }

    /** What stands immediately before a day, or on it: the fact that a new one from that day would follow. */
    public Optional<Fact<F>> preceding(@Nullable LegalDate date) {
        LocalDate day = LegalDate.dayOf(date);
        return facts().stream()
                .filter(fact -> fact.from() == null
                        || (day != null && !Objects.requireNonNull(fact.from()).isAfter(day)))
                .reduce((earlier, later) -> later);
    }

    /** The first fact after a day: the one that a new fact from that day would be followed by. */
    public Optional<Fact<F>> following(@Nullable LegalDate date) {
        LocalDate day = LegalDate.dayOf(date);
        return facts().stream()
                .filter(fact -> fact.from() != null
                        && (day == null || Objects.requireNonNull(fact.from()).isAfter(day)))
                .findFirst();
    }

    /** The fact behind another one in the law's order: where it begins that one's stretch ends. */
    public Optional<Fact<F>> next(Fact<F> fact) {
        return facts().stream()
                .dropWhile(other -> !other.act().equals(fact.act()))
                .skip(1)
                .findFirst();
    }

    /** What an act superseded, where that stands; none for an act that superseded nothing. */
    public Optional<Fact<F>> superseded(ActId act) {
        return correctionOf(act)
                .filter(Correction.Superseding.class::isInstance)
                .flatMap(better -> factOf(better.target()));
    }

    /** The facts that are annulled, each as it was understood but for that. */
    public List<Fact<F>> annulled() {
        return new Fold<>(corrections).annulled(recorded);
    }

    /** Whether a fact of unknown day is recorded already (rule B6 refuses a second one). */
    public boolean hasUndated() {
        return facts().stream().anyMatch(fact -> fact.effectiveOn() == null);
    }

    /** Whether more than one fact is of unknown day, which no timeline may come to (rule B6). */
    public boolean hasSeveralUndated() {
        return facts().stream().filter(fact -> fact.effectiveOn() == null).count() > 1;
    }

    /** Whether nothing stands. */
    public boolean isEmpty() {
        return facts().isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> timeline
                && recorded.equals(timeline.recorded)
                && corrections.equals(timeline.corrections);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recorded, corrections);
    }

    @Override
    public String toString() {
        return "Timeline[recorded=" + recorded + ", corrections=" + corrections + "]";
    }
}
