package org.titleledger.api.projections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.projections.Registers;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.shared.Watermark;
import org.titleledger.shared.StreamId;

/** Empty read models on a database of their own, and everything that reads them. */
final class ReadModels {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final Segments SEGMENTS = new Segments(2);

    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'projection'"
            + " AND tablename NOT IN ('token_entry', 'watermark', 'parked_event', 'stamp', 'unresolved')";

    private final TakenLog log = new TakenLog();
    final JdbcTemplate jdbc;
    final JdbcClient client;
    final TransactionTemplate transaction;
    final Rebuild rebuild;
    final Watermark watermark;
    final Registers registers;

    ReadModels() {
        DataSource sessions = LedgerDatabase.fresh().application();
        DataSource database = pooled(sessions);
        jdbc = new JdbcTemplate(database);
        client = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        watermark = new Watermark(jdbc);
        registers = new Registers(jdbc, Registers.SCHEMA, SEGMENTS, log);
        rebuild = new Rebuild(
                new JdbcTemplate(sessions),
                new TransactionTemplate(new DataSourceTransactionManager(sessions)),
                SEGMENTS,
                log,
                Clock.systemUTC());
        rebuild.prepare();
    }

    /** One session is enough for what a test reads and writes, and quicker than a new one each time; a rebuild needs several. */
    private static DataSource pooled(DataSource source) {
        try {
            return new SingleConnectionDataSource(source.getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether any row of a table holds on days. */
    boolean hasStretches(String table) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT FROM projection." + table + " WHERE valid IS NOT NULL)", Boolean.class));
    }

    void makeAnew() {
        jdbc.execute("DROP TABLE projection.stamp");
        rebuild.prepare();
    }

    /** A day, as known now. */
    static AsOf on(LocalDate day) {
        return new AsOf(day, Long.MAX_VALUE);
    }

    /** Takes entries in transactions of so many at once. */
    void take(List<Entry> entries, int atOnce) {
        entries.forEach(entry -> log.entries.put(entry.position(), entry));
        for (int first = 0; first < entries.size(); first += atOnce) {
            List<Entry> some = entries.subList(first, Math.min(first + atOnce, entries.size()));
            transaction.executeWithoutResult(
                    status -> registers.takeAll(some.stream().map(Arrival::of).toList()));
        }
    }

    /** Takes entries of one segment to their end while the others stand still, so many at once. */
    void takeSegmentAfterSegment(List<Entry> entries, int atOnce) {
        entries.forEach(entry -> log.entries.put(entry.position(), entry));
        SEGMENTS.all().forEach(segment -> {
            for (int first = 0; first < entries.size(); first += atOnce) {
                List<Entry> some = entries.subList(first, Math.min(first + atOnce, entries.size()));
                List<Arrival> own = some.stream()
                        .map(Arrival::of)
                        .filter(arrival -> SEGMENTS.of(arrival.subject()) == segment)
                        .toList();
                Entry last = some.getLast();
                transaction.executeWithoutResult(
                        status -> registers.take(segment, own, last.position(), last.recordedAt()));
            }
        });
    }

    /**
     * Loads entries as a rebuild does, a page of so many at a time, and resolves what several pages say of one stream. What a
     * rebuild only makes behind that, and a load does not keep to on its way, is not there.
     */
    void load(List<Entry> entries, int page) {
        entries.forEach(entry -> log.entries.put(entry.position(), entry));
        jdbc.execute("DROP INDEX projection.transfer_one_open");
        for (int first = 0; first < entries.size(); first += page) {
            List<Entry> some = entries.subList(first, Math.min(first + page, entries.size()));
            inTransaction(() -> registers.load(registers.note(some), some.getLast()));
        }
        registers.kindsOfFacts().forEach(kind -> inTransaction(() -> registers.resolveLoaded(kind)));
        inTransaction(registers::judgeLoaded);
    }

    private void inTransaction(Runnable step) {
        transaction.executeWithoutResult(status -> {
            registers.enter();
            step.run();
        });
    }

    /** How many events could not be taken. */
    long parked() {
        return client.sql("SELECT count(*) FROM projection.parked_event")
                .query(Long.class)
                .single();
    }

    /** Every row of every table, as text. */
    Map<String, String> rows() {
        return rows(jdbc);
    }

    static Map<String, String> rows(JdbcTemplate jdbc) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : jdbc.queryForList(TABLES, String.class)) {
            rows.put(
                    table,
                    String.join(
                            "\n",
                            jdbc.queryForList(
                                    "SELECT t::text COLLATE \"C\" AS line FROM projection.\"" + table
                                            + "\" t ORDER BY line",
                                    String.class)));
        }
        return rows;
    }

    /** Entries are given to the registers by hand; only the history of a stream is looked up. */
    private static final class TakenLog implements Log {

        private final SortedMap<Long, Entry> entries = new TreeMap<>();

        @Override
        public List<Past> of(Collection<StreamId> streams) {
            return entries.values().stream()
                    .filter(entry -> streams.contains(entry.event().stream()))
                    .map(Past::of)
                    .toList();
        }

        @Override
        public long end() {
            return 0;
        }

        @Override
        public List<Arrival> after(long position, int atMost) {
            return List.of();
        }

        @Override
        public List<Arrival> at(List<Long> positions) {
            return List.of();
        }
    }
}
