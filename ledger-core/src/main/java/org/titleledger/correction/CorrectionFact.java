package org.titleledger.correction;

import org.titleledger.shared.LedgerEvent;

/** A fact about a correction, in whichever stream. */
public interface CorrectionFact extends LedgerEvent {

    /** Which correction. */
    CorrectionId correction();
}
