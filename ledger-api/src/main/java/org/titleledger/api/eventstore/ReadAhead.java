package org.titleledger.api.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.titleledger.shared.StreamId;

/**
 * Streams that were read in the round trip of the statement that locked them, kept for the transaction that is under way
 * until it loads them.
 */
public final class ReadAhead {

    private final Map<String, List<EventLog.Row>> streams = new HashMap<>();

    private ReadAhead() {}

    /**
     * Runs a statement that locks, and then, still in the same round trip, reads streams. The reading is a statement of its
     * own, so it sees what was committed while the first one waited.
     *
     * @param statement answers with a key and whether it is locked, for each key
     * @return the keys that are locked
     */
    public static Set<Long> behind(
            JdbcTemplate jdbc, String statement, List<?> arguments, Collection<StreamId> streams) {
        ReadAhead ahead = ofThisTransaction();
        String[] names = streams.stream().map(StreamId::toString).toArray(String[]::new);
        Stream.of(names).forEach(name -> ahead.streams.put(name, new ArrayList<>()));
        Set<Long> locked = jdbc.execute(statement + ";" + EventLog.STREAMS, (PreparedStatementCallback<Set<Long>>)
                both -> ahead.read(both, arguments, names));
        return Objects.requireNonNull(locked);
    }

    private Set<Long> read(PreparedStatement both, List<?> arguments, String[] names) throws SQLException {
        int index = 0;
        for (Object argument : arguments) {
            both.setObject(++index, argument);
        }
        both.setObject(++index, names);
        both.execute();
        Set<Long> locked = new HashSet<>();
        try (ResultSet result = both.getResultSet()) {
            while (result.next()) {
                if (result.getBoolean(2)) {
                    locked.add(result.getLong(1));
                }
            }
        }
        readStreams(both);
        return locked;
    }

    private void readStreams(PreparedStatement both) throws SQLException {
        if (!both.getMoreResults()) {
            throw new IllegalStateException("Streams are read behind one statement");
        }
        try (ResultSet result = both.getResultSet()) {
            for (int number = 0; result.next(); number++) {
                EventLog.Row row = Objects.requireNonNull(EventLog.ROW.mapRow(result, number));
                Objects.requireNonNull(streams.get(row.entry().stream())).add(row);
            }
        }
    }

    /** The rows of a stream, if they were read ahead; they are given out once. */
    static Optional<List<EventLog.Row>> take(String stream) {
        return TransactionSynchronizationManager.getResource(ReadAhead.class) instanceof ReadAhead ahead
                ? Optional.ofNullable(ahead.streams.remove(stream))
                : Optional.empty();
    }

    /** What was read ahead is no longer the whole of any stream. */
    static void forget() {
        if (TransactionSynchronizationManager.getResource(ReadAhead.class) instanceof ReadAhead ahead) {
            ahead.streams.clear();
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
