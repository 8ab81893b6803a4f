package org.titleledger.api.problem;

/** The read models do not have a position yet; the caller may try again. */
public final class ReadModelsAreBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /** Names the position that was waited for. */
    public ReadModelsAreBehind(long position) {
        super("the read models have not reached position " + position);
        this.position = position;
    }

    /** The position that was waited for. */
    public long position() {
        return position;
    }
}
