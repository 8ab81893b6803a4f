package org.titleledger.api.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.titleledger.api.eventstore.EventLog.Entry;
import org.titleledger.api.eventstore.EventLog.Row;

/**
 * A row as Axon takes it; its own entries would carry the time as text of three digits behind the second.
 *
 * @param recordedAt when the ledger learned of it, as those who read it are told
 */
record StoredEvent(Row row, Instant recordedAt) implements DomainEventData<String>, TrackedEventData<String> {

    private static final String META_DATA = MetaData.class.getName();

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(row.position());
    }

    @Override
    public String getType() {
        return row.entry().streamType();
    }

    @Override
    public String getAggregateIdentifier() {
        return row.entry().stream();
    }

    @Override
    public long getSequenceNumber() {
        return row.entry().sequence();
    }

    @Override
    public String getEventIdentifier() {
        return row.entry().eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<String> getMetaData() {
        return new SimpleSerializedObject<>(row.entry().metadata(), String.class, META_DATA, null);
    }

    @Override
    public SerializedObject<String> getPayload() {
        Entry entry = row.entry();
        return new SimpleSerializedObject<>(entry.payload(), String.class, entry.type(), entry.revision());
    }
}
