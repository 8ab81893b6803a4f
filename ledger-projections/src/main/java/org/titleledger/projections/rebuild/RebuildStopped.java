package org.titleledger.projections.rebuild;

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
}
