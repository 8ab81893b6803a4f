package org.titleledger.title;

import java.util.EnumSet;
import java.util.Set;

/** Where a transfer case stands (rule F1). */
public enum TransferState {
    OPENED,
    UNDER_REVIEW,
    RETURNED,
    APPROVED,
    APPLIED,
    SENT_BACK,
    REGISTERED,
    FILED,
    REFUSED,
    WITHDRAWN;

    /** A step that moves a case from one state to another. */
    public enum Step {
        REVIEW_REQUEST(EnumSet.of(OPENED, RETURNED), UNDER_REVIEW),
        APPROVAL(EnumSet.of(UNDER_REVIEW), APPROVED),
        RETURN(EnumSet.of(UNDER_REVIEW), RETURNED),
        APPLICATION(EnumSet.of(APPROVED, SENT_BACK), APPLIED),
        REGISTRATION(EnumSet.of(APPLIED), REGISTERED),
        SEND_BACK(EnumSet.of(APPLIED), SENT_BACK),
        REFUSAL(EnumSet.of(APPLIED), REFUSED),
        FILING(EnumSet.of(APPROVED, APPLIED, SENT_BACK), FILED),
        WITHDRAWAL(EnumSet.of(OPENED, UNDER_REVIEW, RETURNED, APPROVED, APPLIED, SENT_BACK), WITHDRAWN);

        private final Set<TransferState> from;
        private final TransferState to;

        Step(Set<TransferState> from, TransferState to) {
            this.from = from;
            this.to = to;
        }

        /** Whether the step may be taken from a state. */
        public boolean isAllowedIn(TransferState state) {
            return from.contains(state);
        }

        /** The state the step leads to. */
        public TransferState leadsTo() {
            return to;
        }
    }

    /** Whether the case still waits for something. */
    public boolean isOpen() {
        return switch (this) {
            case OPENED, UNDER_REVIEW, RETURNED, APPROVED, APPLIED, SENT_BACK -> true;
            case REGISTERED, FILED, REFUSED, WITHDRAWN -> false;
        };
    }
}
