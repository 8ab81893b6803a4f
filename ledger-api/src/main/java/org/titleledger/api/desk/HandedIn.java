package org.titleledger.api.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.operations.Correlation;

/** A submission that was handed in and waits for its turn; each is one, however alike two are. */
final class HandedIn {

    private final Submission submission;
    private final @Nullable Keyed keyed;
    private final @Nullable String correlation = Correlation.current().orElse(null);
    private final long began = System.nanoTime();

    /** How a command that came with a key is answered; the answer is kept in its own transaction. */
    record Keyed(IdempotencyKey key, Function<Receipt, Answer> answering) {}

    HandedIn(Submission submission, @Nullable Keyed keyed) {
        this.submission = submission;
        this.keyed = keyed;
    }

    Submission submission() {
        return submission;
    }

    /** Its key; nothing for a command that came without one. */
    @Nullable
    Keyed keyed() {
        return keyed;
    }

    /** Under which id the log tells of it; nothing outside of requests. */
    @Nullable
    String correlation() {
        return correlation;
    }

    /** When it came, by {@link System#nanoTime()}. */
    long began() {
        return began;
    }

    Signature signature() {
        return new Signature(submission.actor(), submission.role(), submission.reason(), submission.documents());
    }
}
