package org.titleledger.api.imports.job;

/** How far an import is. */
public enum ImportState {
    /** Rows are being read, or the read models do not have them yet. */
    RUNNING,
    /** Every row has its result, and the read models have what was recorded. */
    DONE,
    /** It stopped; what was recorded until then stays, and the report says why. */
    FAILED
}
