package org.titleledger.api.questions;

import java.util.List;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.shared.ActId;

/**
 * One act.
 *
 * @param events what it recorded about the thing, as it was recorded
 * @param facts what stands of that now, with its corrections
 */
public record ActView(ActId act, List<HistoryItem> events, List<StandingView> facts) {

    public ActView {
        events = List.copyOf(events);
        facts = List.copyOf(facts);
    }
}
