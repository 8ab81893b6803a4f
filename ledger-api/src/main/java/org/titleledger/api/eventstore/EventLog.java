package org.titleledger.api.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /**
     * Who was writing at one moment.
     *
     * @param last the last position that was visible before; 0 for an empty log
     * @param transactions the virtual numbers of those who hold the writers' lock on the table
     */
    record Writers(long last, Set<String> transactions) {

        /** A prepared transaction that outlived a restart of the server has lost its number: it counts always. */
        private static final String PREPARED_BEFORE_RESTART = "-1/";

        boolean hasAnyOf(Writers earlier) {
            return transactions.stream()
                    .anyMatch(transaction -> earlier.transactions.contains(transaction)
                            || transaction.startsWith(PREPARED_BEFORE_RESTART));
        }
    }

    private static final String WRITERS = """
            SELECT coalesce((SELECT max(position) FROM ledger.event), 0) AS last,
                   ARRAY(SELECT DISTINCT virtualtransaction FROM pg_catalog.pg_locks
                         WHERE locktype = 'relation' AND mode = 'RowExclusiveLock' AND granted
                         AND relation = 'ledger.event'::regclass
                         AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                   ) AS transactions
            """;
    private static final String COLUMNS =
            "position, event_id, stream, sequence, stream_type, type, revision, act, payload, metadata, recorded_at";

    /** By how many positions at most acts were recorded in another order than that of their times. */
    private static final long DISORDER = 10_000;

    /** The most rows that are read of one stream at a time. */
    static final int PAGE = 500;

    /** All rows of some streams, each stream's in its order. */
    static final String STREAMS =
            "SELECT " + COLUMNS + " FROM ledger.event WHERE stream = ANY (?) ORDER BY stream, sequence";

    static final RowMapper<Row> ROW = (row, number) -> new Row(
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
    private final LatestTimes times = new LatestTimes();

    EventLog(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Writes all entries with one statement; they share one {@code recordedAt}. */
    List<AppendedEvent> append(List<Entry> entries) {
        return jdbc.execute(
                (ConnectionCallback<List<AppendedEvent>>) connection -> new Append(connection, entries).run());
    }

    List<Row> stream(String stream, long firstSequence, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM ledger.event WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                ROW,
                stream,
                firstSequence,
                limit);
    }

    List<Row> streams(Collection<String> streams) {
        return jdbc.query(STREAMS, ROW, (Object) streams.toArray(String[]::new));
    }

    /** The streams that an act wrote, in the order in which it did. */
    List<String> streamsOf(UUID act) {
        return jdbc.queryForList(
                "SELECT stream FROM ledger.event WHERE act = ? GROUP BY stream ORDER BY min(position)",
                String.class,
                act);
    }

    /** Rows of one kind of stream in the log's order, without some neighbouring ones. */
    List<Row> ofType(String streamType, long afterPosition, long skippedFirst, long skippedLast, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS
                        + " FROM ledger.event WHERE stream_type = ? AND position > ?"
                        + " AND position NOT BETWEEN ? AND ? ORDER BY position LIMIT ?",
                ROW,
                streamType,
                afterPosition,
                skippedFirst,
                skippedLast,
                limit);
    }

    /** Rows in the log's order. */
    List<Row> after(long position, int limit) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM ledger.event WHERE position > ? ORDER BY position LIMIT ?",
                ROW,
                position,
                limit);
    }

    /** The statement's snapshot is older than its look at the locks: whoever drew an earlier position is seen or ended. */
    Writers writers() {
        return jdbc.queryForObject(
                WRITERS,
                (row, number) -> new Writers(row.getLong("last"), Set.of((String[])
                        row.getArray("transactions").getArray())));
    }

    List<Row> at(Collection<Long> positions) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM ledger.event WHERE position = ANY (?) ORDER BY position", ROW, (Object)
                        positions.toArray(Long[]::new));
    }

    Optional<Long> lastPosition() {
        return number("SELECT max(position) FROM ledger.event");
    }

    Optional<Long> lastSequence(String stream) {
        return number("SELECT max(sequence) FROM ledger.event WHERE stream = ?", stream);
    }

    Optional<Long> firstPositionSince(Instant instant) {
        return number(
                "SELECT min(position) FROM ledger.event WHERE recorded_at >= ?", instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * The first position at which the running maximum of the times is behind an instant. Acts are recorded in almost the
     * order of their positions: those just before the earliest later time are looked through as well.
     *
     * @param settled a position before which nothing can appear any more
     */
    Optional<Long> firstPositionAfter(Instant instant, long settled) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        List<Long> earliest = jdbc.queryForList(
                "SELECT position FROM ledger.event WHERE recorded_at > ? ORDER BY recorded_at, position LIMIT 1",
                Long.class,
                time);
        Optional<Long> before = earliest.stream().findFirst();
        Optional<Long> first = Optional.empty();
        while (before.isPresent()) {
            first = before;
            before = laterBefore(first.get(), instant, settled);
        }
        return first;
    }

    private Optional<Long> laterBefore(long position, Instant instant, long settled) {
        long from = times.skip(position - DISORDER, position, instant);
        long end = LatestTimes.endOfBlocks(Math.min(position, settled));
        if (from < end) {
            learn(from, end);
            from = times.skip(from, position, instant);
        }
        return from == position
                ? Optional.empty()
                : number(
                        "SELECT min(position) FROM ledger.event WHERE position >= ? AND position < ? AND recorded_at > ?",
                        from,
                        position,
                        instant.atOffset(ZoneOffset.UTC));
    }

    private void learn(long from, long end) {
        long block = LatestTimes.blockOf(from);
        Map<Long, Instant> latest = new HashMap<>();
        jdbc.query(
                "SELECT position / " + LatestTimes.BLOCK + ", max(recorded_at) FROM ledger.event"
                        + " WHERE position >= ? AND position < ? GROUP BY 1",
                row -> {
                    latest.put(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                },
                block * LatestTimes.BLOCK,
                end);
        times.note(block, LatestTimes.blockOf(end), latest);
    }

    /** The last position before another. */
    Optional<Long> lastPositionBefore(long position) {
        return number("SELECT max(position) FROM ledger.event WHERE position < ?", position);
    }

    /** The clock that what is recorded bears. */
    Instant now() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT clock_timestamp()", OffsetDateTime.class))
                .toInstant();
    }

    Optional<Instant> latestRecordedAtUpTo(long position) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "SELECT max(recorded_at) FROM ledger.event WHERE position <= ?",
                        OffsetDateTime.class,
                        position))
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Long> number(String query, Object... arguments) {
        return Optional.ofNullable(jdbc.query(query, new SingleColumnRowMapper<>(Long.class), arguments)
                .get(0));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
