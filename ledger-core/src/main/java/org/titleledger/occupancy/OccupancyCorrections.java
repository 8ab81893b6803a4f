package org.titleledger.occupancy;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.shared.ActId;

/** What corrections make of the rooms of a property and their use. */
final class OccupancyCorrections {

    private OccupancyCorrections() {}

    /** Every timeline that corrections may change. */
    static List<Strand<OccupancyState, OccupancyReplacement, ?>> strands(OccupancyState state) {
        List<Strand<OccupancyState, OccupancyReplacement, ?>> strands = new ArrayList<>();
        strands.add(new RoomStrand(state));
        state.useActs().keySet().forEach(id -> strands.add(new UseStrand(state, id)));
        return strands;
    }

    static OccupancyState evolve(OccupancyState state, OccupancyEvent.OfCorrection event) {
        return switch (event) {
            case OccupancyEvent.CorrectionRequested e ->
                state.with(state.corrections().with(e));
            case OccupancyEvent.CorrectionApproved e ->
                new Corrigendum<>(strands(state), e.terms(), e.replacement())
                        .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e);
            case OccupancyEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case OccupancyEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    static OccupancyState ifApproved(OccupancyState state, CorrectionCase<OccupancyReplacement> asked, ActId approval) {
        return new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval);
    }
}
