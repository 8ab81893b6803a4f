package org.titleledger.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.shared.ActId;

/** What corrections make of a party. */
final class PartyCorrections {

    private PartyCorrections() {}

    /** Every timeline that corrections may change. */
    static List<Strand<PartyState, PartyReplacement, ?>> strands(PartyState state) {
        return List.of(new PartyStrand.Names(state), new PartyStrand.Identities(state), new PartyStrand.Ends(state));
    }

    static PartyState evolve(PartyState state, PartyEvent.OfCorrection event) {
        return switch (event) {
            case PartyEvent.CorrectionRequested e ->
                state.with(state.corrections().with(e));
            case PartyEvent.CorrectionApproved e ->
                new Corrigendum<>(strands(state), e.terms(), e.replacement())
                        .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e);
            case PartyEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case PartyEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    static PartyState ifApproved(PartyState state, CorrectionCase<PartyReplacement> asked, ActId approval) {
        return new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval);
    }

    /** The name that supersedes; nothing for another kind of correction. */
    static @Nullable String better(PartyState state, Corrigendum<PartyState, PartyReplacement> corrigendum) {
        Terms terms = corrigendum.terms();
        return state.names().knows(terms.target())
                ? new PartyStrand.Names(state).better(terms, corrigendum.replacement())
                : null;
    }
}
