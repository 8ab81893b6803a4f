package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.eventstore.Follower.Handled;
import org.titleledger.party.PartyEvent;

/**
 * Sixteen writers beside an import of 20,000 rows in one transaction. Four keep a transaction open from before the
 * import to the end, four others keep one open for longer than a minute, eight write all the while; six of them roll
 * back what they wrote, or some of it. The same is done twice, once with the ledger's reader and once with the one of Axon's JDBC engine.
 *
 * <p>Axon's engine notes the holes it has passed, but not for ever: it forgets those that are more than 10,000 positions
 * back ({@code maxGapOffset}), and all of them as soon as it meets an event older than a minute ({@code gapTimeout}). What
 * is committed there later is never handled. Nobody waits a minute here: the clock it asks is put ahead.
 */
class SixteenWritersIT {

    /** What is waited for before the writers that are still open end: that the reader has read what others committed. */
    private interface Meanwhile {
        void await(Follower follower) throws InterruptedException;
    }

    private static final int IMPORTED = 20_000;
    private static final int FIRST_IMPORTED = 1_000;
    private static final int FIRST_BUSY = 100;
    private static final int BUSY = 8;
    private static final int CONNECTIONS = 16;
    private static final int TRANSACTIONS = 20;
    private static final Set<String> ROLLED_BACK = Set.of("early:1", "early:3");
    private static final Duration GAP_TIMEOUT = Duration.ofMinutes(1);

    private final TestLog log = TestLog.withOneEvent();
    private final HikariDataSource pool = new HikariDataSource();
    private final LedgerEventStorageEngine writing = TestLog.engine(pool);
    private final ExecutorService threads = Executors.newFixedThreadPool(BUSY + 1);
    private final Clock axonClock = GenericEventMessage.clock;

    @BeforeEach
    void openPool() {
        pool.setDataSource(log.application());
        pool.setMaximumPoolSize(CONNECTIONS);
    }

    @AfterEach
    void putTheClockBack() {
        GenericEventMessage.clock = axonClock;
        threads.shutdownNow();
        pool.close();
    }

    @Test
    void theLedgersReaderHandlesEveryEventOnceAndInOrder() throws Exception {
        List<Handled> handled = handledBy(TestLog.engine(pool), Follower::awaitWholeReading);
        assertEveryEventOnceAndInOrder(handled);
    }

    @Test
    void axonsReaderLosesEvents() throws Exception {
        // It passes by those that are open, so there is a position to wait for: its losses hang on how far it has read.
        List<Handled> handled = handledBy(new StockEngine(pool), follower -> follower.awaitPosition(highest()));
        assertThatThrownBy(() -> assertEveryEventOnceAndInOrder(handled)).isInstanceOf(AssertionError.class);
        Set<Handled> lost = new LinkedHashSet<>(recorded());
        handled.forEach(lost::remove);
        assertThat(lost)
                .as("the writers that were open when more than 10,000 positions were read behind them")
                .contains(new Handled("early:0", 0), new Handled("early:2", 0));
        assertThat(lost)
                .as("the writers whose positions lie before those of another that was open for longer than a minute")
                .contains(new Handled("older:0", 0), new Handled("older:1", 0));
    }

    private void assertEveryEventOnceAndInOrder(List<Handled> handled) {
        assertThat(sorted(handled)).isEqualTo(sorted(recorded()));
        Map<String, Long> last = new HashMap<>();
        handled.forEach(event -> assertThat(event.sequence())
                .as(event.stream())
                .isEqualTo(last.merge(event.stream(), 0L, (before, zero) -> before + 1)));
    }

    private static List<Handled> sorted(List<Handled> events) {
        return events.stream()
                .sorted(Comparator.comparing(Handled::stream).thenComparing(Handled::sequence))
                .toList();
    }

    private List<Handled> recorded() {
        return JdbcClient.create(pool)
                .sql("SELECT stream, sequence FROM ledger.event ORDER BY position")
                .query(Handled.class)
                .list();
    }

    private List<Handled> handledBy(EventStorageEngine reader, Meanwhile meanwhile) throws Exception {
        try (Follower follower = new Follower(reader)) {
            List<OpenWriter> early = open("early", 4);
            importBesideBusyWriters();
            meanwhile.await(follower);
            List<OpenWriter> older = open("older", 2);
            List<OpenWriter> younger = open("younger", 2);
            GenericEventMessage.clock = Clock.offset(axonClock, GAP_TIMEOUT.multipliedBy(2));
            end(younger);
            meanwhile.await(follower);
            end(older);
            end(early);
            appendTheLast();
            follower.awaitPosition(highest());
            return follower.handled();
        }
    }

    private List<OpenWriter> open(String name, int writers) throws SQLException {
        List<OpenWriter> open = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            open.add(OpenWriter.in(log, name + ":" + number));
        }
        return open;
    }

    private static void end(List<OpenWriter> writers) throws SQLException {
        for (OpenWriter writer : writers) {
            if (ROLLED_BACK.contains(writer.stream())) {
                writer.rollBack();
            } else {
                writer.commit();
            }
        }
    }

    private void importBesideBusyWriters() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        writers.add(threads.submit(() -> writing.appendEvents(IntStream.range(0, IMPORTED)
                .mapToObj(number -> Facts.message(Facts.registered(FIRST_IMPORTED + number), 0))
                .toList())));
        for (int number = 0; number < BUSY; number++) {
            int party = FIRST_BUSY + number;
            writers.add(threads.submit(() -> keepWriting(party)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    /** Two events a transaction; of every other writer every other transaction comes to nothing. */
    private void keepWriting(int party) {
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        int[] sequence = new int[1];
        for (int number = 0; number < TRANSACTIONS; number++) {
            boolean kept = party % 2 == 0 || number % 2 == 0;
            transaction.executeWithoutResult(status -> {
                append(party, sequence[0]);
                append(party, sequence[0] + 1);
                if (!kept) {
                    status.setRollbackOnly();
                }
            });
            sequence[0] += kept ? 2 : 0;
        }
    }

    private void append(int party, int sequence) {
        PartyEvent event = sequence == 0 ? Facts.registered(party) : Facts.renamed(party, "第 " + sequence + " 个名称");
        writing.appendEvents(Facts.message(event, sequence));
    }

    private void appendTheLast() {
        writing.appendEvents(Facts.message(Facts.registered(2), 0));
    }

    private long highest() {
        return JdbcClient.create(pool)
                .sql("SELECT max(position) FROM ledger.event")
                .query(Long.class)
                .single();
    }
}
