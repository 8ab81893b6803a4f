package org.titleledger.projections.occupancy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.Room.UseClass;
import org.titleledger.projections.shared.PartyRef;

/**
 * A room and who uses it, as far as the viewer may know.
 *
 * @param usableArea 使用面积 in m²; {@code null} when it was not measured
 */
public record RoomView(
        int floor, String number, UseClass use, @Nullable BigDecimal usableArea, List<PartyRef> occupants) {

    public RoomView {
        occupants = List.copyOf(occupants);
    }
}
