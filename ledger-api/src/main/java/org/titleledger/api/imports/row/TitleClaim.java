package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/**
 * A title as a row states it (rule E1).
 *
 * @param effectiveOn the day of the register entry; {@code null} when unknown
 */
public record TitleClaim(
        Right right,
        TitleStatus status,
        @Nullable LandNature nature,
        CoOwnership coOwnership,
        List<NamedHolder> holders,
        List<Certificate> certificates,
        @Nullable LegalDate effectiveOn,
        @Nullable LocalDate termEndsOn) {

    public TitleClaim {
        holders = List.copyOf(holders);
        certificates = List.copyOf(certificates);
    }
}
