package org.titleledger.api.eventstore;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges missing positions. Positions are drawn before their transactions commit, so a hole may still fill; it is void
 * only when no transaction that could fill it is left.
 *
 * <p>A writer has its transaction number before it draws a position (a trigger sees to it). So whoever drew a position
 * below one that is visible had its number before that moment. At a hole we draw a number of our own, higher than all
 * of those: once a snapshot's oldest running transaction has reached it, they have all ended, and what that snapshot
 * does not show below the horizon will never be there. (The snapshot's own xmax will not do as the bound: it is one
 * past the highest number that has <em>ended</em>, and a running writer may well have a higher one.)
 */
final class Tail {

    private static final Duration SETTLING_MAX = Duration.ofSeconds(60);
    private static final Duration SETTLING_PAUSE = Duration.ofMillis(5);

    private record Horizon(long transaction, long position) {

        boolean covers(long hole) {
            return hole < position;
        }
    }

    private final EventLog log;
    private final TransactionTemplate ownTransaction;
    private Horizon settled = new Horizon(0, 0);
    private @Nullable Horizon pending;

    Tail(EventLog log, PlatformTransactionManager transactions) {
        this.log = log;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the hole, seen in a snapshot with this oldest running transaction, will never be filled. */
    synchronized boolean isVoid(long hole, long oldestRunning) {
        if (pending != null && oldestRunning >= pending.transaction) {
            settled = pending;
            pending = null;
        }
        if (settled.covers(hole)) {
            return oldestRunning >= settled.transaction;
        }
        if (pending == null) {
            pending = horizon();
        }
        return false;
    }

    /** The end of the log, once every transaction that could still write before it has ended; 0 for an empty log. */
    long settledHead() {
        Horizon head = horizon();
        long deadline = System.nanoTime() + SETTLING_MAX.toNanos();
        while (log.oldestRunning() < head.transaction) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A transaction has been open for more than " + SETTLING_MAX.toSeconds()
                        + " seconds: the end of the log cannot be told");
            }
            LockSupport.parkNanos(SETTLING_PAUSE.toNanos());
        }
        return head.position;
    }

    private Horizon horizon() {
        Horizon horizon = ownTransaction.execute(status -> {
            long last = log.lastPosition().orElse(0L);
            return new Horizon(log.nextTransaction(), last);
        });
        return Objects.requireNonNull(horizon);
    }
}
