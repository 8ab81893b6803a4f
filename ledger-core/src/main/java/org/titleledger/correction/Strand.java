package org.titleledger.correction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Disputing;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.TimelineChange;

/**
 * One timeline of a stream, as corrections see it: what is the same for all is here, what its facts state is left to the
 * stream.
 *
 * @param <S> the stream's state
 * @param <R> what corrections of the stream state instead
 * @param <F> what a fact of the timeline states
 */
public abstract class Strand<S, R extends Replacement, F> {

    private final Timeline<F> timeline;

    /** @param timeline as it is before the correction */
    protected Strand(Timeline<F> timeline) {
        this.timeline = timeline;
    }

    /** A state with another timeline in the place of this one. */
    protected abstract S put(S state, Timeline<F> corrected);

    /** Whether a fact has a field. */
    protected abstract boolean has(Enum<?> field, F stated);

    /** What overwrites the named fields of a fact, and its day where another is given (rule C3). */
    protected abstract Change<F> change(@Nullable R replacement, @Nullable Redating redating);

    /** The better fact that an approval carries; {@code null} where nothing here is superseded. */
    protected abstract @Nullable F betterIn(CorrectionFact.Approved<R> approved);

    /** What a fact states, for its digest. */
    protected abstract void show(F stated, DigestLines lines);

    /** Whether a fact, as opposed to a correction, can be corrected in this way (rule C4). */
    protected abstract boolean allows(Kind kind, Fact<F> fact);

    /** What a fact states, for who is told of it: a list or a text goes under the name of its field. */
    protected Object told(F stated) {
        return stated;
    }

    final Optional<Object> told(ActId target) {
        return corrected(target).map(fact -> told(fact.stated()));
    }

    /** How it is told from others of its stream that one act may have written as well; empty where there are none. */
    protected String part() {
        return "";
    }

    /** Whether it knows a correction only because that followed the correction of something else: it goes where that goes. */
    protected boolean merelyFollows(ActId target) {
        return false;
    }

    /** Whether each fact states the whole and holds until the next (rule A3), and not one end of an interval. */
    protected boolean isWhole() {
        return true;
    }

    /** Whether its facts may lie in the future (rule B5). */
    protected boolean reachesTheFuture() {
        return false;
    }

    final boolean knows(ActId act) {
        return timeline.knows(act);
    }

    final boolean isFact(ActId act) {
        return timeline.knows(act)
                && timeline.correctionOf(act)
                        .map(correction -> correction instanceof Superseding<F>)
                        .orElse(true);
    }

    final boolean has(Enum<?> field, ActId target) {
        return timeline.firstStated(target).filter(stated -> has(field, stated)).isPresent();
    }

    /** What is corrected in the end: the fact itself, or what a correction of it was about; none when it is annulled. */
    final Optional<Fact<F>> corrected(ActId target) {
        ActId act = target;
        while (timeline.factOf(act).isEmpty()) {
            Optional<Correction<F>> correction = timeline.correctionOf(act);
            if (correction.isEmpty() || correction.get() instanceof Superseding<F>) {
                return Optional.empty();
            }
            act = correction.get().target();
        }
        return timeline.factOf(act);
    }

    /** Whether the act can be corrected in this way (rules C1, C3, C4). */
    final Optional<Refusal> unfit(Terms terms, Proceedings proceedings) {
        ActId target = terms.target();
        if (timeline.isAnnulled(target)) {
            return Optional.of(new CorrectionRefusal.ActIsAnnulled(target));
        }
        boolean fits = timeline.correctionOf(target)
                .map(correction -> fits(correction, terms.kind()))
                .orElse(true);
        if (!fits) {
            return Optional.of(new CorrectionRefusal.KindDoesNotFit(target, terms.kind()));
        }
        return refusalOfFuture(terms, proceedings).or(() -> outside(terms));
    }

    /** Whether the act can be corrected in this way, whatever is stated instead (rules C1, C3, C4). */
    final boolean takes(Kind kind, ActId act) {
        return !timeline.isAnnulled(act)
                && timeline.correctionOf(act)
                        .map(correction -> fits(correction, kind))
                        .orElse(true)
                && unfitFact(kind, act).isEmpty();
    }

    /** What superseded something is a fact like another; of the others only what they state can be mended. */
    private boolean fits(Correction<F> correction, Kind kind) {
        return switch (correction) {
            case Superseding<F> fact -> true;
            case Clerical<F> clerical -> kind == Kind.CLERICAL || kind == Kind.ANNULLED;
            case Annulling<F> annulling -> kind == Kind.ANNULLED;
            case Disputing<F> disputing -> kind == Kind.ANNULLED;
        };
    }

    /** What is stated of a fact that is annulled says nothing; what kind fits it, the stream says. */
    final Optional<Refusal> unfitFact(Kind kind, ActId target) {
        if (kind == Kind.ANNULLED && !isFact(target)) {
            return Optional.empty();
        }
        Optional<Fact<F>> fact = corrected(target);
        if (fact.isEmpty()) {
            return Optional.of(new CorrectionRefusal.ActIsAnnulled(target));
        }
        return allows(kind, fact.get())
                ? Optional.empty()
                : Optional.of(new CorrectionRefusal.KindDoesNotFit(target, kind));
    }

    private Optional<Refusal> refusalOfFuture(Terms terms, Proceedings proceedings) {
        Redating redating = terms.redating();
        return reachesTheFuture()
                ? Optional.empty()
                : proceedings
                        .refusalOfFuture(terms.since())
                        .or(() -> proceedings.refusalOfFuture(redating == null ? null : redating.effectiveOn()));
    }

