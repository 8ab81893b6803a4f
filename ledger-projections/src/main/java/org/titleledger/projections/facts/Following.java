package org.titleledger.projections.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.titleledger.projections.shared.Batch;
import org.titleledger.shared.LedgerEvent;

/**
 * One stream while its events come in: they make its state, and every register about it writes down what that says.
 *
 * @param <S> the stream's state
 */
final class Following<S> {

    private final KindOfStream<S> kind;
    private final List<OpenRows<S>> rows;
    private S state;

    Following(KindOfStream<S> kind, UUID subject, Batch batch) {
        this.kind = kind;
        this.rows = kind.registers().stream()
                .map(register -> new OpenRows<>(register, subject, batch))
                .toList();
        this.state = kind.kind().nothing();
    }

    /** Learns what was said before; its rows are written already. */
    void know(Map<Long, LedgerEvent> history) {
        history.forEach((position, event) -> evolve(event, position));
        if (!history.isEmpty()) {
            rows.forEach(own -> own.know(state));
        }
    }

    /** Takes one event more. */
    void take(LedgerEvent event, long position) {
        evolve(event, position);
        rows.forEach(own -> own.take(event, state, position));
    }

    /** Adds the new rows. Until then only rows were closed: those of other streams may be closed before them, too. */
    void end() {
        rows.forEach(OpenRows::end);
    }

    private void evolve(LedgerEvent event, long position) {
        state = kind.after(state, event);
        rows.forEach(own -> own.note(state, position));
    }
}
