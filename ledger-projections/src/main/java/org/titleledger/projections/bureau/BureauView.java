package org.titleledger.projections.bureau;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.LegalDate.Precision;

/**
 * Which party is the bureau on a day.
 *
 * @param party {@code null} when none is
 * @param since {@code null} when unknown
 * @param zone in which its days begin
 */
public record BureauView(
        @Nullable PartyRef party,
        @Nullable LocalDate since,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        ZoneId zone) {}
