package org.titleledger.api.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Why the ledger cannot answer for the moment, though nothing is wrong with what was asked: always a 503. */
public enum Outage {
    /** The database is away, starting, overloaded, or did not answer in time; nothing was recorded. */
    UNAVAILABLE("ledger.is-unavailable", 5),
    /** The disk is full; nothing was recorded. */
    STORAGE_FULL("ledger.storage-is-full", 60),
    /** The connection broke while the transaction was being committed: it may be recorded and may be not. */
    OUTCOME_UNKNOWN("ledger.outcome-is-unknown", 5);

    private static final int DEEPEST = 30;
    private static final String DISK_FULL = "53100";

    /** Connection lost, no resources, stopped by the operator or by the clock, the machine's own failure, read-only. */
    private static final List<String> AWAY = List.of("08", "53", "57", "58", "28", "40", "25006");

    private final String code;
    private final int retryAfterSeconds;

    Outage(String code, int retryAfterSeconds) {
        this.code = code;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** After how many seconds trying again may be worth while. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** What it is for a request: one that changes nothing has no outcome that could be unknown. */
    public Outage forMethod(String method) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return this == OUTCOME_UNKNOWN && reads ? UNAVAILABLE : this;
    }

    /** The outage that a failure comes from; nothing when it is another failure. */
    public static Optional<Outage> behind(@Nullable Throwable failure) {
        Optional<Outage> found = Optional.empty();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Outage> own = of(cause);
            if (own.isPresent() && own.get() != UNAVAILABLE) {
                return own;
            }
            if (own.isEmpty() && cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.empty();
            }
            found = own.isPresent() ? own : found;
            cause = next(cause);
        }
        return found;
    }

    /** A rollback that fails on a broken connection hides what broke it. */
    private static @Nullable Throwable next(Throwable failure) {
        Throwable hidden =
                failure instanceof TransactionSystemException rollback ? rollback.getApplicationException() : null;
        return hidden == null ? failure.getCause() : hidden;
    }

    private static Optional<Outage> of(Throwable failure) {
        return switch (failure) {
            case OutcomeUnknown unknown -> Optional.of(OUTCOME_UNKNOWN);
            case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
            case SQLTransientException sql -> Optional.of(UNAVAILABLE);
            case SQLRecoverableException sql -> Optional.of(UNAVAILABLE);
            case DataAccessResourceFailureException away -> Optional.of(UNAVAILABLE);
            case TransientDataAccessException away -> Optional.of(UNAVAILABLE);
            case CannotCreateTransactionException away -> Optional.of(UNAVAILABLE);
            case IOException file when says(file, "no space left on device") -> Optional.of(STORAGE_FULL);
            default -> Optional.empty();
        };
    }

    private static Optional<Outage> ofState(String state) {
        if (state.equals(DISK_FULL)) {
            return Optional.of(STORAGE_FULL);
        }
        return AWAY.stream().anyMatch(state::startsWith) ? Optional.of(UNAVAILABLE) : Optional.empty();
    }

    private static boolean says(IOException failure, String words) {
        return failure.getMessage() != null
                && failure.getMessage().toLowerCase(Locale.ROOT).contains(words);
    }
}
