package org.titleledger.correction;

import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;

/** A command that approves, returns or withdraws a correction, in whichever stream (rule C2). */
public interface CorrectionStep extends LedgerCommand {

    /** Which correction. */
    CorrectionId correction();

    /** What becomes of it. */
    Verdict verdict();

    /** The day of the step. */
    LegalDate effectiveOn();
}
