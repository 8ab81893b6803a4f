package org.titleledger.projections.title;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/**
 * What a right is on a day.
 *
 * @param effectiveOn from when; {@code null} when unknown
 * @param precision how exactly that is known, when not to the day
 * @param until the first day on which it is no longer so; {@code null} for never yet
 * @param disputed whether a dispute stands on the day (rule C1)
 */
public record TitleView(
        Right right,
        TitleStatus status,
        @Nullable LandNature nature,
        CoOwnership coOwnership,
        List<HolderView> holders,
        List<Certificate> certificates,
        @Nullable LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        @Nullable LocalDate until,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate termEndsOn,
        @Nullable Ground ground,
        @Nullable String recordingNumber,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean disputed,
        Instant recordedAt,
        ActId act) {

    public TitleView {
        holders = List.copyOf(holders);
        certificates = List.copyOf(certificates);
    }
}
