package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The reader waits for what may still come, and for nothing else. */
class TailIT {

    private final TestLog log = TestLog.withOneEvent();
    private final LedgerEventStorageEngine engine = log.engine();

    @Test
    void theYoungerTransactionCommitsTheHigherPositionFirst() throws SQLException {
        try (Connection older = log.begin();
                Connection younger = log.begin()) {
            insert(older, "older:1");
            insert(younger, "younger:1");
            younger.commit();
            assertReadsForNow(1);
            older.commit();
        }
        assertEverybodyReads(1, 2, 3);
    }

    /** By transaction numbers, the one that is still missing here is younger than everything that can be seen. */
    @Test
    void theOlderTransactionCommitsTheHigherPositionFirst() throws SQLException {
        try (Connection older = log.begin();
                Connection younger = log.begin()) {
            TestLog.execute(older, "SELECT pg_current_xact_id()");
            insert(younger, "younger:1");
            insert(older, "older:1");
            older.commit();
            assertReadsForNow(1);
            younger.commit();
        }
        assertEverybodyReads(1, 2, 3);
    }

    @Test
    void aPositionThatWasRolledBackIsPassedAtOnce() throws SQLException {
        rollBackOne();
        append(2);
        assertEverybodyReads(1, 3);
        assertThat(head()).isEqualTo(3);
    }

    @Test
    void aWriterThatIsKilledLeavesAHoleThatIsPassed() throws SQLException {
        try (Connection killed = log.begin()) {
            insert(killed, "killed:1");
            append(2);
            assertReadsForNow(1);
            killed.abort(Runnable::run);
        }
        while (!TestLog.positionsRead(engine).equals(List.of(1L, 3L))) {
            Thread.onSpinWait();
        }
    }

    /** The lock that the savepoint took is given back with it, and taken anew by the next insert. */
    @Test
    void aSavepointThatIsRolledBackLeavesAHoleAlthoughItsTransactionGoesOn() throws SQLException {
        try (Connection writer = log.begin()) {
            Savepoint savepoint = writer.setSavepoint();
            insert(writer, "undone:1");
            writer.rollback(savepoint);
            append(2);
            assertReads(1, 3);
            insert(writer, "kept:1");
            append(3);
            assertReadsForNow(1, 3);
            writer.commit();
        }
        assertEverybodyReads(1, 3, 4, 5);
    }

    @Test
    void aSavepointThatIsRolledBackDoesNotHideWhatItsTransactionWroteBefore() throws SQLException {
        try (Connection writer = log.begin()) {
            insert(writer, "kept:1");
            Savepoint savepoint = writer.setSavepoint();
            insert(writer, "undone:1");
            writer.rollback(savepoint);
            append(2);
            assertReadsForNow(1);
            writer.commit();
        }
        assertEverybodyReads(1, 2, 4);
    }

    @Test
    void whoBeginsToWriteWhenTheHoleIsThereAlreadyIsNotWaitedFor() throws SQLException {
        try (Connection first = log.begin();
                Connection later = log.begin()) {
            insert(first, "first:1");
            append(2);
            assertReadsForNow(1);
            insert(later, "later:1");
            first.rollback();
            assertReads(1, 3);
        }
    }

    /** The hole of the first is filled while the second, who was noted with it, is still at work further on. */
    @Test
    void aHoleBehindTheOneThatIsAwaitedIsJudgedByItself() throws SQLException {
        try (Connection first = log.begin();
                Connection second = log.begin()) {
            insert(first, "first:1");
            append(2);
            insert(second, "second:1");
            assertReadsForNow(1);
            first.commit();
            append(3);
            assertReadsForNow(1, 2, 3);
            second.rollback();
        }
        assertEverybodyReads(1, 2, 3, 5);
    }

    @Test
    void whoeverDoesNotWriteEventsIsNotWaitedFor() throws SQLException {
        try (Connection writing = log.begin();
                Connection analysing = TestLog.begin(log.database().owner());
                Connection elsewhere = TestLog.withOneEvent().begin();
                Connection looking = log.begin()) {
            TestLog.execute(writing, "INSERT INTO ledger.identifier_claim VALUES ('s', 'v', gen_random_uuid())");
            TestLog.execute(analysing, "SELECT pg_current_xact_id()");
            TestLog.execute(analysing, "ANALYZE ledger.event");
            insert(elsewhere, "elsewhere:1");
            TestLog.execute(looking, "SELECT pg_current_xact_id() FROM ledger.event");
            rollBackOne();
            append(2);
            assertEverybodyReads(1, 3);
            assertThat(head()).isEqualTo(3);
        }
    }

    @Test
    void theHeadWaitsForWhatIsUnderWay() throws SQLException {
        CompletableFuture<Long> head;
        try (Connection slow = log.begin()) {
            insert(slow, "slow:1");
            append(2);
            head = CompletableFuture.supplyAsync(this::head);
            awaitLooksAtTheLocks();
            assertThat(head).isNotDone();
            slow.commit();
        }
        assertThat(head.join()).isEqualTo(3);
    }

    /** A transaction that sees the log as it was when it began must not take for void what was committed since. */
    @Test
    void readingInsideATransactionThatSeesTheStateOfItsBeginningSkipsNothing() throws SQLException {
        TransactionTemplate repeatable = new TransactionTemplate(log.transactions());
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        try (Connection slow = log.begin()) {
            insert(slow, "slow:1");
            append(2);
            repeatable.executeWithoutResult(status -> {
                assertReadsForNow(1);
                commit(slow);
                assertReads(1, 2, 3);
            });
        }
    }

    @Test
    void withoutAHoleNothingIsAskedButTheRows() {
        engine.appendEvents(IntStream.range(2, 1_102)
                .mapToObj(party -> Facts.message(Facts.registered(party), 0))
                .toList());
        CountedStatements counted = new CountedStatements(log.application());
        LedgerEventStorageEngine reader = TestLog.engine(counted);
        assertThat(TestLog.positionsRead(reader)).hasSize(1_101);
        assertThat(counted.statements())
                .as("three pages and the empty one that ends the reading")
                .hasSize(4)
                .allMatch(sql -> sql.startsWith("SELECT position"));
    }

    private void assertReads(long... positions) {
        assertThat(TestLog.positionsRead(engine)).containsExactly(boxed(positions));
    }

    /** More than once, for a judgement takes more than one look. */
    private void assertReadsForNow(long... positions) {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertReads(positions);
        }
    }

    /** Also those who have just come and have judged nothing yet. */
    private void assertEverybodyReads(long... positions) {
        assertReads(positions);
        assertThat(TestLog.positionsRead(log.engine())).containsExactly(boxed(positions));
    }

    private static Long[] boxed(long[] positions) {
        return Arrays.stream(positions).boxed().toArray(Long[]::new);
    }

    private long head() {
        return TestLog.position(engine.createHeadToken());
    }

    private void append(int party) {
        engine.appendEvents(Facts.message(Facts.registered(party), 0));
    }

    private void rollBackOne() throws SQLException {
        try (Connection failed = log.begin()) {
            insert(failed, "failed:1");
            failed.rollback();
        }
    }

    private static void insert(Connection writer, String stream) throws SQLException {
        TestLog.insert(writer, stream, 0);
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitLooksAtTheLocks() {
        long looks = 0;
        while (looks == 0) {
            looks = JdbcClient.create(log.database().superuser())
                    .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND query LIKE '%pg_locks%' AND pid <> pg_backend_pid()")
                    .query(Long.class)
                    .single();
        }
    }
}
