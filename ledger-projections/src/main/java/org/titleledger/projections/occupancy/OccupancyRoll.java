package org.titleledger.projections.occupancy;

import java.util.List;

/** The rooms of a property and who uses them on a day, floor by floor from the top. */
public record OccupancyRoll(List<RoomView> rooms, List<OccupancyView> occupancies) {

    public OccupancyRoll {
        rooms = List.copyOf(rooms);
        occupancies = List.copyOf(occupancies);
    }
}
