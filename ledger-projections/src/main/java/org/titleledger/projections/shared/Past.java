package org.titleledger.projections.shared;

import java.util.function.Supplier;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * One event of a stream's history.
 *
 * @param position its place in the ledger's own order
 * @param reading reads it; throws what is wrong with it
 */
public record Past(StreamId stream, long position, Supplier<LedgerEvent> reading) {

    /** An event that was read already. */
    public static Past of(Entry entry) {
        return new Past(entry.event().stream(), entry.position(), entry::event);
    }

    /** The event. */
    public LedgerEvent event() {
        return reading.get();
    }
}
