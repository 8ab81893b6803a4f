package org.titleledger.shared;

import java.util.Set;

/** What somebody asks the ledger to record. */
public interface LedgerCommand {

    /** The one stream that is written when the command is accepted. */
    StreamId target();

    /**
     * The other streams that the decision is known to read. They are locked in sorted order before anything is read (rule
     * L1); a stream that is found only while deciding is locked when it is read.
     */
    default Set<StreamId> reads() {
        return Set.of();
    }
}
