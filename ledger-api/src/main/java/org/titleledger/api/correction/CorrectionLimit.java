package org.titleledger.api.correction;

import org.titleledger.shared.Refusal;
import org.titleledger.shared.RefusalCode;

/** What is decided in the core, and not taken yet because no register would show it. */
sealed interface CorrectionLimit extends Refusal {

    /** The registers of restrictions, exceptions, rooms and uses do not follow corrections yet. */
    @RefusalCode(value = "correction.is-not-taken-yet", kind = Kind.UNPROCESSABLE)
    record IsNotTakenYet(String type) implements CorrectionLimit {}
}
