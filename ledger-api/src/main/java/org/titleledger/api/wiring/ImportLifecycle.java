package org.titleledger.api.wiring;

import org.springframework.context.SmartLifecycle;
import org.titleledger.api.imports.job.ImportWorker;

/**
 * Stops imports behind the rows that are under way: after the last request was answered, and while Axon and the database
 * are still there.
 */
final class ImportLifecycle implements SmartLifecycle {

    private static final int BETWEEN_AXON_AND_THE_WEB_SERVER = 1_000;

    private final ImportWorker worker;
    private volatile boolean running;

    ImportLifecycle(ImportWorker worker) {
        this.worker = worker;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        worker.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The worker, once stopped, does not start again; whoever pauses a context leaves it running. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return BETWEEN_AXON_AND_THE_WEB_SERVER;
    }
}
