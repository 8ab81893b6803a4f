package org.titleledger.projections.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;

/**
 * A restriction, and what has become of it on a day (rule G1).
 *
 * @param right the right it lies on; {@code null} for all
 * @param until the first day on which it has lapsed
 * @param releasedOn the first day on which it is released
 * @param disputed whether it is in doubt on the day (rule C1)
 */
public record RestrictionView(
        RestrictionId id,
        Restriction.Kind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) Restriction.@Nullable SealType sealType,
        @Nullable String authority,
        @Nullable String documentNumber,
        @Nullable PartyRef party,
        @Nullable Right right,
        LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        @Nullable LocalDate until,
        @Nullable LocalDate releasedOn,
        State state,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed,
        Instant recordedAt,
        ActId act) {

    /** What has become of it on a day. */
    public enum State {
        NOT_YET,
        ACTIVE,
        LAPSED,
        RELEASED
    }
}
