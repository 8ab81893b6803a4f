package org.titleledger.projections.shared;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.titleledger.shared.StreamId;

/**
 * One event as it arrives from the log, before it is known whether it can be read.
 *
 * @param stream the stream it belongs to
 * @param position its place in the ledger's own order
 * @param recordedAt when the ledger learned of it (rule B3)
 * @param reading reads it; throws what is wrong with it
 */
public record Arrival(StreamId stream, long position, Instant recordedAt, Supplier<Entry> reading) {

    /** An event that was read already. */
    public static Arrival of(Entry entry) {
        return new Arrival(entry.event().stream(), entry.position(), entry.recordedAt(), () -> entry);
    }

    /** In whose order it is taken: the four streams of a property have one UUID and meet in the same rows. */
    public UUID subject() {
        return stream.id();
    }

    /** The event. */
    public Entry entry() {
        return reading.get();
    }
}
