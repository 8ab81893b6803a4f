package org.titleledger.projections.rebuild;

/** What a rebuild is at. */
public enum Phase {
    /** The events are read and their rows written. */
    LOADING,
    /** What facts mean for each other is resolved, indexes are made, split titles are judged. */
    RESOLVING,
    /** What was recorded meanwhile is taken. */
    CATCHING_UP,
    /** Old and new are compared, and the new ones take their place. */
    COMPARING
}
