package org.titleledger.projections.corrections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase.State;
import org.titleledger.correction.CorrectionId;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;

/**
 * A correction in the list of the whole ledger.
 *
 * @param stream what of the thing is corrected: {@code title}, {@code custody} and so on
 * @param property whose; {@code null} for a party's
 * @param party whose; {@code null} for a property's
 * @param target the act that is corrected
 * @param decidedBy who approved, returned or withdrew it
 */
public record CorrectionLine(
        CorrectionId id,
        String stream,
        @Nullable PropertyRef property,
        @Nullable PartyRef party,
        ActId target,
        Correction.Kind kind,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {}
