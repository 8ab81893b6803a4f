package org.titleledger.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyEvent;

class LedgerEventStorageEngineIT {

    private static final String INSERT = """
            INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
            SELECT gen_random_uuid(), 'raw:' || gen_random_uuid(), 0, stream_type, type, revision, act, payload, metadata
            FROM ledger.event WHERE position = 1
            """;

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final DataSource application = database.application();
    private final JdbcClient client = JdbcClient.create(application);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(application);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private LedgerEventStorageEngine engine = engine();

    private LedgerEventStorageEngine engine() {
        return new LedgerEventStorageEngine(
                application,
                new SpringDataSourceConnectionProvider(application),
                transactions,
                new SpringTransactionManager(transactions),
                new LedgerSerializer(RecordedNames.of(List.of(PartyEvent.class))),
                new EventUpcasterChain());
    }

    @BeforeEach
    void firstEvent() {
        engine.appendEvents(Facts.message(Facts.registered(1), 0));
    }

    @Test
    void storesTheExactTextUnderTheStoredName() {
        String stored = client.sql(
                        "SELECT concat_ws('|', stream, sequence, stream_type, type, revision, act, metadata, payload)"
                                + " FROM ledger.event")
                .query(String.class)
                .single();
        String party = "party:0190a000-0000-7000-8000-000000000001";
        assertThat(stored)
                .startsWith(party + "|0|party|party.registered|1|0190a000-0000-7000-8000-0000000003e9|{}|{\"party\":\""
                        + party + "\",\"act\":{")
                .contains("原省建校");
    }

    @Test
    void readsAStreamBackWithTheDatabasesClock() {
        engine.appendEvents(Facts.message(Facts.renamed(1, "省建筑学校"), 1));
        List<? extends DomainEventMessage<?>> events =
                engine.readEvents(Facts.party(1).toString()).asStream().toList();
        assertThat(events)
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(Facts.registered(1), Facts.renamed(1, "省建筑学校"));
        assertThat(events.get(1).getTimestamp())
                .isEqualTo(recordedAt(2))
                .as("to the microsecond")
                .isNotEqualTo(recordedAt(1));
        assertThat(engine.lastSequenceNumberFor(Facts.party(1).toString())).contains(1L);
        assertThat(engine.lastSequenceNumberFor("party:unknown")).isEmpty();
    }

    @Test
    void theEventsOfOneAppendLieSideBySideAndShareTheirTime() {
        List<AppendedEvent> appended = transaction.execute(status -> {
            engine.appendEvents(IntStream.range(2, 402)
                    .mapToObj(party -> Facts.message(Facts.registered(party), 0))
                    .toList());
            return AppendedEvent.ofThisTransaction();
        });
        assertThat(appended).extracting(AppendedEvent::position).containsExactlyElementsOf(positions(2, 401));
        assertThat(appended).extracting(AppendedEvent::recordedAt).containsOnly(recordedAt(2));
        assertThat(appended.get(399).stream()).isEqualTo(Facts.party(401).toString());
        assertThat(appended.get(399).act()).isEqualTo(Facts.uuid(1401));
    }

    @Test
    void onlyTheTransactionThatAppendedSeesItsPositions() {
        transaction.executeWithoutResult(status -> {
            engine.appendEvents(Facts.message(Facts.registered(2), 0));
            engine.appendEvents(Facts.message(Facts.registered(3), 0));
            assertThat(AppendedEvent.ofThisTransaction())
                    .extracting(AppendedEvent::position)
                    .containsExactly(2L, 3L);
        });
        assertThat(AppendedEvent.ofThisTransaction()).isEmpty();
        transaction.executeWithoutResult(
                status -> assertThat(AppendedEvent.ofThisTransaction()).isEmpty());
    }

    @Test
    void aLostRaceIsAConcurrencyException() {
        assertThatThrownBy(() -> engine.appendEvents(Facts.message(Facts.registered(1), 0)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anEventWrittenTwiceIsADefectAndNoLostRace() {
        DomainEventMessage<PartyEvent> event = Facts.message(Facts.registered(2), 0);
        engine.appendEvents(event);
        var again = new GenericDomainEventMessage<>(
                "party", event.getAggregateIdentifier(), 1, event, event.getTimestamp());
        assertThatThrownBy(() -> engine.appendEvents(again)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aFactOfAnotherStreamIsADefect() {
        var stray = new GenericDomainEventMessage<>("party", Facts.party(3).toString(), 0, Facts.registered(2));
        assertThatThrownBy(() -> engine.appendEvents(stray)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalEventsWaitUntilSingleOnesAreCommitted() throws SQLException, InterruptedException {
        List<Long> positions;
        try (Connection other = open()) {
            execute(other, "SELECT pg_advisory_xact_lock_shared(8388363789854048257)");
            Thread several = Thread.ofPlatform()
                    .start(() -> engine.appendEvents(
                            List.of(Facts.message(Facts.registered(2), 0), Facts.message(Facts.registered(3), 0))));
            awaitLockWait();
            execute(other, INSERT);
            other.commit();
            several.join();
            positions = positionsRead();
        }
        assertThat(positions).containsExactly(1L, 2L, 3L, 4L);
        assertThat(client.sql("SELECT stream_type FROM ledger.event WHERE position = 2 AND stream LIKE 'raw:%'")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void alongTheLogRecordedAtNeverRunsBackwards() throws SQLException {
        Instant future = Instant.parse("2999-01-01T00:00:00.123456Z");
        insertAt(future);
        engine.appendEvents(Facts.message(Facts.registered(2), 0));
        assertThat(engine.readEvents(null, false).skip(1).map(TrackedEventMessage::getTimestamp))
                .containsExactly(future, future);
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(2), false).map(TrackedEventMessage::getTimestamp))
                .as("also when the stream is opened behind it")
                .containsExactly(future);
        assertThat(engine.createTokenAt(future)).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void asksForNoSnapshot() {
        assertThat(engine.readSnapshot(Facts.party(1).toString())).isEmpty();
        assertThatThrownBy(() -> engine.storeSnapshot(Facts.message(Facts.registered(1), 0)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsALongLogWhole() {
        for (int batch = 0; batch < 3; batch++) {
            int first = 2 + batch * 450;
            engine.appendEvents(IntStream.range(first, first + 450)
                    .mapToObj(party -> Facts.message(Facts.registered(party), 0))
                    .toList());
        }
        engine = engine();
        assertThat(positionsRead()).containsExactlyElementsOf(positions(1, 1351));
    }

    private void insertAt(Instant recordedAt) throws SQLException {
        try (Connection owner = database.owner().getConnection()) {
            execute(
                    owner,
                    INSERT.replace("metadata)", "metadata, recorded_at)")
                            .replace("metadata\nFROM", "metadata, '" + recordedAt + "'\nFROM")
                            .replace("'raw:' || gen_random_uuid()", "'party:0190a000-0000-7000-8000-0000000000aa'"));
        }
    }

    private List<Long> positionsRead() {
        return engine.readEventData(null, false)
                .map(data -> ((GlobalSequenceTrackingToken) data.trackingToken()).getGlobalIndex())
                .toList();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private Instant recordedAt(long position) {
        return client.sql("SELECT recorded_at FROM ledger.event WHERE position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void awaitLockWait() throws InterruptedException {
        while (client.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.sleep(5);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = application.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
