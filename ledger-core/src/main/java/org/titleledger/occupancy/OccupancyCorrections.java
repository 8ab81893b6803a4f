package org.titleledger.occupancy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
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
                Renumbering.followed(
                        state,
                        new Corrigendum<>(strands(state), e.terms(), e.replacement())
                                .approved(state.with(state.corrections().with(e, CorrectionCase.State.APPROVED)), e),
                        e.act().id());
            case OccupancyEvent.CorrectionReturned e ->
                state.with(state.corrections().with(e, CorrectionCase.State.RETURNED));
            case OccupancyEvent.CorrectionWithdrawn e ->
                state.with(state.corrections().with(e, CorrectionCase.State.WITHDRAWN));
        };
    }

    /** Those whose act it corrects, as far as it names what a use has; a day may be that of several things. */
    static Set<OccupancyId> usesOf(OccupancyState state, CorrectionCase<OccupancyReplacement> correction) {
        Terms terms = correction.terms();
        OccupancyReplacement replacement = correction.replacement();
        if (terms.redating() == null && replacement != null && !replacement.namesAUse()) {
            return Set.of();
        }
        return state.useActs().entrySet().stream()
                .filter(entry -> entry.getValue().knows(terms.target())
                        && !Renumbering.isFollowedBy(entry.getValue(), terms.target()))
                .map(Map.Entry::getKey)
                .filter(id -> terms.part() == null || terms.part().equals(id.toString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static OccupancyState ifApproved(OccupancyState state, CorrectionCase<OccupancyReplacement> asked, ActId approval) {
        return Renumbering.followed(
                state,
                new Corrigendum<>(strands(state), asked.terms(), asked.replacement()).after(state, approval),
                approval);
    }
}
