package org.titleledger.projections.shared;

/** Turns events into the rows of some tables. */
public interface Projection {

    /** Writes what an event changes; events that are none of its business change nothing. */
    void on(Entry entry, Batch batch);
}
