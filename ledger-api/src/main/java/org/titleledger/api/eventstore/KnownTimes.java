package org.titleledger.api.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.titleledger.api.eventstore.EventLog.Writers;

/**
 * Which position of the log an instant is (rule B4): the last one recorded at or before it, by the running maximum along
 * the log (rule B3). What is answered once is answered for ever, so it waits for whoever could still record something
 * before that instant. Asked outside of transactions: each statement has to see what was committed before it.
 */
public final class KnownTimes {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final EventLog log;

    public KnownTimes(DataSource dataSource) {
        this.log = new EventLog(dataSource);
    }

    /** Whether an instant is still to come, by the clock that what is recorded bears. */
    public boolean isInTheFuture(Instant instant) {
        return instant.isAfter(log.now());
    }

    /**
     * The last position recorded at or before an instant; 0 when none was.
     *
     * @param settled a position before which nothing can appear any more
     * @return nothing when others were writing all the time
     */
    public OptionalLong lastAt(Instant instant, long settled, Duration atMost) {
        Instant printed = instant.truncatedTo(ChronoUnit.MICROS);
        Optional<Long> next = log.firstPositionAfter(printed, settled);
        if (next.isEmpty() || next.get() > settled) {
            if (!waitForWriters(atMost)) {
                return OptionalLong.empty();
            }
            next = log.firstPositionAfter(printed, settled);
        }
        return OptionalLong.of(
                next.map(log::lastPositionBefore).orElseGet(log::lastPosition).orElse(0L));
    }

    /** Whoever begins to write from now on bears a later time. */
    private boolean waitForWriters(Duration atMost) {
        Writers first = log.writers();
        long deadline = System.nanoTime() + atMost.toNanos();
        Writers now = first;
        while (now.hasAnyOf(first)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            now = log.writers();
        }
        return true;
    }
}
