package org.titleledger.api.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.StreamId;

/**
 * A correction, and what became of it.
 *
 * @param stream where it lies
 * @param target the act that is corrected
 * @param replacement what is stated instead
 * @param redatedOn the day that should have been entered; with {@code redated} and none it is unknown
 * @param since the first day of the better fact, or that is in doubt
 * @param until the first day that is no longer in doubt
 * @param act by which it was asked for, or decided on last
 */
public record CorrectionView(
        CorrectionId id,
        StreamId stream,
        ActId target,
        Correction.Kind kind,
        CorrectionCase.State state,
        @Nullable Object replacement,
        boolean redated,
        @Nullable LocalDate redatedOn,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        String askedBy,
        Instant askedAt,
        @Nullable String reason,
        List<DocumentId> documents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String decidedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant decidedAt,
        ActId act) {

    public CorrectionView {
        documents = List.copyOf(documents);
    }
}
