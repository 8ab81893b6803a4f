package org.titleledger.projections.occupancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.projections.shared.PartyRef;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;

/**
 * Who uses what, on what ground.
 *
 * @param rooms the numbers; {@code null} for the whole property
 * @param until the first day on which it no longer holds; {@code null} for no end known
 */
public record OccupancyView(
        OccupancyId id,
        PartyRef occupant,
        @Nullable List<String> rooms,
        @Nullable String agreement,
        @Nullable String certificate,
        LocalDate effectiveOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision precision,
        @Nullable LocalDate until,
        boolean shared,
        ActId act) {

    public OccupancyView {
        rooms = rooms == null ? null : List.copyOf(rooms);
    }
}
