package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Span;
import org.titleledger.shared.LedgerEvent;

/**
 * The rows that one register has of one stream. After each event, what the state says is compared with what it said before:
 * rows that it no longer says are closed at the event's position, new ones are known from there on.
 *
 * @param <S> the stream's state
 */
final class OpenRows<S> {

    /** Since when a row is known that nothing else has to be said of here than when it ends. */
    private static final long WRITTEN_BEFORE = 0;

    private final Register<S> register;
    private final UUID subject;
    private final Batch batch;
    private final Places places = new Places();
    private final Map<FactRow, Long> open = new LinkedHashMap<>();
    private final List<Runnable> inserts = new ArrayList<>();

    OpenRows(Register<S> register, UUID subject, Batch batch) {
        this.register = register;
        this.subject = subject;
        this.batch = batch;
    }

    /** Notes where in the log stands what the event at a position added to the state. */
    void note(S state, long position) {
        places.note(register.lengths(state), position);
    }

    void know(S state) {
        rows(state).forEach(row -> open.put(row, WRITTEN_BEFORE));
    }

    void take(LedgerEvent event, S state, long position) {
        if (register.mayChangeRows(event)) {
            Set<FactRow> now = rows(state);
            closeAllBut(now, position);
            now.forEach(row -> open.putIfAbsent(row, position));
        }
    }

    void end() {
        inserts.forEach(Runnable::run);
        open.forEach((row, since) -> {
            if (since != WRITTEN_BEFORE) {
                row.table().insert(row, Span.since(since), batch);
            }
        });
    }

    private void closeAllBut(Set<FactRow> now, long position) {
        for (Iterator<Map.Entry<FactRow, Long>> rows = open.entrySet().iterator(); rows.hasNext(); ) {
            Map.Entry<FactRow, Long> row = rows.next();
            if (!now.contains(row.getKey())) {
                close(row.getKey(), row.getValue(), position);
                rows.remove();
            }
        }
    }

    private void close(FactRow row, long since, long position) {
        if (since == WRITTEN_BEFORE) {
            row.table().close(row, position, batch);
        } else {
            inserts.add(() -> row.table().insert(row, new Span(since, position), batch));
        }
    }

    private Set<FactRow> rows(S state) {
        Set<FactRow> rows = new LinkedHashSet<>();
        register.rows(subject, state, places, row -> {
            if (!rows.add(row)) {
                throw new IllegalStateException("the same row twice: " + row);
            }
        });
        return rows;
    }
}
