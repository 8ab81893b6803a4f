package org.titleledger.shared;

import org.jspecify.annotations.Nullable;

/** A fact that was accepted into the ledger. It is never changed and never deleted (rules A1 to A4). */
public interface LedgerEvent {

    /** The accepted command this fact comes from (rule A2). */
    Act act();

    /** The stream the fact belongs to. */
    StreamId stream();

    /**
     * From when the fact holds in law (rule B1); {@code null} when that is unknown, and for facts without legal time such
     * as a filed document.
     */
    @Nullable
    LegalDate effectiveOn();
}
