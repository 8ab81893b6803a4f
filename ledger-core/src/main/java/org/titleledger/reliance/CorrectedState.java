package org.titleledger.reliance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * That an act stood as it was, until a correction of it was approved. Whoever read its stream in between relied on it.
 *
 * @param stream where both are recorded
 * @param corrected the act that was corrected
 * @param correction the act by which its correction was approved
 * @param kind which kind of correction
 * @param from the first version of the stream that has the corrected act
 * @param until the first version that has the correction
 */
public record CorrectedState(
        StreamId stream, ActId corrected, ActId correction, Correction.Kind kind, long from, long until) {

    /**
     * What one stream says of an act: the state that it corrected, where it is a correction, and the states of it that were
     * corrected, with those of its corrections.
     *
     * @param history the events of the stream
     */
    public static List<CorrectedState> of(StreamId stream, List<? extends LedgerEvent> history, ActId act) {
        List<CorrectedState> all = all(stream, history);
        Set<ActId> touched = new HashSet<>(Set.of(act));
        List<CorrectedState> states = new ArrayList<>();
        for (CorrectedState state : all) {
            boolean isCorrectionOfIt = touched.contains(state.corrected);
            if (isCorrectionOfIt) {
                touched.add(state.correction);
            }
            if (isCorrectionOfIt || state.correction.equals(act)) {
                states.add(state);
            }
        }
        return List.copyOf(states);
    }

    /** A correction stands behind what it corrects: the first event of an act is where it begins to stand. */
    private static List<CorrectedState> all(StreamId stream, List<? extends LedgerEvent> history) {
        List<CorrectedState> states = new ArrayList<>();
        for (int index = 0; index < history.size(); index++) {
            if (history.get(index) instanceof CorrectionFact.Approved<?> approved) {
                ActId target = approved.terms().target();
                states.add(new CorrectedState(
                        stream,
                        target,
                        approved.act().id(),
                        approved.terms().kind(),
                        firstOf(target, history) + 1L,
                        index + 1L));
            }
        }
        return states;
    }

    private static int firstOf(ActId act, List<? extends LedgerEvent> history) {
        for (int index = 0; index < history.size(); index++) {
            if (history.get(index).act().id().equals(act)) {
                return index;
            }
        }
        throw new IllegalStateException("a correction of what is not recorded: " + act);
    }
}
