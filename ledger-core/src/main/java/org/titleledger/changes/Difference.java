package org.titleledger.changes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActId;

/**
 * One thing that two readings say differently.
 *
 * @param field what it is about: {@code titles}, {@code custody}, {@code description} and so on, with which one behind a
 *     slash where there are several
 * @param validFrom the first day it is about; {@code null} for as far back as anything is known
 * @param validUntil the first day on which both agree again; {@code null} for never
 * @param before what the first reading says, as the events state it; {@code null} for nothing
 * @param after what the second says
 * @param disputedBefore whether it was in doubt by the first reading
 * @param disputedAfter whether it is in doubt by the second
 * @param acts the acts between the two readings that speak of it
 */
public record Difference(
        String field,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Object before,
        @Nullable Object after,
        boolean disputedBefore,
        boolean disputedAfter,
        List<ActId> acts) {

    public Difference {
        acts = List.copyOf(acts);
    }
}
