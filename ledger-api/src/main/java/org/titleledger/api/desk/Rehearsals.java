package org.titleledger.api.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Deciders;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Decides commands without recording them, in a transaction that is given up. */
final class Rehearsals {

    private final DeskTools tools;
    private final Deciders deciders;

    Rehearsals(DeskTools tools, Deciders deciders) {
        this.tools = tools;
        this.deciders = deciders;
    }

    /** Claims are tried as well: what another has is refused, as it would be. */
    Rehearsal of(Submission submission) {
        Batch batch = new Batch(tools, deciders, new Draft(), tools.locks());
        Signature signature =
                new Signature(submission.actor(), submission.role(), submission.reason(), submission.documents());
        List<LedgerEvent> facts = batch.record(signature, submission).orElseThrow(CommandRefused::new);
        tools.claims().keep(facts);
        Map<StreamId, List<LedgerEvent>> before = new LinkedHashMap<>();
        Map<StreamId, List<LedgerEvent>> after = new LinkedHashMap<>();
        for (LedgerEvent fact : facts) {
            before.computeIfAbsent(fact.stream(), tools.reader()::events);
            after.computeIfAbsent(fact.stream(), stream -> new ArrayList<>(before.get(stream)))
                    .add(fact);
        }
        return new Rehearsal(
                before,
                after,
                facts,
                facts.stream().flatMap(fact -> fact.act().warnings().stream()).toList());
    }
}
