package org.titleledger.correction;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Digest;

/**
 * A correction that was asked for (rule C2).
 *
 * @param terms what it asks for
 * @param replacement what is stated instead
 * @param askedBy who asked
 * @param shown the digest of what it changes, as it was when it was asked for
 * @param state what became of it
 * @param <R> the fields that the commands of a stream have
 */
public record CorrectionCase<R>(Terms terms, @Nullable R replacement, Actor askedBy, Digest shown, State state) {

    /** What became of a correction. */
    public enum State {
        /** It waits for another person, and changes nothing. */
        ASKED,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    /** Whether it waits. */
    public boolean isOpen() {
        return state == State.ASKED;
    }

    /** What it is after a decision on it. */
    public CorrectionCase<R> become(State next) {
        return new CorrectionCase<>(terms, replacement, askedBy, shown, next);
    }
}
