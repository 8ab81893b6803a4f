package org.titleledger.api.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Reads many streams at once, in the transaction that is under way: what an import compares its rows with. */
public final class EventArchive {

    private static final int PAGE = 5_000;

    private final EventLog log;
    private final LedgerSerializer serializer;
    private final EventUpcaster upcasters;

    public EventArchive(DataSource dataSource, LedgerSerializer serializer, EventUpcaster upcasters) {
        this.log = new EventLog(dataSource);
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** The facts of some streams; a stream without any is not in the map. */
    public Map<StreamId, List<LedgerEvent>> of(Collection<StreamId> streams) {
        List<String> names = streams.stream().map(StreamId::toString).toList();
        Map<StreamId, List<LedgerEvent>> histories = new HashMap<>();
        facts(log.streams(names))
                .forEach(fact -> histories
                        .computeIfAbsent(fact.stream(), stream -> new ArrayList<>())
                        .add(fact));
        return histories;
    }

    /** The facts of some streams that were recorded by an instant, each stream's in its order. */
    public List<LedgerEvent> of(Collection<StreamId> streams, Instant instant) {
        return facts(log.streams(streams.stream().map(StreamId::toString).toList()).stream()
                .filter(row -> !row.recordedAt().isAfter(instant))
                .toList());
    }

    /** The streams in which an act recorded something; none when there is no such act. */
    public List<StreamId> streamsOf(ActId act) {
        return log.streamsOf(act.value()).stream().map(StreamId::parse).toList();
    }

    /**
     * Gives out the facts of all streams of one kind that stand behind a position, in the log's order. A position that
     * was drawn but is not yet committed is not waited for.
     *
     * @param skippedFirst the first of some neighbouring positions that the caller knows already
     * @param skippedLast the last of them; below {@code skippedFirst} when there are none
     * @return the last position given out, or the one it began behind
     */
    public long forEach(
            String kind, long afterPosition, long skippedFirst, long skippedLast, Consumer<LedgerEvent> taker) {
        long last = afterPosition;
        List<EventLog.Row> rows;
        do {
            rows = log.ofType(kind, last, skippedFirst, skippedLast, PAGE);
            facts(rows).forEach(taker);
            last = rows.isEmpty() ? last : rows.getLast().position();
        } while (rows.size() == PAGE);
        return last;
    }

    private List<LedgerEvent> facts(List<EventLog.Row> rows) {
        List<LedgerEvent> facts = new ArrayList<>();
        EventStreamUtils.upcastAndDeserializeDomainEvents(
                        rows.stream().map(LedgerEventStorageEngine::data), serializer, upcasters)
                .forEachRemaining(event -> facts.add((LedgerEvent) event.getPayload()));
        return facts;
    }
}
