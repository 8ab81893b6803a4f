package org.titleledger.correction;

/** What becomes of a correction that waits (rule C2). */
public enum Verdict {
    /** Another person approves it: from now on it counts. */
    APPROVAL,
    /** Another person sends it back; it changes nothing and is asked for anew. */
    RETURN,
    /** It is given up. */
    WITHDRAWAL
}
