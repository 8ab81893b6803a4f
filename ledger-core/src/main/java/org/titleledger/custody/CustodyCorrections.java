package org.titleledger.custody;

import java.util.List;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.shared.ActId;

/** What corrections make of who keeps a property. */
final class CustodyCorrections {

    private CustodyCorrections() {}

    /** Every timeline that corrections may change. */
    static List<Strand<CustodyState, CustodyReplacement, ?>> strands(CustodyState state) {
        return List.of(new HandoverStrand(state));
    }

    static CustodyState evolve(CustodyState state, CustodyEvent.OfCorrection event) {
        return switch (event) {
            case CustodyEvent.CorrectionRequested e ->
                state.with(state.corrections().with(e));
            case CustodyEvent.CorrectionApproved e ->
                new Corrigendum<>(strands(state), e.terms(), e.replacement())
                        .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e);
            case CustodyEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case CustodyEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    static CustodyState ifApproved(CustodyState state, CorrectionCase<CustodyReplacement> asked, ActId approval) {
        return new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval);
    }
}
