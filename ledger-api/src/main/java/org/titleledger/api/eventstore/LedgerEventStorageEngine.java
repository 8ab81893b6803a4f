package org.titleledger.api.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.titleledger.api.operations.Correlation;
import org.titleledger.shared.LedgerEvent;

/**
 * Axon's JDBC engine on {@code ledger.event}. All its statements are replaced: one INSERT for one append, no snapshots,
 * and a tail that never passes a position which could still appear, where the engine's own gives gaps up after a while.
 */
public final class LedgerEventStorageEngine extends JdbcEventStorageEngine {

    private static final String SEQUENCE_TAKEN = "event_stream_sequence_key";

    private final EventLog log;
    private final Tail tail;
    private final TransactionManager transactionManager;
    private final TailSerializer tailSerializer;
    private final EventUpcaster upcasters;

    public LedgerEventStorageEngine(
            DataSource dataSource,
            ConnectionProvider connections,
            PlatformTransactionManager transactions,
            TransactionManager transactionManager,
            LedgerSerializer serializer,
            EventUpcaster upcasters) {
        super(builder()
                .connectionProvider(connections)
                .transactionManager(transactionManager)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .batchSize(EventLog.PAGE)
                .finalAggregateBatchPredicate(batch -> batch.size() < EventLog.PAGE));
        this.log = new EventLog(dataSource);
        this.tail = new Tail(log, transactions);
        this.transactionManager = transactionManager;
        this.tailSerializer = new TailSerializer(serializer);
        this.upcasters = upcasters;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EventLog.Entry> entries =
                events.stream().map(event -> entry(event, serializer)).toList();
        try {
            ReadAhead.forget();
            transactionManager.executeInTransaction(() -> AppendedEvent.remember(log.append(entries)));
        } catch (DuplicateKeyException e) {
            if (isLostRace(e)) {
                throw new ConcurrencyException("Another act was recorded first in " + entries.get(0).stream(), e);
            }
            throw e;
        }
    }

    private static boolean isLostRace(DuplicateKeyException refused) {
        ServerErrorMessage message =
                refused.getMostSpecificCause() instanceof PSQLException cause ? cause.getServerErrorMessage() : null;
        return message != null && SEQUENCE_TAKEN.equals(message.getConstraint());
    }

    private static EventLog.Entry entry(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof LedgerEvent fact)) {
            throw new IllegalArgumentException("Only events of the ledger are stored: " + message.getPayloadType());
        }
        if (!fact.stream().toString().equals(event.getAggregateIdentifier())) {
            throw new IllegalStateException(
                    "A fact of " + fact.stream() + " was applied to " + event.getAggregateIdentifier());
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = traced(event).serializeMetaData(serializer, byte[].class);
        return new EventLog.Entry(
                UUID.fromString(event.getIdentifier()),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                fact.stream().kind(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                fact.act().id().value(),
                text(payload),
                text(metadata));
    }

    /** Metadata is technical only: under which id the log tells of the act. */
    private static EventMessage<?> traced(EventMessage<?> event) {
        return Correlation.current()
                .filter(id -> !event.getMetaData().containsKey(Correlation.NAME))
                .<EventMessage<?>>map(id -> event.andMetaData(Map.of(Correlation.NAME, id)))
                .orElse(event);
    }

    /** Jackson's bytes as they are: its UTF-8 writer also refuses half a surrogate pair, which no text column holds. */
    private static String text(SerializedObject<byte[]> bytes) {
        return new String(bytes.getData(), StandardCharsets.UTF_8);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        List<EventLog.Row> rows = firstSequence == 0
                ? ReadAhead.take(stream).orElseGet(() -> log.stream(stream, 0, batchSize))
                : log.stream(stream, firstSequence, batchSize);
        return rows.stream().map(LedgerEventStorageEngine::data).toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastSequence(stream);
    }

    /** An event that cannot be read is handed on all the same; its content throws when it is asked for. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return EventUtils.upcastAndDeserializeTrackedEvents(readEventData(token, mayBlock), tailSerializer, upcasters);
    }

    /** Along the log {@code recordedAt} is the running maximum, so it never runs backwards (rule B3). */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        RunningMaximum recordedAt = new RunningMaximum(log, position(token));
        return super.readEventData(token, mayBlock)
                .map(event -> ((StoredEvent) event).row())
                .map(row -> new StoredEvent(row, recordedAt.at(row)));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        return tail.after(position(token), batchSize).stream()
                .map(LedgerEventStorageEngine::data)
                .toList();
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(tail.settledHead());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return log.firstPositionSince(instant)
                .<TrackingToken>map(position -> new GlobalSequenceTrackingToken(position - 1))
                .orElseGet(this::createHeadToken);
    }

    private static long position(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            default -> throw new IllegalArgumentException("Not a token of this log: " + token);
        };
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("The ledger takes no snapshots");
    }

    static StoredEvent data(EventLog.Row row) {
        return new StoredEvent(row, row.recordedAt());
    }
}
