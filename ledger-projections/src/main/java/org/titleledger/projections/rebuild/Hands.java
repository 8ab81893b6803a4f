package org.titleledger.projections.rebuild;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that help a rebuild. What they have not begun when it ends is left. */
final class Hands implements Executor, AutoCloseable {

    private static final int FEWEST = 2;

    /** Each may hold a session of the pool, of which the others need some as well. */
    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), FEWEST, MOST),
            Thread.ofPlatform().name("rebuild-", 0).daemon().factory());

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Waits for what is under way, which may still use the tables. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
