package org.titleledger.projections.taking;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/**
 * Tells an event that will never be taken from a database that could not take it just now. Only the first is parked; the
 * second stops the processor, which tries again.
 */
public final class Poison {

    /** 21 cardinality, 22 data, 23 integrity (PostgreSQL, appendix A): what a row itself can be wrong in. */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23");

    private static final int LONGEST = 2_000;

    private Poison() {}

    /** Whether trying again can bring nothing else. */
    public static boolean is(RuntimeException failure) {
        if (failure instanceof TransientDataAccessException
                || failure instanceof QueryTimeoutException
                || failure instanceof TransactionException) {
            return false;
        }
        String state = sqlState(failure);
        return state == null || OF_THE_ROW.contains(state.substring(0, Math.min(2, state.length())));
    }

    /**
     * Whether the connection to the database, or the database, is gone: 08 connection, 57P operator intervention
     * (PostgreSQL, appendix A).
     */
    public static boolean isLostConnection(RuntimeException failure) {
        if (failure instanceof CannotGetJdbcConnectionException
                || failure instanceof CannotCreateTransactionException) {
            return true;
        }
        String state = sqlState(failure);
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                return database.getSQLState() == null ? "" : database.getSQLState();
            }
        }
        return null;
    }

    /** What an administrator reads about it. */
    public static String reason(RuntimeException failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String text = deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
