package org.titleledger.api.desk;

/** Somebody holds a stream, and whoever asked does not want to wait for it. */
final class StreamBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamBusy() {
        super("a stream is held by another transaction", null, false, false);
    }
}
