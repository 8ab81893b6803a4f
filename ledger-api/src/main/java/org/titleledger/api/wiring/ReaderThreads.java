package org.titleledger.api.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The threads of the read models' processor. Axon does not end threads that it was given: without this, those of a closed
 * context would keep it in memory and its process alive.
 */
final class ReaderThreads implements AutoCloseable {

    private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("read-models-coordinator").factory());
    private final ScheduledExecutorService workers;

    ReaderThreads(int workers) {
        this.workers = Executors.newScheduledThreadPool(
                workers, Thread.ofPlatform().name("read-models-", 0).factory());
    }

    ScheduledExecutorService coordinator() {
        return coordinator;
    }

    ScheduledExecutorService workers() {
        return workers;
    }

    @Override
    public void close() {
        coordinator.shutdown();
        workers.shutdown();
    }
}
