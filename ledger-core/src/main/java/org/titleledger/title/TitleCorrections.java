package org.titleledger.title;

import static org.titleledger.title.TitleEvolution.expect;
import static org.titleledger.title.TitleEvolution.fresh;
import static org.titleledger.title.TitleEvolution.known;

import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Terms;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.Correction.Annulling;
import org.titleledger.shared.Correction.Clerical;
import org.titleledger.shared.Correction.Disputing;
import org.titleledger.shared.Correction.Superseding;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Timeline;

/** What corrections make of the rights on a property. */
final class TitleCorrections {

    private TitleCorrections() {}

    static TitleState evolve(TitleState state, TitleEvent.OfCorrection event) {
        return switch (event) {
            case TitleEvent.CorrectionRequested e ->
                state.with(
                        fresh(state.corrections(), e.correction(), e),
                        new CorrectionCase<>(
                                e.terms(), e.replacement(), e.act().actor(), e.shown(), CorrectionCase.State.ASKED));
            case TitleEvent.CorrectionApproved e -> approved(decided(state, e, CorrectionCase.State.APPROVED), e);
            case TitleEvent.CorrectionReturned e -> decided(state, e, CorrectionCase.State.RETURNED);
            case TitleEvent.CorrectionWithdrawn e -> decided(state, e, CorrectionCase.State.WITHDRAWN);
        };
    }

    private static TitleState decided(TitleState state, TitleEvent.OfCorrection event, CorrectionCase.State next) {
        CorrectionCase<TitleReplacement> asked = known(state.corrections().get(event.correction()), event);
        expect(asked.isOpen(), event);
        return state.with(event.correction(), asked.become(next));
    }

    private static TitleState approved(TitleState state, TitleEvent.CorrectionApproved event) {
        Right right = known(state.rightOf(event.terms().target()).orElse(null), event);
        TitleEntry better =
                event.better() == null ? null : new TitleEntry.Stated(event.better(), event.from(), event.instrument());
        return state.with(
                right,
                with(
                        state.of(right),
                        event.terms(),
                        event.replacement(),
                        better,
                        event.act().id()));
    }

    static TitleState ifApproved(TitleState state, CorrectionCase<TitleReplacement> asked, ActId approval) {
        Right right = state.rightOf(asked.terms().target()).orElseThrow();
        TitleEntry better = better(state.of(right), asked.terms(), asked.replacement());
        return state.with(right, with(state.of(right), asked.terms(), asked.replacement(), better, approval));
    }

    /** The better fact: the old one with what is named; nothing for another kind of correction. */
    static @Nullable TitleEntry better(
            Timeline<TitleEntry> timeline, Terms terms, @Nullable TitleReplacement replacement) {
        return terms.kind() == Correction.Kind.SUPERSEDED && replacement != null
                ? replacement.over(corrected(timeline, terms.target()))
                : null;
    }

    /** What is corrected in the end: the fact itself, or what a correction of it was about. */
    static TitleEntry corrected(Timeline<TitleEntry> timeline, ActId target) {
        ActId act = target;
        while (timeline.factOf(act).isEmpty()) {
            act = timeline.correctionOf(act).orElseThrow().target();
        }
        return timeline.factOf(act).orElseThrow().stated();
    }

    /** A timeline with an approved correction. */
    static Timeline<TitleEntry> with(
            Timeline<TitleEntry> timeline,
            Terms terms,
            @Nullable TitleReplacement replacement,
            @Nullable TitleEntry better,
            ActId approval) {
        return timeline.with(correction(terms, replacement, better, approval, timeline.nextPlace()));
    }

    private static Correction<TitleEntry> correction(
            Terms terms,
            @Nullable TitleReplacement replacement,
            @Nullable TitleEntry better,
            ActId approval,
            long place) {
        ActId target = terms.target();
        LegalDate since = terms.since();
        return switch (terms.kind()) {
            case CLERICAL ->
                new Clerical<>(approval, target, place, TitleReplacement.change(replacement, terms.redating()));
            case SUPERSEDED -> {
                if (better == null || since == null) {
                    throw new IllegalStateException("nothing supersedes " + target);
                }
                yield new Superseding<>(approval, target, place, better, since);
            }
            case ANNULLED -> new Annulling<>(approval, target, place);
            case DISPUTED -> new Disputing<>(approval, target, place, LegalDate.dayOf(since), terms.until());
        };
    }
}
