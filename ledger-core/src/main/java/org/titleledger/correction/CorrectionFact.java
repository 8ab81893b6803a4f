package org.titleledger.correction;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LedgerEvent;

/** A fact about a correction, in whichever stream. */
public interface CorrectionFact extends LedgerEvent {

    /** Which correction. */
    CorrectionId correction();

    /** A fact that says what is to be corrected, and how. */
    interface Stating<R> extends CorrectionFact {

        /** What it asks for. */
        Terms terms();

        /** What is stated instead; {@code null} where the kind states nothing, or only another day. */
        @Nullable
        R replacement();
    }

    /** It was asked for. */
    interface Requested<R> extends Stating<R> {

        /** The digest of what it would change. */
        Digest shown();
    }

    /** Another person approved it. */
    interface Approved<R> extends Stating<R> {}

    /** The reviewer returned it. */
    interface Returned extends CorrectionFact {}

    /** It was given up. */
    interface Withdrawn extends CorrectionFact {}
}
