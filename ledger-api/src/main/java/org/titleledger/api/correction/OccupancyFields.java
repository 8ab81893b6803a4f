package org.titleledger.api.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.occupancy.OccupancyReplacement;
import org.titleledger.occupancy.OccupancyReplacement.Field;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Required;
import tools.jackson.databind.json.JsonMapper;

/** What may be replaced of a use, or of a room of those that an act recorded. */
record OccupancyFields(
        @Nullable PartyId occupant,
        @Nullable List<String> rooms,
        @Nullable String agreement,
        @Nullable String certificate,
        @Nullable LocalDate until,
        @Nullable Boolean shared,
        @Nullable String room,
        @Nullable String number,
        @Nullable Integer floor,
        Room.@Nullable UseClass use,
        @Nullable BigDecimal usableArea) {

    static @Nullable OccupancyReplacement of(Replacing replacing, JsonMapper json) {
        if (!replacing.replaces()) {
            return null;
        }
        List<OccupancyReplacement.Field> named = replacing.without("room").fields(OccupancyReplacement.Field.class);
        return MalformedInput.at(
                "/replacement",
                () -> replacing.body(json, OccupancyFields.class).naming(named));
    }

    private OccupancyReplacement naming(List<OccupancyReplacement.Field> named) {
        return new OccupancyReplacement(
                named,
                occupant,
                rooms,
                agreement,
                certificate,
                until,
                given("shared", Field.SHARED, named, shared, false),
                room,
                number,
                given("floor", Field.FLOOR, named, floor, 0),
                use,
                usableArea);
    }

    /** What is named is not corrected to nothing. */
    private static <T> T given(String name, Field field, List<Field> named, @Nullable T value, T otherwise) {
        return named.contains(field) ? Required.value(name, value) : otherwise;
    }
}
