package org.titleledger.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** Rooms, and which uses of them cannot stand beside each other (rule H2). */
class UseTest {

    private static Use use(@Nullable String rooms, String from, @Nullable String until, boolean shared) {
        return new Use(
                EDUCATION,
                rooms == null ? null : List.of(rooms.split(" ")),
                on(from),
                until == null ? null : day(until),
                shared);
    }

    @ParameterizedTest
    @CsvSource({
        "301, 2020-01-01, , false, true",
        "302, 2020-01-01, , false, false",
        "302 301, 2020-01-01, , false, true",
        ", 2020-01-01, , false, true",
        "301, 2010-01-01, 2015-01-01, false, false",
        "301, 2010-01-01, 2015-01-02, false, true",
        "301, 2018-01-01, , false, false",
        "301, 2017-12-31, , false, true",
        "301, 2015-06-01, 2015-07-01, false, true",
        "301, 2020-01-01, , true, true"
    })
    void aUseCollidesWithAnotherOfTheSameRoomOnTheSameDay(
            @Nullable String rooms, String from, @Nullable String until, boolean shared, boolean collides) {
        String end = from.startsWith("2020") ? null : "2018-01-01";
        Use recorded = use("301 303", "2015-01-01", end, false);
        Use asked = use(rooms, from, until, shared);
        assertThat(recorded.collidesWith(asked)).isEqualTo(collides);
        assertThat(asked.collidesWith(recorded)).isEqualTo(collides);
    }

    @Test
    void usesThatBothSaySharedDoNotCollide() {
        assertThat(use("301", "2020-01-01", null, true).collidesWith(use(null, "2020-01-01", null, true)))
                .isFalse();
    }

    @Test
    void theWholePropertyCollidesWithEveryRoomAndWithItself() {
        assertThat(use(null, "2020-01-01", null, false).collidesWith(use("999", "2021-01-01", null, false)))
                .isTrue();
        assertThat(use(null, "2020-01-01", null, false).collidesWith(use(null, "2021-01-01", null, false)))
                .isTrue();
        assertThat(use(null, "2020-01-01", null, true).occupant()).isNotEqualTo(FINANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "0.0000001", "1E-999999999", "1E+999999999"})
    void aRoomsAreaIsWithinReason(String area) {
        Refused.as("area.out-of-range", () -> new Room(3, "301", Room.UseClass.OFFICE, new BigDecimal(area)));
    }

    /** It is stored in plain digits and has to read as the same. */
    @Test
    void aRoomsAreaReadsAsItIsStored() {
        Room room = new Room(3, "301", Room.UseClass.OFFICE, new BigDecimal("1E+2"));
        assertThat(new BigDecimal(room.usableArea().toPlainString())).isEqualTo(room.usableArea());
    }

    @Test
    void aRoomHasANumberAFloorAndAUse() {
        assertThat(new Room(-1, " B01\u00a0", Room.UseClass.EQUIPMENT, null).number())
                .isEqualTo("B01");
        Refused.as("text.missing", () -> new Room(3, " ", Room.UseClass.OFFICE, null));
        Refused.as("text.too-long", () -> new Room(3, "3".repeat(41), Room.UseClass.OFFICE, null));
        Refused.as("floor.out-of-range", () -> new Room(201, "301", Room.UseClass.OFFICE, null));
        Refused.as("floor.out-of-range", () -> new Room(-21, "301", Room.UseClass.OFFICE, null));
        Refused.as("field-is-missing", () -> new Room(3, "301", Refused.leftOut(), null));
    }
}
