package org.titleledger.projections.corrections;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.party.PartyState;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;
import org.titleledger.projections.shared.Span;
import org.titleledger.projections.shared.ThingTable;
import org.titleledger.shared.StreamId;

/** Corrections of all streams, as they were asked for and decided. */
public final class CorrectionProjection implements Projection {

    private static final ThingTable CORRECTIONS = ThingTable.of(
            "correction",
            "id, position, stream, property, party, target, kind, asked_by, asked_at, reason, state, decided_by,"
                    + " decided_at");

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof CorrectionFact.Requested<?> asked) {
            ask(asked, entry, batch);
        } else if (entry.event() instanceof CorrectionFact decision) {
            decide(decision, entry, batch);
        }
    }

    private static void ask(CorrectionFact.Requested<?> asked, Entry entry, Batch batch) {
        StreamId stream = asked.stream();
        boolean isOfParty = stream.kind().equals(PartyState.STREAM.name());
        batch.insert(
                "correction",
                "id, position, stream, property, party, target, kind, asked_by, asked_at, reason, state, known",
                asked.correction().value(),
                entry.position(),
                stream.kind(),
                subject(stream, !isOfParty),
                subject(stream, isOfParty),
                asked.terms().target().value(),
                asked.terms().kind().name(),
                asked.act().actor().login(),
                entry.at(),
                asked.act().reason(),
                State.ASKED.name(),
                Span.since(entry.position()));
    }

    private static @Nullable UUID subject(StreamId stream, boolean isOfThis) {
        return isOfThis ? stream.id() : null;
    }

    private static void decide(CorrectionFact decision, Entry entry, Batch batch) {
        batch.change(
                CORRECTIONS,
                entry.position(),
                List.of("state", "decided_by", "decided_at"),
                "id = ? AND state = 'ASKED'",
                stateAfter(decision).name(),
                decision.act().actor().login(),
                entry.at(),
                decision.correction().value());
    }

    private static State stateAfter(CorrectionFact decision) {
        if (decision instanceof CorrectionFact.Approved<?>) {
            return State.APPROVED;
        }
        return decision instanceof CorrectionFact.Returned ? State.RETURNED : State.WITHDRAWN;
    }
}
