package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked about the rooms of a property and their use. */
public sealed interface OccupancyCommand extends LedgerCommand {

    /** The property whose occupancy is written. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().occupancyStream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().stream());
    }

    /** Record rooms. */
    record RecordRooms(PropertyId property, @Nullable LegalDate effectiveOn, List<Room> rooms)
            implements OccupancyCommand {
        public RecordRooms {
            rooms = Required.list("rooms", rooms, Room.MOST);
            if (rooms.isEmpty()) {
                throw new InvalidValue("list.empty", "rooms");
            }
        }
    }

    /** Record that a room no longer exists. */
    record RetireRoom(PropertyId property, LegalDate effectiveOn, String number) implements OccupancyCommand {

        public RetireRoom {
            Required.value("effectiveOn", effectiveOn);
            number = Room.numbered(number);
        }
    }

    /** Record that a party uses rooms, or the whole property. */
    record AssignOccupant(
            PropertyId property,
            LegalDate effectiveOn,
            OccupancyId occupancy,
            PartyId occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable LocalDate until,
            boolean shared)
            implements OccupancyCommand {

        public AssignOccupant {
            Required.value("effectiveOn", effectiveOn);
            Required.value("occupant", occupant);
            if (rooms != null) {
                if (rooms.size() > Room.MOST) {
                    throw new InvalidValue("list.too-long", "rooms", Room.MOST);
                }
                rooms = rooms.stream().map(Room::numbered).toList();
                if (rooms.isEmpty() || new HashSet<>(rooms).size() < rooms.size()) {
                    throw new InvalidValue(rooms.isEmpty() ? "list.empty" : "list.has-doubles", "rooms");
                }
            }
            LegalDate.checked(until);
            if (until != null && !until.isAfter(effectiveOn.day())) {
                throw new InvalidValue("period.empty", effectiveOn.day(), until);
            }
            agreement = Text.optional("agreement", agreement, Text.NAME);
            certificate = Text.optional("certificate", certificate, Text.NAME);
        }

        @Override
        public Set<StreamId> reads() {
            return Set.of(property.stream(), occupant.stream());
        }

        /** The use that is asked for. */
        Use use() {
            return new Use(occupant, rooms, effectiveOn, until, shared);
        }
    }

    /** Record that a use ended. */
    record EndOccupancy(PropertyId property, LegalDate effectiveOn, OccupancyId occupancy) implements OccupancyCommand {

        public EndOccupancy {
            Required.value("effectiveOn", effectiveOn);
        }
    }
}
