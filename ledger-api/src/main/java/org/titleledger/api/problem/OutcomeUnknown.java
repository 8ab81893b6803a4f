package org.titleledger.api.problem;

import java.sql.SQLException;
import java.util.List;
import org.springframework.transaction.TransactionException;

/**
 * Nobody can say whether a transaction was committed: the answer to COMMIT never came. To call that a failure would be a
 * lie as often as not.
 */
public final class OutcomeUnknown extends TransactionException {

    private static final long serialVersionUID = 1L;

    /**
     * PostgreSQL answers a COMMIT that it undid with an error of another class. These come when the connection or the
     * server ended, before or after the commit was on the disk.
     */
    private static final List<String> ENDED = List.of("08", "53", "57P", "58", "XX");

    /** Names what broke the connection. */
    public OutcomeUnknown(Throwable cause) {
        super("the database did not say whether it committed", cause);
    }

    /** Whether a failed COMMIT leaves open what became of it. */
    public static boolean isLeftBy(Throwable failedCommit) {
        for (Throwable cause = failedCommit; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || ENDED.stream().anyMatch(state::startsWith);
            }
        }
        return true;
    }
}
