package org.titleledger.api.imports.row;

/** What a finding means for its row. */
public enum Severity {
    /** The row is not taken. */
    REFUSES,
    /** The row is taken; a person should look at it. */
    WARNS
}
