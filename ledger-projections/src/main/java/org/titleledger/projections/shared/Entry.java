package org.titleledger.projections.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

/**
 * One event as it stands in the log.
 *
 * @param position its place in the ledger's own order
 * @param recordedAt when the ledger learned of it (rule B3)
 * @param version how many events its stream had with it
 */
public record Entry(LedgerEvent event, long position, Instant recordedAt, long version) {

    /** The stored name of the event. */
    public String type() {
        EventName name = event.getClass().getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException("an event without a stored name: " + event.getClass());
        }
        return name.value();
    }

    /** When it was recorded, as the database takes it. */
    public OffsetDateTime at() {
        return recordedAt.atOffset(ZoneOffset.UTC);
    }
}
