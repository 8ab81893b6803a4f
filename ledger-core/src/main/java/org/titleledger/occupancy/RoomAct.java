package org.titleledger.occupancy;

import java.util.List;

/** An act on rooms. Which rooms there are follows from all of them, in the order in which they were recorded. */
public sealed interface RoomAct {

    /** These rooms exist, beside those recorded before. */
    record Recorded(List<Room> rooms) implements RoomAct {
        public Recorded {
            rooms = List.copyOf(rooms);
        }
    }

    /** A room no longer exists. */
    record Retired(String number) implements RoomAct {}
}
