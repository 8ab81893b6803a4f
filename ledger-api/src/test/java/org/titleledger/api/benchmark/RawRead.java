package org.titleledger.api.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole log in its order over plain JDBC and parses payload and metadata into trees, in one thread. */
record RawRead(DataSource sessions) {

    private static final int FETCH = 2_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** Events in a second. */
    double perSecond() throws SQLException {
        long begin = System.nanoTime();
        long events = 0;
        long fields = 0;
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("SELECT position, event_id, stream, sequence, stream_type,"
                    + " type, revision, act, payload, metadata, recorded_at FROM ledger.event ORDER BY position")) {
                while (rows.next()) {
                    fields += JSON.readTree(rows.getString("payload")).size()
                            + JSON.readTree(rows.getString("metadata")).size();
                    events++;
                }
            }
        }
        if (fields == 0) {
            throw new IllegalStateException("Nothing was parsed");
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }
}
