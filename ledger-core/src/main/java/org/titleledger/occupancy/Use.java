package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.LegalDate;

/**
 * The use of rooms, or of a whole property, by a party for a period.
 *
 * @param occupant 使用单位
 * @param rooms the numbers of the rooms; {@code null} for the whole property
 * @param from the first day
 * @param until the first day on which it no longer holds; {@code null} for no end known
 * @param shared whether others may use the same rooms at the same time
 */
public record Use(
        PartyId occupant,
        @Nullable List<String> rooms,
        LegalDate from,
        @Nullable LocalDate until,
        boolean shared) {

    public Use {
        rooms = rooms == null ? null : List.copyOf(rooms);
    }

    /** Whether both cannot hold: a common room on a common day, and not both shared (rule H2). */
    boolean collidesWith(Use other) {
        return !(shared && other.shared) && overlaps(other) && hasCommonRoomWith(other);
    }

    private boolean overlaps(Use other) {
        return endsAfter(other.from.day()) && other.endsAfter(from.day());
    }

    /** Whether it holds on a day or later. */
    public boolean endsAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    private boolean hasCommonRoomWith(Use other) {
        return rooms == null || other.rooms == null || rooms.stream().anyMatch(other.rooms::contains);
    }
}
