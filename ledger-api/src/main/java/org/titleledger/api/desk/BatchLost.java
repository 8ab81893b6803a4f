package org.titleledger.api.desk;

/** Somebody else was faster at one of the acts of a batch; nothing of it is recorded, and each may be tried alone. */
public final class BatchLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchLost(Throwable cause) {
        super(cause);
    }

    BatchLost(String message) {
        super(message);
    }
}
