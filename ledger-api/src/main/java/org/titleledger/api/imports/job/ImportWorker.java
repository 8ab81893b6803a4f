package org.titleledger.api.imports.job;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.Severity;

/** Carries imports out, one after the other, in a thread of its own. */
public final class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final long SECONDS_TO_STOP = 10;

    private final ImportTools tools;
    private final AtomicBoolean stopping = new AtomicBoolean();
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
        thread.execute(() -> run(id));
    }

    private void run(ImportId id) {
        try {
            ImportJob job = tools.jobs().find(id).orElseThrow(() -> new ImportStopped(id));
            new ImportRun(tools, job, stopping::get).run();
        } catch (ImportStopped stopped) {
            LOG.info("{} is not carried on here", id);
        } catch (IOException | RuntimeException defect) {
            LOG.error("{} failed", id, defect);
            if (stopping.get()) {
                return;
            }
            tools.jobs().add(id, List.of(new Finding(1, "", "ledger.defect", Severity.REFUSES, List.of())));
            tools.jobs().end(id, ImportState.FAILED);
        }
    }

    /** Stops behind the rows that are under way; what is not done is gone on with at the next start. */
    public void stop() {
        stopping.set(true);
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
