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
                        new CorrectionCase<>(e.terms(), e.act().actor(), e.shown(), CorrectionCase.State.ASKED));
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
                right, with(state.of(right), event.terms(), better, event.act().id()));
    }

    /** A timeline with an approved correction. */
    static Timeline<TitleEntry> with(
            Timeline<TitleEntry> timeline, Terms<TitleReplacement> terms, @Nullable TitleEntry better, ActId approval) {
        return timeline.with(correction(terms, better, approval, timeline.nextPlace()));
    }

    private static Correction<TitleEntry> correction(
            Terms<TitleReplacement> terms, @Nullable TitleEntry better, ActId approval, long place) {
        ActId target = terms.target();
        LegalDate since = terms.since();
        return switch (terms.kind()) {
            case CLERICAL -> new Clerical<>(approval, target, place, change(terms));
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

    private static Correction.Change<TitleEntry> change(Terms<TitleReplacement> terms) {
        TitleReplacement replacement = terms.replacement();
        return replacement == null ? TitleReplacement.ofDay(terms.redating()) : replacement.asChange(terms.redating());
    }
}
