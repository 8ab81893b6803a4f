package org.titleledger.api.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/** The statements on {@code ledger.event}; they join the transaction that is under way. */
final class EventLog {

    /** One row to be written. */
    record Entry(
            UUID eventId,
            String stream,
            long sequence,
            String streamType,
            String type,
            String revision,
            UUID act,
            String payload,
            String metadata) {}

    /** One row as it was read. */
    record Row(long position, Entry entry, Instant recordedAt) {}

    /** Some rows in the log's order, and the oldest transaction that was under way when they were read. */
    record Page(List<Row> rows, long oldestRunning) {}

    /** Chosen once and for ever: the writers of all versions must meet at the same lock. */
    private static final long APPEND_LOCK = 0x7469_746C_6500_0001L;

    private static final String INSERT = """
            INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
            SELECT event_id, stream, sequence, stream_type, type, revision, act, payload, metadata
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                AS e (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata, ordinal)
            ORDER BY ordinal
            RETURNING position, event_id, stream, sequence, recorded_at, act
            """;
    private static final String COLUMNS =
            "position, event_id, stream, sequence, stream_type, type, revision, act, payload, metadata, recorded_at";
    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getLong("position"),
            new Entry(
                    row.getObject("event_id", UUID.class),
                    row.getString("stream"),
                    row.getLong("sequence"),
                    row.getString("stream_type"),
                    row.getString("type"),
                    row.getString("revision"),
                    row.getObject("act", UUID.class),
                    row.getString("payload"),
                    row.getString("metadata")),
            instant(row, "recorded_at"));

    private final JdbcTemplate jdbc;

    EventLog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Writes all entries with one statement. Several of them keep the log for themselves until they are committed, so
     * that nobody's event comes between; a single one only keeps those out.
     */
    List<AppendedEvent> append(List<Entry> entries) {
        String lock = entries.size() == 1 ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock";
        jdbc.query("SELECT " + lock + "(?)", row -> {}, APPEND_LOCK);
        return jdbc.execute((ConnectionCallback<List<AppendedEvent>>) connection -> insert(connection, entries));
    }

    private static List<AppendedEvent> insert(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, array(connection, "uuid", entries, Entry::eventId));
            statement.setArray(2, array(connection, "text", entries, Entry::stream));
            statement.setArray(3, array(connection, "bigint", entries, Entry::sequence));
            statement.setArray(4, array(connection, "text", entries, Entry::streamType));
            statement.setArray(5, array(connection, "text", entries, Entry::type));
            statement.setArray(6, array(connection, "text", entries, Entry::revision));
            statement.setArray(7, array(connection, "uuid", entries, Entry::act));
            statement.setArray(8, array(connection, "text", entries, Entry::payload));
            statement.setArray(9, array(connection, "text", entries, Entry::metadata));
            try (ResultSet rows = statement.executeQuery()) {
                List<AppendedEvent> appended = new ArrayList<>(entries.size());
                while (rows.next()) {
                    appended.add(appended(rows));
                }
                return appended;
            }
        }
    }

    private static Array array(Connection connection, String type, List<Entry> entries, Function<Entry, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, entries.stream().map(column).toArray());
    }

    private static AppendedEvent appended(ResultSet row) throws SQLException {
        return new AppendedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("stream"),
                row.getLong("sequence"),
                instant(row, "recorded_at"),
                row.getObject("act", UUID.class));
    }

    List<Row> stream(String stream, long firstSequence, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM ledger.event WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                ROW,
                stream,
                firstSequence,
                limit);
    }

    /** All rows of some streams, each stream's in its order. */
    List<Row> streams(Collection<String> streams) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM ledger.event WHERE stream = ANY (?) ORDER BY stream, sequence",
                ROW,
                (Object) streams.toArray(String[]::new));
    }

    /** Rows of one kind of stream in the log's order. */
    List<Row> ofType(String streamType, long afterPosition, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS
                        + " FROM ledger.event WHERE stream_type = ? AND position > ? ORDER BY position LIMIT ?",
                ROW,
                streamType,
                afterPosition,
                limit);
    }

    /** Rows and snapshot come from one statement: what a snapshot does not see must be judged by that snapshot. */
    Page after(long position, int limit) {
        List<Row> rows = new ArrayList<>();
        long[] oldestRunning = new long[1];
        jdbc.query(
                "SELECT " + COLUMNS
                        + ", (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint) AS oldest_running"
                        + " FROM ledger.event WHERE position > ? ORDER BY position LIMIT ?",
                row -> {
                    rows.add(ROW.mapRow(row, rows.size()));
                    oldestRunning[0] = row.getLong("oldest_running");
                },
                position,
                limit);
        return new Page(rows, oldestRunning[0]);
    }

    Optional<Long> lastSequence(String stream) {
        return number("SELECT max(sequence) FROM ledger.event WHERE stream = ?", stream);
    }

    Optional<Long> lastPosition() {
        return number("SELECT max(position) FROM ledger.event");
    }

    Optional<Long> firstPositionSince(Instant instant) {
        return number(
                "SELECT min(position) FROM ledger.event WHERE recorded_at >= ?", instant.atOffset(ZoneOffset.UTC));
    }

    Optional<Instant> latestRecordedAtUpTo(long position) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "SELECT max(recorded_at) FROM ledger.event WHERE position <= ?",
                        OffsetDateTime.class,
                        position))
                .map(OffsetDateTime::toInstant);
    }

    /** A transaction number higher than every one given out before. */
    long nextTransaction() {
        return number("SELECT pg_current_xact_id()::text::bigint").orElseThrow();
    }

    long oldestRunning() {
        return number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .orElseThrow();
    }

    private Optional<Long> number(String query, Object... arguments) {
        return Optional.ofNullable(jdbc.query(query, new SingleColumnRowMapper<>(Long.class), arguments)
                .get(0));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
