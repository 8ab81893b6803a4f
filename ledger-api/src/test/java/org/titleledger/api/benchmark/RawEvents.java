package org.titleledger.api.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The bare database under the ledger: a table with the columns and indexes of {@code ledger.event}, into which rows of
 * the same texts are inserted, one to a transaction, over plain JDBC.
 */
final class RawEvents {

    private static final int SAMPLES = 2_000;
    private static final String INSERT = "INSERT INTO benchmark.event (event_id, stream, sequence, stream_type, type,"
            + " revision, act, payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource sessions;
    private final List<Text> texts;

    private record Text(String streamType, String type, String revision, String payload, String metadata) {}

    /** Takes the texts from every so many events of a ledger's log. */
    RawEvents(Ledger ledger, DataSource sessions) {
        this.sessions = sessions;
        JdbcTemplate jdbc = new JdbcTemplate(sessions);
        jdbc.execute("CREATE SCHEMA IF NOT EXISTS benchmark");
        jdbc.execute("CREATE TABLE IF NOT EXISTS benchmark.event (LIKE ledger.event INCLUDING ALL)");
        jdbc.execute("TRUNCATE benchmark.event");
        this.texts = jdbc.query(
                "SELECT stream_type, type, revision, payload, metadata FROM ledger.event WHERE position % ? = 0",
                (row, number) -> new Text(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                Math.max(1, ledger.lastPosition() / SAMPLES));
    }

    Load.Client inserting(int number) throws SQLException {
        Connection connection = sessions.getConnection();
        connection.setAutoCommit(true);
        return new Inserting(connection, connection.prepareStatement(INSERT), number);
    }

    private final class Inserting implements Load.Client {

        private final Connection connection;
        private final PreparedStatement insert;
        private int next;

        private Inserting(Connection connection, PreparedStatement insert, int next) {
            this.connection = connection;
            this.insert = insert;
            this.next = next;
        }

        @Override
        public void act() throws SQLException {
            Text text = texts.get(Math.floorMod(next++, texts.size()));
            UUID id = UUID.randomUUID();
            insert.setObject(1, id);
            insert.setString(2, text.streamType + ":" + id);
            insert.setLong(3, 0);
            insert.setString(4, text.streamType);
            insert.setString(5, text.type);
            insert.setString(6, text.revision);
            insert.setObject(7, id);
            insert.setString(8, text.payload);
            insert.setString(9, text.metadata);
            insert.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
