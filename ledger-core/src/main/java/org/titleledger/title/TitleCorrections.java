package org.titleledger.title;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.shared.ActId;

/** What corrections make of the rights on a property. */
final class TitleCorrections {

    private TitleCorrections() {}

    /** Every timeline that corrections may change. */
    static List<Strand<TitleState, TitleReplacement, ?>> strands(TitleState state) {
        List<Strand<TitleState, TitleReplacement, ?>> strands = new ArrayList<>();
        state.rights().keySet().forEach(right -> strands.add(new RightStrand(state, right)));
        state.restrictionActs().keySet().forEach(id -> strands.add(new RestrictionStrand(state, id)));
        state.exceptionActs().keySet().forEach(id -> strands.add(new ExceptionStrand(state, id)));
        return strands;
    }

    static TitleState evolve(TitleState state, TitleEvent.OfCorrection event) {
        return switch (event) {
            case TitleEvent.CorrectionRequested e ->
                state.with(state.corrections().with(e));
            case TitleEvent.CorrectionApproved e ->
                new Corrigendum<>(strands(state), e.terms(), e.replacement())
                        .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e);
            case TitleEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case TitleEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    static TitleState ifApproved(TitleState state, CorrectionCase<TitleReplacement> asked, ActId approval) {
        return new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval);
    }

    /** The better fact, whole (rule A3); nothing for another kind of correction. */
    static TitleEntry.@Nullable Stated better(TitleState state, Corrigendum<TitleState, TitleReplacement> corrigendum) {
        return state.rightsOf(corrigendum.terms()).stream()
                .findFirst()
                .map(right -> new RightStrand(state, right).better(corrigendum.terms(), corrigendum.replacement()))
                .map(entry -> entry instanceof TitleEntry.Stated stated ? stated : null)
                .orElse(null);
    }
}
