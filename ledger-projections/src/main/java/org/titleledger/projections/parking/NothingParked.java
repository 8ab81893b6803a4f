package org.titleledger.projections.parking;

import java.util.UUID;

/** The subject does not stand still: nothing of it is parked, or no longer. */
public final class NothingParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID subject;

    NothingParked(UUID subject) {
        super("nothing of " + subject + " is parked");
        this.subject = subject;
    }

    /** What was asked for. */
    public UUID subject() {
        return subject;
    }
}
