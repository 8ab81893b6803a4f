package org.titleledger.occupancy;

import java.time.LocalDate;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Refusal.Kind;
import org.titleledger.shared.RefusalCode;

/** Why something about rooms and their use is not recorded. */
public sealed interface OccupancyRefusal extends Refusal {

    /** The property has a room with this number (rule H2). */
    @RefusalCode("occupancy.room-number-is-taken")
    record RoomNumberIsTaken(String number) implements OccupancyRefusal {}

    /** The property has no room with this number. */
    @RefusalCode(value = "occupancy.room-is-unknown", kind = Kind.UNPROCESSABLE)
    record RoomIsUnknown(String number) implements OccupancyRefusal {}

    /** A room that somebody uses cannot be retired. */
    @RefusalCode("occupancy.room-is-in-use")
    record RoomIsInUse(String number) implements OccupancyRefusal {}

    /** Somebody uses one of the rooms in that period, and not both uses are shared (rule H2). */
    @RefusalCode("occupancy.room-is-used-by-another")
    record RoomIsUsedByAnother(OccupancyId occupancy, PartyId occupant) implements OccupancyRefusal {}

    /** The occupant no longer existed on that day. */
    @RefusalCode(value = "occupancy.occupant-is-dissolved", kind = Kind.UNPROCESSABLE)
    record OccupantIsDissolved(PartyId occupant) implements OccupancyRefusal {}

    /** There is no such use of this property. */
    @RefusalCode(value = "occupancy.not-found", kind = Kind.NOT_FOUND)
    record OccupancyNotFound(OccupancyId occupancy) implements OccupancyRefusal {}

    /** A use ends after it began and not after the end it has. */
    @RefusalCode(value = "occupancy.end-is-outside-the-period", kind = Kind.UNPROCESSABLE)
    record EndIsOutsideThePeriod(LocalDate end) implements OccupancyRefusal {}
}
