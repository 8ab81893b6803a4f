package org.titleledger.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Timeline.Stretch;

/**
 * What one act stated of one thing, and what is understood of it since (现行认定).
 *
 * @param field what it is about, as in {@link Difference}
 * @param act the act that recorded it
 * @param asRecorded what it stated then
 * @param asUnderstood what is understood of it; {@code null} when it was annulled
 * @param standing what became of it
 * @param days on which it holds; none when others hold on all of them, and of an act that only ended or moved something
 * @param corrections all that were approved of it and of its corrections, in that order
 */
public record Understanding(
        String field,
        ActId act,
        Statement asRecorded,
        @Nullable Statement asUnderstood,
        Standing standing,
        List<Days> days,
        List<Mending> corrections) {

    public Understanding {
        days = List.copyOf(days);
        corrections = List.copyOf(corrections);
    }

    /**
     * What is stated.
     *
     * @param effectiveOn from when; {@code null} when unknown
     */
    public record Statement(Object stated, @Nullable LegalDate effectiveOn) {}

    /**
     * Days on which it holds, half-open.
     *
     * @param from the first; {@code null} for as far back as anything is known
     * @param until the first on which it no longer holds; {@code null} for never yet
     */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate until, boolean disputed) {}

    /**
     * One of its corrections.
     *
     * @param act the act of its approval
     * @param target what it corrected: the act, or another correction of it
     * @param counts whether it was not annulled since
     */
    public record Mending(ActId act, ActId target, Correction.Kind kind, boolean counts) {}

    /** What became of what was recorded; where several apply, the first. */
    public enum Standing {
        /** 自始无效: it never held. */
        ANNULLED,
        /** 存疑: a dispute stands on some of its days. */
        DISPUTED,
        /** 以新代旧: a better document holds from a later day on. */
        SUPERSEDED,
        /** 笔误更正: it states something else now. */
        CORRECTED,
        /** It stands as it was recorded. */
        AS_RECORDED
    }

    /** All that the events of a property's streams stated, thing by thing. */
    public static List<Understanding> of(Map<StreamId, ? extends List<? extends LedgerEvent>> histories) {
        Reading reading = Reading.of(histories);
        List<Understanding> all = new ArrayList<>();
        Statements.of(histories)
                .forEach((field, statements) ->
                        add(field, statements, reading.of(field).stretches(), all));
        return List.copyOf(all);
    }

    private static <F> void add(
            String field, Statements<F> statements, List<Stretch<Object>> stretches, List<Understanding> all) {
        Timeline<F> timeline = statements.timeline();
        List<Fact<F>> now = timeline.facts();
        for (Fact<F> recorded : stated(timeline)) {
            Statement then = statement(recorded, statements);
            Fact<F> fact = now.stream()
                    .filter(other -> other.act().equals(recorded.act()))
                    .findFirst()
                    .orElse(null);
            Statement since = fact == null ? null : statement(fact, statements);
            List<Mending> corrections = corrections(recorded.act(), timeline);
            boolean isDisputed = fact != null && !fact.doubts().isEmpty();
            all.add(new Understanding(
                    field,
                    recorded.act(),
                    then,
                    since,
                    isDisputed ? Standing.DISPUTED : standing(then, since, corrections),
                    days(recorded.act(), stretches),
                    corrections));
        }
    }

    /** What was recorded, and the better facts by which some of it was superseded. */
    private static <F> List<Fact<F>> stated(Timeline<F> timeline) {
        Stream<Fact<F>> better = timeline.corrections().stream()
                .filter(correction -> correction instanceof Superseding<F>)
                .map(correction -> (Superseding<F>) correction)
                .map(fact -> new Fact<>(fact.stated(), fact.effectiveOn(), fact.place(), fact.act()));
        return Stream.concat(timeline.recorded().stream(), better).toList();
    }

    private static <F> Statement statement(Fact<F> fact, Statements<F> statements) {
        return new Statement(statements.words().apply(fact.stated()), fact.effectiveOn());
    }

    private static List<Mending> corrections(ActId act, Timeline<?> timeline) {
        Set<ActId> about = new HashSet<>(Set.of(act));
        List<Mending> corrections = new ArrayList<>();
        for (Correction<?> correction : timeline.corrections()) {
            if (about.contains(correction.target())) {
                corrections.add(new Mending(
                        correction.act(),
                        correction.target(),
                        kind(correction),
                        !timeline.isAnnulled(correction.act())));
                if (!(correction instanceof Superseding<?>)) {
                    about.add(correction.act());
                }
            }
        }
        return corrections;
    }

    private static Correction.Kind kind(Correction<?> correction) {
        return switch (correction) {
            case Correction.Clerical<?> clerical -> Correction.Kind.CLERICAL;
            case Superseding<?> superseding -> Correction.Kind.SUPERSEDED;
            case Correction.Annulling<?> annulling -> Correction.Kind.ANNULLED;
            case Correction.Disputing<?> disputing -> Correction.Kind.DISPUTED;
        };
    }

    private static Standing standing(Statement then, @Nullable Statement since, List<Mending> corrections) {
        if (since == null) {
            return Standing.ANNULLED;
        }
        boolean isSuperseded = corrections.stream()
                .anyMatch(correction -> correction.kind() == Correction.Kind.SUPERSEDED && correction.counts());
        if (isSuperseded) {
            return Standing.SUPERSEDED;
        }
        return then.equals(since) ? Standing.AS_RECORDED : Standing.CORRECTED;
    }

    private static List<Days> days(ActId act, List<Stretch<Object>> stretches) {
        return stretches.stream()
                .filter(stretch ->
                        stretch.fact().act().equals(act) && stretch.fact().stated() != Periods.NOTHING)
                .map(stretch -> new Days(stretch.from(), stretch.until(), stretch.disputed()))
                .toList();
    }
}
