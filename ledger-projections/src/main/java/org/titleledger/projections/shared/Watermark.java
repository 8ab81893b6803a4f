package org.titleledger.projections.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Up to which position of the log all read models stand: what the slowest segment has taken. */
public final class Watermark {

    /** Another instance of the application may be the one that writes: nobody is told, so it is looked up. */
    private static final long LOOK_EVERY_MILLIS = 50;

    private final JdbcTemplate jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private int waiting;

    /**
     * Where the read models stand.
     *
     * @param position the last position handled; 0 before the first
     * @param recordedAt when that was recorded; {@code null} before the first
     */
    public record Mark(long position, @Nullable Instant recordedAt) {}

    /** Reads through the transaction that is under way. */
    public Watermark(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the read models stand now. */
    public Mark current() {
        return jdbc.query(
                        "SELECT position, recorded_at FROM projection.watermark ORDER BY position LIMIT 1",
                        Watermark::mark)
                .getFirst();
    }

    private static Mark mark(ResultSet row, int number) throws SQLException {
        return new Mark(row.getLong("position"), Sql.instantOrNull(row, "recorded_at"));
    }

    /**
     * Keeps a rebuild from putting other tables in the place of these until the transaction ends. To be called before its
     * first query: locking takes no snapshot, so one that comes later sees the tables that the lock was given for.
     */
    public void keepTables() {
        jdbc.execute("LOCK TABLE projection.watermark IN ACCESS SHARE MODE");
    }

    /**
     * Has every query of the transaction planned for its own values. What a list looks for leaves few rows or nearly all; a plan
     * made for any value, which PostgreSQL takes after a few times, would look up every day and position in the whole ledger.
     */
    public void planAnew() {
        jdbc.execute("SET LOCAL plan_cache_mode = force_custom_plan");
    }

    /** Wakes those who wait in this application; called when the transaction is committed. */
    public void tell() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the read models have a position.
     *
     * @return whether they have it; {@code false} when the time was over first or the thread was interrupted
     */
    public boolean waitFor(long position, Duration atMost) {
        if (current().position() >= position) {
            return true;
        }
        count(1);
        try {
            return sleepUntil(position, System.nanoTime() + atMost.toNanos());
        } finally {
            count(-1);
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            waiting += more;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets time pass, so that more arrives that can be taken together, unless somebody waits for what has arrived. */
    public void rest(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (waiting == 0 && left > 0) {
                left = wanted.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean sleepUntil(long position, long end) {
        while (current().position() < position) {
            long left = end - System.nanoTime();
            if (left <= 0 || !sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS)))) {
                return false;
            }
        }
        return true;
    }

    private boolean sleep(long nanos) {
        lock.lock();
        try {
            long left = moved.awaitNanos(nanos);
            return left <= nanos;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
