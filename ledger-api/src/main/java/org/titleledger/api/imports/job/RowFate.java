package org.titleledger.api.imports.job;

/** What became of a row. */
public enum RowFate {
    /** It was recorded. */
    ACCEPTED,
    /** The ledger knows it with the same content. */
    UNCHANGED,
    /** The ledger knows it with other content. */
    DIFFERENT,
    /** It cannot be right, or the ledger's rules stand against it. */
    REFUSED
}
