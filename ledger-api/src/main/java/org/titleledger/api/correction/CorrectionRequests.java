package org.titleledger.api.correction;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.LegalDate.Precision;
import tools.jackson.databind.JsonNode;

/** The bodies of commands on corrections. */
final class CorrectionRequests {

    private CorrectionRequests() {}

    /**
     * What is to be corrected, and how.
     *
     * @param act the act that is corrected
     * @param type which fact of the act, by its stored name; only needed where the act has several
     * @param part which right, restriction or use of the fact, where the act recorded several of a kind: {@code LAND_USE}, or
     *     the identity
     * @param replacement the fields of the corrected command that change
     * @param effectiveOn the better fact's day, or the day that should have been entered
     * @param until of a dispute: the first day that is no longer in doubt
     */
    record CorrectionAsked(
            @NotNull ActId act,
            @Nullable String type,
            @Nullable String part,
            Correction.@NotNull Kind kind,
            @Nullable JsonNode replacement,
            @Nullable GivenDate effectiveOn,
            @Nullable Precision precision,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}
}
