package org.titleledger.projections.rebuild;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The application is stopping; the next start makes the rebuild again. */
final class RebuildStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RebuildStopped() {
        super("the application is stopping");
    }

    static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new RebuildStopped();
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RebuildStopped();
        }
    }

    /** What others have made, once they have; their failure is the rebuild's. */
    static <T extends @Nullable Object> T orResult(Future<T> made) {
        try {
            return made.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RebuildStopped();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }
}
