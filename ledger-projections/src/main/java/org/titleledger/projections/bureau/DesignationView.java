package org.titleledger.projections.bureau;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.bureau.DesignationId;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.LegalDate.Precision;

/**
 * Somebody asked that a party be the bureau.
 *
 * @param since from when; {@code null} when unknown
 * @param approvedBy {@code null} while nobody approved it, and then it does not count
 */
public record DesignationView(
        DesignationId id,
        PartyRef party,
        @Nullable LocalDate since,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        String askedBy,
        Instant askedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {}
