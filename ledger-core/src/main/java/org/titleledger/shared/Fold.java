package org.titleledger.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Disputing;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.Timeline.Fact;

/**
 * What corrections make of facts (rules C1, C3). Those of one act fold in the order of their approval; one that is annulled
 * is left out, and so are the clerical ones of a fact that is annulled, but not a fact that superseded it.
 */
final class Fold<F> {

    private final Map<ActId, List<Correction<F>>> byTarget = new HashMap<>();
    private final List<Correction<F>> corrections;

    /** @param corrections in the order of their approval */
    Fold(List<Correction<F>> corrections) {
        this.corrections = corrections;
        corrections.forEach(correction -> byTarget.computeIfAbsent(correction.target(), key -> new ArrayList<>())
                .add(correction));
    }

    /** The facts that stand, in no order. */
    List<Fact<F>> of(List<Fact<F>> recorded) {
        return Stream.concat(recorded.stream(), better(recorded))
                .filter(fact -> !isAnnulled(fact.act()))
                .map(this::folded)
                .toList();
    }

    /** Those that do not stand, as they were understood but for that. */
    List<Fact<F>> annulled(List<Fact<F>> recorded) {
        return Stream.concat(recorded.stream(), better(recorded))
                .filter(fact -> isAnnulled(fact.act()))
                .map(this::folded)
                .toList();
    }

    /** What superseded something keeps the rank of what it superseded (rule B6). */
    private Stream<Fact<F>> better(List<Fact<F>> recorded) {
        Map<ActId, Long> ranks = new HashMap<>();
        recorded.forEach(fact -> ranks.put(fact.act(), fact.rank()));
        List<Fact<F>> better = new ArrayList<>();
        for (Correction<F> correction : corrections) {
            if (correction instanceof Superseding<F> superseding) {
                long rank = ranks.getOrDefault(superseding.target(), superseding.place());
                ranks.put(superseding.act(), rank);
                better.add(new Fact<>(
                        superseding.stated(),
                        superseding.effectiveOn(),
                        superseding.place(),
                        superseding.act(),
                        rank,
                        superseding.place(),
                        List.of()));
            }
        }
        return better.stream();
    }

    private Fact<F> folded(Fact<F> fact) {
        List<Correction<F>> own = of(fact.act());
        if (own.isEmpty()) {
            return fact;
        }
        Fact<F> changed = fact;
        for (Correction<F> correction : own) {
            changed = changed(changed, correction);
        }
        return changed.marked(lastWord(fact.act(), fact.place()), doubts(fact));
    }

    private Fact<F> changed(Fact<F> fact, Correction<F> correction) {
        if (!(correction instanceof Clerical<F> clerical) || isAnnulled(clerical.act())) {
            return fact;
        }
        Change<F> change = clerical.change();
        Correction.Redating redating = change.redating();
        Fact<F> changed = fact.stating(
                change.applyTo(fact.stated()), redating == null ? fact.effectiveOn() : redating.effectiveOn());
        for (Correction<F> ofThisOne : of(clerical.act())) {
            changed = changed(changed, ofThisOne);
        }
        return changed;
    }

    private boolean isAnnulled(ActId act) {
        return of(act).stream()
                .anyMatch(correction -> correction instanceof Annulling<F> && !isAnnulled(correction.act()));
    }

    /** A doubt ends when what is doubted is corrected. */
    private List<Disputing<F>> doubts(Fact<F> fact) {
        long lastChange = lastChange(fact.act());
        List<Disputing<F>> doubts = new ArrayList<>();
        for (Correction<F> correction : of(fact.act())) {
            if (correction instanceof Disputing<F> doubt && doubt.place() > lastChange && !isAnnulled(doubt.act())) {
                doubts.add(doubt);
            }
        }
        return doubts;
    }

    private long lastChange(ActId act) {
        long last = Long.MIN_VALUE;
        for (Correction<F> correction : of(act)) {
            boolean isDoubt = correction instanceof Disputing<F>;
            if (!isDoubt) {
                last = Math.max(last, correction.place());
            }
            if (!isDoubt && !correction.isAnotherFact()) {
                last = Math.max(last, lastChange(correction.act()));
            }
        }
        return last;
    }

    /** The place of the last act that said anything of it. */
    private long lastWord(ActId act, long place) {
        long last = place;
        for (Correction<F> correction : of(act)) {
            last = Math.max(last, lastWord(correction.act(), correction.place()));
        }
        return last;
    }

    private List<Correction<F>> of(ActId act) {
        return byTarget.getOrDefault(act, List.of());
    }
}
