package org.titleledger.projections.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of which the read models do not have everything that is recorded.
 *
 * @param subject the UUID that its streams share: a property's or a party's
 * @param stream the stream of the event that could not be taken
 * @param type the stored name of that event
 * @param position where that event stands in the log
 * @param recordedAt when it was recorded
 * @param parkedAt when it could not be taken
 * @param reason why not
 * @param waiting how many events wait behind it
 * @param released whether those behind it went on without it
 * @param name what the subject is called, when that is known
 */
public record ParkedSubject(
        String subject,
        String stream,
        String type,
        long position,
        Instant recordedAt,
        Instant parkedAt,
        String reason,
        long waiting,
        boolean released,
        @Nullable String name) {}
