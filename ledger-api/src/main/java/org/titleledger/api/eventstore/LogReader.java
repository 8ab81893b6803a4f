package org.titleledger.api.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.transaction.PlatformTransactionManager;
import org.titleledger.api.eventstore.EventLog.Row;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/**
 * Reads the log forward in pages, for those who take very many events and need no messages of Axon. Like every reader of
 * the log it never passes a position that may still appear.
 */
public final class LogReader implements Log {

    private record Reached(long position, RunningMaximum recordedAt) {}

    private final EventLog log;
    private final Tail tail;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;
    private Reached reached;

    /** @param dataSource a pool: what is read is read outside of the transaction that may be under way */
    public LogReader(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LedgerSerializer serializer,
            EventUpcaster upcasters) {
        this.log = new EventLog(dataSource);
        this.tail = new Tail(log, transactions);
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.reached = new Reached(0, new RunningMaximum(log, 0));
    }

    @Override
    public long end() {
        return log.lastPosition().orElse(0L);
    }

    @Override
    public synchronized List<Arrival> after(long position, int atMost) {
        List<Row> rows = tail.after(position, atMost);
        RunningMaximum recordedAt =
                reached.position == position ? reached.recordedAt : new RunningMaximum(log, position);
        List<Arrival> page = new ArrayList<>(rows.size());
        rows.forEach(row -> page.add(arrival(row, recordedAt.at(row))));
        reached = new Reached(rows.isEmpty() ? position : rows.getLast().position(), recordedAt);
        return page;
    }

    @Override
    public List<Arrival> at(List<Long> positions) {
        return log.at(positions).stream()
                .map(row -> arrival(row, new RunningMaximum(log, row.position() - 1).at(row)))
                .toList();
    }

    @Override
    public List<Past> of(Collection<StreamId> streams) {
        return log.streams(streams.stream().map(StreamId::toString).toList()).stream()
                .map(row -> new Past(StreamId.parse(row.entry().stream()), row.position(), () -> event(row)))
                .toList();
    }

    private LedgerEvent event(Row row) {
        return serializer.deserialize(upcast(row).getData());
    }

    private Arrival arrival(Row row, Instant recordedAt) {
        StreamId stream = StreamId.parse(row.entry().stream());
        return new Arrival(stream, row.position(), recordedAt, () -> entry(row, recordedAt));
    }

    private Entry entry(Row row, Instant recordedAt) {
        return new Entry(event(row), row.position(), recordedAt, row.entry().sequence() + 1);
    }

    private IntermediateEventRepresentation upcast(Row row) {
        InitialEventRepresentation stored =
                new InitialEventRepresentation(LedgerEventStorageEngine.data(row), serializer);
        return upcasters
                .upcast(Stream.of(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An upcaster drops the event at " + row.position()));
    }
}
