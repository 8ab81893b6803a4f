package org.titleledger.api.desk;

import java.util.List;
import java.util.Map;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Warning;

/**
 * What a command would come to.
 *
 * @param before the events of the streams it would write
 * @param after the same with the facts it would add
 * @param facts these facts
 * @param warnings what the actor would be told
 */
public record Rehearsal(
        Map<StreamId, List<LedgerEvent>> before,
        Map<StreamId, List<LedgerEvent>> after,
        List<LedgerEvent> facts,
        List<Warning> warnings) {

    public Rehearsal {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }
}
