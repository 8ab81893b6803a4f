package org.titleledger.shared;

import java.util.Set;

/** What somebody asks the ledger to record. */
public interface LedgerCommand {

    /** The stream that is written when the command is accepted; its version is what the caller may name (rule K3). */
    StreamId target();

    /** Every stream that is known to be written. It is locked for itself before anything is read (rule L1). */
    default Set<StreamId> writes() {
        return Set.of(target());
    }

    /**
     * The other streams that the decision is known to read. They are locked in sorted order before anything is read (rule
     * L1); a stream that is found only while deciding is locked when it is read.
     */
    default Set<StreamId> reads() {
        return Set.of();
    }
}
