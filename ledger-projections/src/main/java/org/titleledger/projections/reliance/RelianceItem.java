package org.titleledger.projections.reliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.reliance.Reliance;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;
import org.titleledger.shared.StreamVersion;

/**
 * A decision that was made while something stood that was corrected later.
 *
 * @param act the decision
 * @param type the stored name of its event
 * @param thing what was decided about: a transfer, an exception, a correction or a designation
 * @param property the property it is about; {@code null} for a party or the bureau
 * @param actor the login
 * @param read what it read, and how far: with what was corrected, and without the correction
 * @param corrected the act that stood
 * @param correction the act that corrected it
 * @param stood from when to when the corrected act stood, in the ledger's time
 */
public record RelianceItem(
        ActId act,
        String type,
        Reliance.Kind kind,
        String thing,
        @Nullable PropertyRef property,
        String actor,
        Instant recordedAt,
        long position,
        StreamVersion read,
        ActId corrected,
        ActId correction,
        Correction.Kind correctionKind,
        Stood stood) {

    /** From one instant to another. */
    public record Stood(Instant from, Instant until) {}
}
