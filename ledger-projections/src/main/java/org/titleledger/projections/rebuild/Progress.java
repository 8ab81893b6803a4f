package org.titleledger.projections.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is, or how it ended.
 *
 * @param login who asked for it; {@code null} when the application itself did, after an upgrade
 * @param dryRun whether it only compares
 * @param position the last position handled
 * @param lastPosition the end of the log when it began
 * @param finishedAt {@code null} while it runs
 * @param expectedAt when it will be finished if it goes on as fast; {@code null} before that can be told, and after
 * @param failure why it failed; the old read models went on answering
 * @param readModels old and new beside each other; empty until they were compared
 */
public record Progress(
        @Nullable String login,
        boolean dryRun,
        State state,
        Phase phase,
        long position,
        long lastPosition,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expectedAt,
        @Nullable String failure,
        List<Comparison> readModels) {

    /** How it stands. */
    public enum State {
        RUNNING,
        FINISHED,
        FAILED,
        /** The application or its database was stopped; as soon as both are there again, so is the rebuild. */
        INTERRUPTED
    }

    public Progress {
        readModels = List.copyOf(readModels);
    }

    /** Whether the read models have everything that was recorded before it began. */
    public boolean finished() {
        return state == State.FINISHED;
    }

    /** Whether a read model differed from what the events say. */
    public boolean different() {
        return !readModels.stream().allMatch(Comparison::same);
    }
}