    /** Rule C1: behind the first day of the old fact and before its last; a doubt touches its stretch. */
    private Optional<Refusal> outside(Terms terms) {
        LegalDate since = terms.since();
        LocalDate end = terms.until();
        if (since == null && end == null) {
            return Optional.empty();
        }
        Fact<F> fact = timeline.factOf(terms.target()).orElseThrow();
        LocalDate from = fact.from();
        if (since == null) {
            return from == null || end == null || end.isAfter(from)
                    ? Optional.empty()
                    : Optional.of(new CorrectionRefusal.DayIsOutsideTheStretch(end, from, until(fact)));
        }
        LocalDate until = until(fact);
        boolean early = from != null
                && (terms.kind() == Kind.SUPERSEDED
                        ? !since.day().isAfter(from)
                        : since.day().isBefore(from));
        boolean late = until != null && !since.day().isBefore(until);
        return early || late
                ? Optional.of(new CorrectionRefusal.DayIsOutsideTheStretch(since.day(), from, until))
                : Optional.empty();
    }

    /** When the next fact begins, be it on the same day: then this one holds on none. */
    private @Nullable LocalDate until(Fact<F> fact) {
        return isWhole() ? timeline.next(fact).map(Fact::from).orElse(null) : null;
    }

    /** The day of what is corrected (rule B5). */
    final @Nullable LegalDate day(ActId target) {
        return timeline.factOf(target).map(Fact::effectiveOn).orElse(null);
    }

    /** The timeline as it would be. */
    final Timeline<F> after(Terms terms, @Nullable R replacement, ActId approval) {
        return with(terms, replacement, approval, better(terms, replacement));
    }

    final S corrected(S state, Terms terms, @Nullable R replacement, ActId approval) {
        return put(state, after(terms, replacement, approval));
    }

    final S approved(S state, CorrectionFact.Approved<R> event) {
        return put(state, with(event.terms(), event.replacement(), event.act().id(), betterIn(event)));
    }

    /** The better fact, whole; {@code null} for another kind of correction. */
    public final @Nullable F better(Terms terms, @Nullable R replacement) {
        return terms.kind() == Kind.SUPERSEDED
                ? change(replacement, null)
                        .applyTo(corrected(terms.target()).orElseThrow().stated())
                : null;
    }

    private Timeline<F> with(Terms terms, @Nullable R replacement, ActId approval, @Nullable F better) {
        ActId target = terms.target();
        long place = timeline.nextPlace();
        LegalDate since = terms.since();
        return timeline.with(
                switch (terms.kind()) {
                    case CLERICAL -> new Clerical<F>(approval, target, place, change(replacement, terms.redating()));
                    case SUPERSEDED -> {
                        if (better == null || since == null) {
                            throw new IllegalStateException("nothing supersedes " + target);
                        }
                        yield new Superseding<F>(approval, target, place, better, since);
                    }
                    case ANNULLED -> new Annulling<F>(approval, target, place);
                    case DISPUTED -> new Disputing<F>(approval, target, place, LegalDate.dayOf(since), terms.until());
                });
    }

    final boolean isChangedBy(Terms terms, @Nullable R replacement, ActId approval) {
        return !statements(timeline).equals(statements(after(terms, replacement, approval)));
    }

    /** What stands against the timeline as it would be (rule B6). */
    final Optional<Refusal> impossible(Terms terms, @Nullable R replacement, ActId approval) {
        return isWhole() && after(terms, replacement, approval).hasSeveralUndated()
                ? Optional.of(new CorrectionRefusal.LeavesTwoUndatedFacts())
                : Optional.empty();
    }

    private static <F> List<List<@Nullable Object>> statements(Timeline<F> timeline) {
        return timeline.facts().stream()
                .map(fact ->
                        Arrays.<@Nullable Object>asList(fact.act(), fact.stated(), fact.effectiveOn(), fact.doubts()))
                .toList();
    }

    /** What a reviewer is shown of it (rule C2). */
    final void show(Terms terms, @Nullable R replacement, ActId approval, DigestLines lines) {
        Timeline<F> after = after(terms, replacement, approval);
        ActId act = inTheEnd(terms.target());
        fact("before", timeline.factOf(act).orElse(null), lines);
        fact("after", after.factOf(act).orElse(null), lines);
        if (isWhole()) {
            TimelineChange.between(timeline, after).forEach(change -> {
                lines.line("days", change.from(), change.until());
                stretch("before", change.before(), lines);
                stretch("after", change.after(), lines);
            });
        }
    }

    /** The act whose fact is corrected in the end, also where that is annulled now. */
    private ActId inTheEnd(ActId target) {
        return timeline.correctionOf(target)
                .filter(correction -> !(correction instanceof Superseding<F>))
                .map(correction -> inTheEnd(correction.target()))
                .orElse(target);
    }

    private void stretch(String which, Timeline.@Nullable Stretch<F> stretch, DigestLines lines) {
        if (stretch == null) {
            lines.line(which, "nothing");
        } else {
            lines.line("doubt", stretch.disputed());
            fact(which, stretch.fact(), lines);
        }
    }

    private void fact(String which, @Nullable Fact<F> fact, DigestLines lines) {
        if (fact == null) {
            lines.line(which, "nothing");
            return;
        }
        lines.line(which, DigestLines.shown(fact.effectiveOn()));
        show(fact.stated(), lines);
    }
}
