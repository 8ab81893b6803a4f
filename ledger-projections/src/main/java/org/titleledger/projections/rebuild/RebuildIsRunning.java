package org.titleledger.projections.rebuild;

/** A rebuild is under way already. */
public final class RebuildIsRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RebuildIsRunning() {
        super("a rebuild is under way");
    }
}
