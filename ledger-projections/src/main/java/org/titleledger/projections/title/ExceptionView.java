package org.titleledger.projections.title;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.title.ExceptionId;

/**
 * An exception of 管理办法 Art. 5 (rule H3).
 *
 * @param approvedBy {@code null} while nobody approved it, and then it allows nothing
 */
public record ExceptionView(
        ExceptionId id,
        String article,
        PartyRef holder,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        String askedBy,
        Instant askedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {}
