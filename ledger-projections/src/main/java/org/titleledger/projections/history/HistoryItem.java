package org.titleledger.projections.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was recorded about a property.
 *
 * @param type the stored name of the event
 * @param actor the login
 * @param warnings what the actor was told with the result
 * @param details the event's own fields
 */
public record HistoryItem(
        ActId act,
        String type,
        @Nullable LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        Instant recordedAt,
        long position,
        String actor,
        Role role,
        @Nullable String reason,
        List<Paper> documents,
        JsonNode warnings,
        JsonNode details) {

    /** A paper the act rests on. */
    public record Paper(DocumentId id, String title, Digest digest) {}

    public HistoryItem {
        documents = List.copyOf(documents);
    }
}
