package org.titleledger.api.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.titleledger.api.eventstore.EventLog.Entry;

/**
 * One append to {@code ledger.event}: the lock and the INSERT travel together, for a round trip costs as much as either.
 * They stay two statements, so that {@code recorded_at}, when the INSERT began, is never earlier than the lock.
 */
final class Append {

    /** Chosen once and for ever: the writers of all versions must meet at the same lock. */
    private static final long LOCK = 0x7469_746C_6500_0001L;

    private static final String COLUMNS =
            "event_id, stream, sequence, stream_type, type, revision, act, payload, metadata";

    /** A single event only keeps out those who want the log for themselves. */
    private static final String ONE = """
            SELECT pg_advisory_xact_lock_shared(%d);
            INSERT INTO ledger.event (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING position, recorded_at
            """.formatted(LOCK, COLUMNS);

    /** Several keep the log for themselves until they are committed, so that nobody's event comes between. */
    private static final String SEVERAL = """
            SELECT pg_advisory_xact_lock(%1$d);
            INSERT INTO ledger.event (%2$s)
            SELECT %2$s FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS e (%2$s, ordinal)
            ORDER BY ordinal
            RETURNING position, recorded_at
            """.formatted(LOCK, COLUMNS);

    private final Connection connection;
    private final List<Entry> entries;

    Append(Connection connection, List<Entry> entries) {
        this.connection = connection;
        this.entries = entries;
    }

    /** Writes all entries; each comes to stand behind the one before it. */
    List<AppendedEvent> run() throws SQLException {
        boolean single = entries.size() == 1;
        try (PreparedStatement statement = connection.prepareStatement(single ? ONE : SEVERAL)) {
            if (single) {
                bindOne(statement, entries.getFirst());
            } else {
                bindAll(statement);
            }
            statement.execute();
            if (!statement.getMoreResults()) {
                throw new IllegalStateException("An append answers with positions");
            }
            try (ResultSet rows = statement.getResultSet()) {
                return appended(rows);
            }
        }
    }

    private static void bindOne(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setObject(1, entry.eventId());
        statement.setString(2, entry.stream());
        statement.setLong(3, entry.sequence());
        statement.setString(4, entry.streamType());
        statement.setString(5, entry.type());
        statement.setString(6, entry.revision());
        statement.setObject(7, entry.act());
        statement.setString(8, entry.payload());
        statement.setString(9, entry.metadata());
    }

    private void bindAll(PreparedStatement statement) throws SQLException {
        statement.setArray(1, array("uuid", Entry::eventId, UUID[]::new));
        statement.setArray(2, array("text", Entry::stream, String[]::new));
        statement.setArray(3, array("bigint", Entry::sequence, Long[]::new));
        statement.setArray(4, array("text", Entry::streamType, String[]::new));
        statement.setArray(5, array("text", Entry::type, String[]::new));
        statement.setArray(6, array("text", Entry::revision, String[]::new));
        statement.setArray(7, array("uuid", Entry::act, UUID[]::new));
        statement.setArray(8, array("text", Entry::payload, String[]::new));
        statement.setArray(9, array("text", Entry::metadata, String[]::new));
    }

    /** The driver sends an array of Strings as it is, and one of Objects as a text in which every character is looked at. */
    private <T> Array array(String type, Function<Entry, T> column, IntFunction<T[]> typed) throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(column).toArray(typed));
    }

    private List<AppendedEvent> appended(ResultSet rows) throws SQLException {
        List<AppendedEvent> appended = new ArrayList<>(entries.size());
        while (rows.next()) {
            Entry entry = entries.get(appended.size());
            appended.add(new AppendedEvent(
                    rows.getLong(1),
                    entry.eventId(),
                    entry.stream(),
                    entry.sequence(),
                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                    entry.act()));
        }
        return appended;
    }
}
