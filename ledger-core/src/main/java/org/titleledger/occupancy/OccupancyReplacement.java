package org.titleledger.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.occupancy.Room.UseClass;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/**
 * What a correction states of a use or of a room instead. Only the fields that are named count: a field may be corrected to
 * nothing.
 *
 * @param fields which fields are named
 * @param occupant 使用单位
 * @param rooms the numbers of the rooms of a use; {@code null} for the whole property
 * @param agreement 使用协议
 * @param certificate 分配使用凭证
 * @param until the first day on which a use no longer holds; {@code null} for no end known
 * @param shared whether others may use the same rooms at the same time
 * @param room which room of those that the act recorded, by its number as it is understood; {@code null} where it recorded one
 * @param number the number of the room
 * @param floor the storey
 * @param use its class in the building standard
 * @param usableArea 使用面积 in m²
 */
public record OccupancyReplacement(
        List<Field> fields,
        @Nullable PartyId occupant,
        @Nullable List<String> rooms,
        @Nullable String agreement,
        @Nullable String certificate,
        @Nullable LocalDate until,
        boolean shared,
        @Nullable String room,
        @Nullable String number,
        int floor,
        @Nullable UseClass use,
        @Nullable BigDecimal usableArea)
        implements Replacement {

    /** The fields of what a clerk records of uses and rooms. */
    public enum Field {
        OCCUPANT,
        ROOMS,
        AGREEMENT,
        CERTIFICATE,
        UNTIL,
        SHARED,
        /** From here on of rooms. */
        NUMBER,
        FLOOR,
        USE,
        USABLE_AREA
    }

    public OccupancyReplacement {
        fields = fields.stream().distinct().sorted().toList();
        required(fields, Field.OCCUPANT, "occupant", occupant);
        required(fields, Field.NUMBER, "number", number);
        required(fields, Field.USE, "use", use);
        rooms = Room.numbered(rooms);
        agreement = Text.optional("agreement", agreement, Text.NAME);
        certificate = Text.optional("certificate", certificate, Text.NAME);
        LegalDate.checked(until);
        room = room == null ? null : Room.numbered(room);
        number = number == null ? null : Room.numbered(number);
    }

    private static void required(List<Field> fields, Field field, String name, @Nullable Object given) {
        if (fields.contains(field)) {
            Required.value(name, given);
        }
    }

    @Override
    public Set<StreamId> names() {
        return occupant == null ? Set.of() : Set.of(occupant.stream());
    }

    /** Whether a field of a use is named. */
    boolean namesAUse() {
        return fields.stream().anyMatch(field -> field.compareTo(Field.NUMBER) < 0);
    }

    /** Whether an act on a use has a field. */
    static boolean isOf(Enum<?> field, UseAct act) {
        return switch (act) {
            case UseAct.Assigned assigned -> field instanceof Field named && named.compareTo(Field.NUMBER) < 0;
            case UseAct.Ended ended -> false;
        };
    }

    /** Whether an act on rooms has a field. */
    static boolean isOf(Enum<?> field, RoomAct act) {
        return switch (act) {
            case RoomAct.Recorded recorded -> field instanceof Field named && named.compareTo(Field.NUMBER) >= 0;
            case RoomAct.Retired retired -> field == Field.NUMBER;
        };
    }

    /** Overwrites what is named of an act on a use. */
    record OfUse(
            @Nullable OccupancyReplacement replacement,
            @Nullable Redating redating) implements Change<UseAct> {

        @Override
        public UseAct applyTo(UseAct stated) {
            return replacement != null && stated instanceof UseAct.Assigned assigned
                    ? replacement.over(assigned)
                    : stated;
        }
    }

    private UseAct over(UseAct.Assigned stated) {
        return new UseAct.Assigned(
                occupant == null ? stated.occupant() : occupant,
                fields.contains(Field.ROOMS) ? rooms : stated.rooms(),
                fields.contains(Field.AGREEMENT) ? agreement : stated.agreement(),
                fields.contains(Field.CERTIFICATE) ? certificate : stated.certificate(),
                fields.contains(Field.UNTIL) ? until : stated.until(),
                fields.contains(Field.SHARED) ? shared : stated.shared());
    }

    /** Overwrites what is named of an act on rooms. */
    record OfRooms(
            @Nullable OccupancyReplacement replacement,
            @Nullable Redating redating) implements Change<RoomAct> {

        @Override
        public RoomAct applyTo(RoomAct stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private RoomAct over(RoomAct stated) {
        return switch (stated) {
            case RoomAct.Recorded recorded -> {
                Room corrected = meant(recorded.rooms());
                yield new RoomAct.Recorded(recorded.rooms().stream()
                        .map(one -> one == corrected ? over(one) : one)
                        .toList());
            }
            case RoomAct.Retired retired -> number == null ? retired : new RoomAct.Retired(number);
        };
    }

    private Room meant(List<Room> recorded) {
        if (room == null && recorded.size() > 1) {
            throw new InvalidValue("field-is-missing", "room");
        }
        return recorded.stream()
                .filter(one -> room == null || one.number().equals(room))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("room.not-of-the-act", String.valueOf(room)));
    }

    private Room over(Room stated) {
        return new Room(
                fields.contains(Field.FLOOR) ? floor : stated.floor(),
                number == null ? stated.number() : number,
                use == null ? stated.use() : use,
                fields.contains(Field.USABLE_AREA) ? usableArea : stated.usableArea());
    }
}
