package org.titleledger.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyEvent;

/**
 * A log with one event, and writers beside the ledger's own: they take no lock but the one PostgreSQL takes for them, so
 * that the reader is seen to rely on nothing else.
 */
record TestLog(LedgerDatabase database, DataSource application) {

    private static final String INSERT = """
            INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload, metadata)
            SELECT gen_random_uuid(), ?, ?, stream_type, type, revision, act, payload, metadata
            FROM ledger.event WHERE position = 1
            """;

    static TestLog withOneEvent() {
        LedgerDatabase database = LedgerDatabase.fresh();
        TestLog log = new TestLog(database, database.application());
        log.engine().appendEvents(Facts.message(Facts.registered(1), 0));
        return log;
    }

    static LedgerSerializer serializer() {
        return new LedgerSerializer(RecordedNames.of(List.of(PartyEvent.class)));
    }

    DataSourceTransactionManager transactions() {
        return new DataSourceTransactionManager(application);
    }

    LedgerEventStorageEngine engine() {
        return engine(application);
    }

    static LedgerEventStorageEngine engine(DataSource dataSource) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        return new LedgerEventStorageEngine(
                dataSource,
                new SpringDataSourceConnectionProvider(dataSource),
                transactions,
                new SpringTransactionManager(transactions),
                serializer(),
                new EventUpcasterChain());
    }

    /** A transaction. */
    Connection begin() throws SQLException {
        return begin(application);
    }

    static Connection begin(DataSource account) throws SQLException {
        Connection connection = account.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void insert(Connection writer, String stream, long sequence) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(INSERT)) {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
            statement.executeUpdate();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Long> positionsRead(LedgerEventStorageEngine engine) {
        return engine.readEventData(null, false)
                .map(data -> position(data.trackingToken()))
                .toList();
    }

    static long position(TrackingToken token) {
        return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    }

    static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
