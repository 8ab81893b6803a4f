package org.titleledger.api.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Refusal;

/** What became of a submission. */
sealed interface Fate {

    /**
     * It is recorded; what says so is true only once the transaction is committed.
     *
     * @param facts what it came to
     * @param answer what its key is answered with from now on; nothing without a key
     */
    record Recorded(
            Receipt receipt,
            List<LedgerEvent> facts,
            @Nullable Answer answer) implements Fate {

        public Recorded {
            facts = List.copyOf(facts);
        }
    }

    /** It came before with the same key: this was the answer. */
    record AnsweredBefore(Answer answer) implements Fate {}

    /** The ledger does not record it. */
    record Refused(Refusal refusal) implements Fate {}

    /** Nobody could say; nothing is known to be recorded. */
    record Failed(RuntimeException failure) implements Fate {}

    /** Nothing of it is recorded: it has to wait for somebody, or could not be recorded with the others. */
    record NotNow() implements Fate {}
}
