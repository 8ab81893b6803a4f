package org.titleledger.occupancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A room from the day on which its number became free for it until it was retired; a number may be given again (rule H2).
 *
 * @param place which act on rooms recorded it, by its place among them
 * @param room the room
 * @param from the day on which another room with this number ended; {@code null} for the first one
 * @param until the first day on which it no longer exists; {@code null} while it does
 */
public record RoomLife(
        long place,
        Room room,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it exists. */
    public boolean isPresent() {
        return until == null;
    }

    /** Whether it exists for the whole of a use. */
    boolean covers(Use use) {
        LocalDate end = use.until();
        return (from == null || !use.from().day().isBefore(from))
                && (until == null || (end != null && !end.isAfter(until)));
    }

    RoomLife endingOn(LocalDate day) {
        return new RoomLife(place, room, from, day);
    }
}
