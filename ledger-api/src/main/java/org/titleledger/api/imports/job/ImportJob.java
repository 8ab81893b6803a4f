package org.titleledger.api.imports.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/**
 * An import and its progress.
 *
 * @param rows how many rows the file has, once they are counted
 * @param read how many of them have their result
 * @param position where the last fact it recorded stands in the log; {@code null} before the first
 */
public record ImportJob(
        ImportId id,
        ImportKind kind,
        String fileName,
        String mediaType,
        boolean dryRun,
        @Nullable String mapping,
        ImportState state,
        int rows,
        int read,
        int accepted,
        int unchanged,
        int different,
        int refused,
        @Nullable Long position,
        UUID user,
        String login,
        Role role,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Who imports. */
    public Actor actor() {
        return new Actor(user, login);
    }
}
