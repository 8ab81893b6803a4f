package org.titleledger.api.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.eventstore.EventLog.Row;
import org.titleledger.api.eventstore.EventLog.Writers;

/**
 * Reads the log forward and stops at a position that may still appear. Positions are drawn before their transactions
 * commit, so a hole may still fill; it is void only when nobody is left who could fill it.
 *
 * <p>Who could: PostgreSQL locks the table for a writer (ROW EXCLUSIVE) before it draws a position, and lets go only
 * after the commit can be seen. So at a hole we note, once, all who hold that lock: whoever drew a position below one
 * that is visible is among them or has ended. When none of them holds it any more, a new look tells: what is still
 * missing is void for ever. Nobody else is waited for, however long their transactions are; CREATE INDEX CONCURRENTLY
 * waits for writers in the same way.
 */
final class Tail {

    private static final Duration SETTLING_MAX = Duration.ofSeconds(60);
    private static final Duration SETTLING_PAUSE = Duration.ofMillis(5);

    /** What one statement saw: the rows before the first hole, and the row behind it; 0 without a hole. */
    private record Look(List<Row> rows, long behindHole) {

        boolean isCutOff() {
            return behindHole > 0;
        }
    }

    private final EventLog log;
    private final TransactionTemplate outside;
    private long settled;
    private @Nullable Writers awaited;

    Tail(EventLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** The rows behind a position, up to the first one that may still appear. */
    List<Row> after(long position, int limit) {
        return outsideOfTransactions(() -> {
            Look look = look(position, limit);
            while (look.isCutOff() && settle(look.behindHole)) {
                look = look(position, limit);
            }
            return look.rows;
        });
    }

    /** A hole is judged by what was settled before the statement that does not see it. */
    private Look look(long position, int limit) {
        long before = settledBefore();
        List<Row> rows = log.after(position, limit);
        long last = position;
        for (int index = 0; index < rows.size(); index++) {
            long next = rows.get(index).position();
            if (next != last + 1 && next > before) {
                return new Look(rows.subList(0, index), next);
            }
            last = next;
        }
        return new Look(rows, 0);
    }

    private synchronized long settledBefore() {
        return settled;
    }

    /**
     * Whether the log is settled further than it was. A hole behind those that are judged already begins a new
     * judgement of all.
     */
    private boolean settle(long behindHole) {
        Writers now = log.writers();
        synchronized (this) {
            if (awaited == null || awaited.last() < behindHole) {
                awaited = now;
            }
            if (now.hasAnyOf(awaited)) {
                return false;
            }
            settled = Math.max(settled, awaited.last());
            awaited = null;
            return true;
        }
    }

    /** The end of the log, once every writer who could still write before it has ended; 0 for an empty log. */
    long settledHead() {
        return outsideOfTransactions(() -> {
            Writers first = log.writers();
            long deadline = System.nanoTime() + SETTLING_MAX.toNanos();
            while (log.writers().hasAnyOf(first)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("A writer has kept its transaction open for more than "
                            + SETTLING_MAX.toSeconds() + " seconds: the end of the log cannot be told");
                }
                LockSupport.parkNanos(SETTLING_PAUSE.toNanos());
            }
            return first.last();
        });
    }

    /** Each statement must see what was committed before it: in a transaction they might all see the same. */
    private <T> T outsideOfTransactions(Supplier<T> reading) {
        return Objects.requireNonNull(outside.execute(status -> reading.get()));
    }
}
