package org.titleledger.projections.custody;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;

/**
 * One link of the chain of custody.
 *
 * @param until the first day on which the receiver no longer keeps it; {@code null} for never yet
 * @param holds whether there is a day on which it holds: a later handover of the same day leaves it none
 */
public record HandoverView(
        @Nullable PartyRef from,
        PartyRef to,
        @Nullable LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        @Nullable LocalDate until,
        boolean holds,
        Instant recordedAt,
        ActId act) {}
