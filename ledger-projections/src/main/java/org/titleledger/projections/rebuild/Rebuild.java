package org.titleledger.projections.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Segments;
import org.titleledger.projections.taking.Poison;

/**
 * Makes every read model again from the events, beside those that are read and that go on answering until the new ones
 * take their place in one transaction. Whenever the application or its database is stopped in between, nothing that is read
 * has changed, and the rebuild is made again when both are there.
 */
public final class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final int INTERRUPTIONS_MOST = 5;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ProjectionSchema schema;
    private final Segments segments;
    private final Log log;
    private final RebuildRecords records;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rebuild-watch").daemon().factory());
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    /**
     * @param jdbc on a pool: a rebuild reads the log and writes rows at the same time, in several sessions
     * @param log the events
     */
    public Rebuild(JdbcTemplate jdbc, TransactionOperations transaction, Segments segments, Log log, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.schema = new ProjectionSchema(jdbc, segments);
        this.segments = segments;
        this.log = log;
        this.records = new RebuildRecords(jdbc, clock);
    }

    /**
     * Before anybody reads and before the processor is started: makes the read models when they are not there, or were
     * made by another version of the code. It takes as long as a rebuild.
     *
     * @return whether they were made anew
     */
    public boolean prepare() {
        if (schema.isCurrent()) {
            return false;
        }
        RebuildSign sign = RebuildSign.await(jdbc);
        try {
            boolean made = schema.isCurrent();
            if (!made) {
                makeUnseen();
            }
            return !made;
        } finally {
            sign.close();
        }
    }

    private void makeUnseen() {
        LOG.info("Making the read models of {} positions", log.end());
        long id = note(null, false);
        try {
            RebuildRun run = run(id);
            run.make();
            run.replaceUnseen();
        } catch (RuntimeException failure) {
            records.fail(id, Poison.reason(failure));
            throw failure;
        }
    }

    private long note(@Nullable String login, boolean dryRun) {
        Long id = transaction.execute(status -> records.begin(login, dryRun, log.end()));
        return Objects.requireNonNull(id);
    }

    /**
     * When the processor runs, now and again and again: a rebuild that was left behind, by an application that died or by
     * this one when it lost its database, is made again.
     */
    public void keepResuming(Duration every) {
        var unused = watch.scheduleWithFixedDelay(this::resumeIfPossible, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void resumeIfPossible() {
        try {
            resume();
        } catch (RuntimeException unreachable) {
            LOG.debug("Whether a rebuild was left behind cannot be told for the moment", unreachable);
        }
    }

    private synchronized void resume() {
        records.running().ifPresent(asked -> raise().ifPresent(sign -> resume(sign, asked)));
    }

    /** What makes the database die is not tried for ever. */
    private void resume(RebuildSign sign, RebuildRecords.Asked asked) {
        if (records.interruptions() < INTERRUPTIONS_MOST) {
            begin(sign, asked.login(), asked.dryRun());
        } else {
            try {
                records.fail(asked.id(), "interrupted again and again");
            } finally {
                sign.close();
            }
        }
    }

    /**
     * Begins a rebuild; reads are answered from the old read models until it is finished.
     *
     * @param login who asks for it
     * @param dryRun whether the new read models are only compared with the old ones and then dropped
     * @throws RebuildIsRunning when one is under way
     */
    public synchronized void start(@Nullable String login, boolean dryRun) {
        boolean over = records.running().isEmpty();
        begin(over ? RebuildSign.await(jdbc) : raise().orElseThrow(RebuildIsRunning::new), login, dryRun);
    }

    /** A rebuild of this application that lost its sign is still under way. */
    private Optional<RebuildSign> raise() {
        return running.get() == null ? RebuildSign.raise(jdbc) : Optional.empty();
    }

    private void begin(RebuildSign sign, @Nullable String login, boolean dryRun) {
        try {
            long id = note(login, dryRun);
            Thread thread = Thread.ofPlatform().name("rebuild").daemon().unstarted(() -> rebuild(sign, id, dryRun));
            running.set(thread);
            thread.start();
        } catch (RuntimeException unnoted) {
            sign.close();
            throw unnoted;
        }
    }

    private void rebuild(RebuildSign sign, long id, boolean dryRun) {
        RebuildRun run = run(id);
        try {
            makeAndReplace(run, dryRun);
        } catch (RuntimeException failure) {
            end(id, run, failure);
        } finally {
            running.set(null);
            sign.close();
        }
    }

    private static void makeAndReplace(RebuildRun run, boolean dryRun) {
        run.make();
        run.catchUp();
        run.compareAndReplace(dryRun).stream()
                .filter(comparison -> !comparison.same())
                .forEach(comparison -> LOG.warn(
                        "The read model {} was not what the events say: {} rows, {} after the rebuild",
                        comparison.name(),
                        comparison.rowsBefore(),
                        comparison.rowsAfter()));
    }

    /** What is not noted as failed is made again. */
    private void end(long id, RebuildRun run, RuntimeException failure) {
        if (failure instanceof RebuildStopped || Thread.interrupted()) {
            return;
        }
        if (Poison.isLostConnection(failure)) {
            LOG.warn("The rebuild lost its database and is made again when that is back", failure);
            return;
        }
        LOG.error("The rebuild failed; the old read models go on answering", failure);
        try {
            if (records.fail(id, Poison.reason(failure))) {
                run.discard();
            }
        } catch (RuntimeException unreachable) {
            LOG.error("The rebuild's failure could not be noted", unreachable);
        }
    }

    private RebuildRun run(long id) {
        return new RebuildRun(jdbc, transaction, schema, segments, log, records, id);
    }

    /** How far the last rebuild is; empty before the first. */
    public Optional<Progress> progress() {
        return records.last();
    }

    /** Stops a rebuild that is under way; the next start of the application makes it again. */
    @Override
    public void close() {
        watch.shutdownNow();
        Thread thread = running.get();
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(10_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
