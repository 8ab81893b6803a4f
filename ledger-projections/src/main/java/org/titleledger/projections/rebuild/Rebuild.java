package org.titleledger.projections.rebuild;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
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
 * take their place in one transaction. Whenever the application is stopped in between, nothing that is read has changed,
 * and its next start makes the rebuild again.
 */
public final class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final ProjectionSchema schema;
    private final Segments segments;
    private final Log log;
    private final RebuildRecords records;
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
        records.takeLeft();
        long id = records.begin(null, false, log.end());
        try {
            LOG.info("Making the read models of {} positions", log.end());
            RebuildRun run = run(id);
            run.make();
            run.replaceUnseen();
        } catch (RuntimeException failure) {
            records.fail(id, Progress.State.FAILED, Poison.reason(failure));
            throw failure;
        }
        return true;
    }

    /** When the processor runs: makes again the rebuild that a stop or a crash left behind. */
    public void resume() {
        Optional<RebuildRecords.Left> left =
                transaction.execute(status -> RebuildSign.isRaised(jdbc) ? Optional.empty() : records.takeLeft());
        Objects.requireNonNull(left).ifPresent(asked -> start(asked.login(), asked.dryRun()));
    }

    /**
     * Begins a rebuild; reads are answered from the old read models until it is finished.
     *
     * @param login who asks for it
     * @param dryRun whether the new read models are only compared with the old ones and then dropped
     * @throws RebuildIsRunning when one is under way
     */
    public void start(@Nullable String login, boolean dryRun) {
        long id = records.begin(login, dryRun, log.end());
        Thread thread = Thread.ofPlatform().name("rebuild").daemon().unstarted(() -> rebuild(id, dryRun));
        running.set(thread);
        thread.start();
    }

    private void rebuild(long id, boolean dryRun) {
        RebuildRun run = run(id);
        try {
            RebuildSign.whileUp(jdbc, () -> makeAndReplace(run, dryRun));
        } catch (RuntimeException failure) {
            end(id, run, failure);
        } finally {
            running.set(null);
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

    private void end(long id, RebuildRun run, RuntimeException failure) {
        boolean stopped = failure instanceof RebuildStopped || Thread.interrupted();
        if (stopped) {
            return;
        }
        LOG.error("The rebuild failed; the old read models go on answering", failure);
        try {
            records.fail(id, Progress.State.FAILED, Poison.reason(failure));
            run.discard();
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

    /** Stops a rebuild that is under way; the next start makes it again. */
    @Override
    public void close() {
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
