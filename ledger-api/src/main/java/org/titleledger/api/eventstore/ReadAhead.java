package org.titleledger.api.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.titleledger.shared.StreamId;

/**
 * A stream that was read in the round trip of the statement that locked it, kept for the transaction that is under way until
 * it loads that stream.
 */
public final class ReadAhead {

    private @Nullable String stream;
    private List<EventLog.Row> rows = List.of();

    private ReadAhead() {}

    /**
     * Runs a statement that answers with rows of no interest, and then, still in the same round trip, reads a stream. It is
     * a statement of its own, so it sees what was committed while the first one waited.
     */
    public static void behind(JdbcTemplate jdbc, String statement, List<?> arguments, StreamId stream) {
        List<EventLog.Row> rows =
                jdbc.execute(statement + ";" + EventLog.FIRST_OF_STREAM, (PreparedStatementCallback<List<EventLog.Row>>)
                        both -> read(both, arguments, stream));
        ReadAhead ahead = ofThisTransaction();
        ahead.stream = stream.toString();
        ahead.rows = rows == null ? List.of() : rows;
    }

    private static List<EventLog.Row> read(PreparedStatement both, List<?> arguments, StreamId stream)
            throws SQLException {
        int index = 0;
        for (Object argument : arguments) {
            both.setObject(++index, argument);
        }
        both.setString(++index, stream.toString());
        both.execute();
        if (!both.getMoreResults()) {
            throw new IllegalStateException("A stream is read behind one statement");
        }
        List<EventLog.Row> rows = new ArrayList<>();
        try (ResultSet result = both.getResultSet()) {
            while (result.next()) {
                rows.add(EventLog.ROW.mapRow(result, rows.size()));
            }
        }
        return rows;
    }

    /** The first {@link EventLog#PAGE} rows of a stream, if they were read ahead; they are given out once. */
    static Optional<List<EventLog.Row>> take(String stream) {
        if (TransactionSynchronizationManager.getResource(ReadAhead.class) instanceof ReadAhead ahead
                && stream.equals(ahead.stream)) {
            ahead.stream = null;
            return Optional.of(ahead.rows);
        }
        return Optional.empty();
    }

    /** What was read ahead is no longer the whole stream. */
    static void forget() {
        if (TransactionSynchronizationManager.getResource(ReadAhead.class) instanceof ReadAhead ahead) {
            ahead.stream = null;
        }
    }

    private static ReadAhead ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(ReadAhead.class) instanceof ReadAhead ahead) {
            return ahead;
        }
        ReadAhead ahead = new ReadAhead();
        TransactionSynchronizationManager.bindResource(ReadAhead.class, ahead);
        TransactionSynchronizationManager.registerSynchronization(ahead.new Unbinding());
        return ahead;
    }

    /** An inner transaction has its own. */
    private final class Unbinding implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ReadAhead.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ReadAhead.class, ReadAhead.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(ReadAhead.class);
        }
    }
}
