package org.titleledger.api.imports.job;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.Severity;
import org.titleledger.api.operations.Correlation;
import org.titleledger.api.problem.Outage;

/** Carries imports out, one after the other, in a thread of its own. */
public final class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final long SECONDS_TO_STOP = 10;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ImportTools tools;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());

    public ImportWorker(ImportTools tools) {
        this.tools = tools;
    }

    /** Goes on with imports that were interrupted. */
    public void resume() {
        tools.jobs().running().forEach(this::start);
    }

    void start(ImportId id) {
        tools.meters().begun();
        thread.execute(() -> Correlation.during(id.toString(), () -> run(id)));
    }

    /** Stays with an import while the database is away, and goes on from what was committed. */
    private void run(ImportId id) {
        Duration pause = SHORTEST_PAUSE;
        while (!isOver(id) && !isStoppedWithin(pause)) {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        tools.meters().leftAlone();
    }

    private boolean isOver(ImportId id) {
        try {
            ImportJob job = tools.jobs().find(id).orElseThrow(() -> new ImportStopped(id));
            new ImportRun(tools, job, this::isStopping).run();
            return true;
        } catch (ImportStopped stopped) {
            LOG.info("{} is not carried on here", id);
            return true;
        } catch (IOException | RuntimeException failure) {
            return isOverAfter(failure, id);
        }
    }

    private boolean isOverAfter(Exception failure, ImportId id) {
        Optional<Outage> outage = Outage.behind(failure);
        if (outage.isPresent()) {
            LOG.warn("{} waits: {}", id, outage.get().code());
            return false;
        }
        LOG.error("{} failed", id, failure);
        return isStopping() || isMarkedFailed(id);
    }

    private boolean isMarkedFailed(ImportId id) {
        try {
            tools.jobs().add(id, List.of(new Finding(1, "", "ledger.defect", Severity.REFUSES, List.of())));
            tools.jobs().end(id, ImportState.FAILED);
            tools.meters().finished(ImportState.FAILED);
            return true;
        } catch (DataAccessException away) {
            LOG.warn("{} failed, and that could not be noted yet", id, away);
            return false;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean isStoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops behind the rows that are under way; what is not done is gone on with at the next start. */
    public void stop() {
        stopping.countDown();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
