package org.titleledger.api.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** Reads what a decision may look at, in the transaction that is under way. */
final class StreamReader {

    private final EventStore store;
    private final JdbcTemplate jdbc;

    StreamReader(EventStore store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    List<LedgerEvent> events(StreamId stream) {
        DomainEventStream events = store.readEvents(stream.toString());
        List<LedgerEvent> history = new ArrayList<>();
        events.forEachRemaining(event -> history.add((LedgerEvent) event.getPayload()));
        return history;
    }

    Set<UUID> standingOn(UUID property) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT child FROM ledger.stands_on WHERE parent = ? ORDER BY child", UUID.class, property));
    }

    boolean isClaimed(String scheme, String value) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM ledger.identifier_claim WHERE scheme = ? AND value = ?)",
                Boolean.class,
                scheme,
                value));
    }

    boolean exists(StreamId stream) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM ledger.event WHERE stream = ?)", Boolean.class, stream.toString()));
    }
}
