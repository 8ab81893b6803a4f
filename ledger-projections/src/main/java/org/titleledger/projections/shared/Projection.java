package org.titleledger.projections.shared;

import java.util.List;

/** Turns events into the rows of some tables. */
public interface Projection {

    /** Writes what an event changes; events that are none of its business change nothing. */
    void on(Entry entry, Batch batch);

    /** Its tables of facts. */
    default List<FactTable> facts() {
        return List.of();
    }
}
