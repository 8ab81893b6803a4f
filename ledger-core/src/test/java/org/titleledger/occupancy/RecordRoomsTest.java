package org.titleledger.occupancy;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.room;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Recording the rooms of a property (rule H2). */
class RecordRoomsTest {

    private final LedgerFixture ledger = office();

    @Test
    void roomsBecomeKnown() {
        ledger.when(rooms("301", "302"))
                .expectFact(act ->
                        new OccupancyEvent.RoomsRecorded(BUILDING, act, null, List.of(room("301"), room("302"))));
    }

    @Test
    void roomsJoinThoseRecordedBefore() {
        ledger.givenAccepted(rooms("301")).when(rooms("302")).expectAccepted();
    }

    @Test
    void anUnknownPropertyHasNoRooms() {
        ledger.when(new RecordRooms(NOWHERE, null, List.of(room("301"))))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyGetsNoRooms() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new RecordRooms(UNIT, null, List.of(room("301"))))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aRoomIsNotThereInTheFuture() {
        ledger.when(new RecordRooms(BUILDING, LegalDate.of(TODAY.plusDays(1)), List.of(room("301"))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aNumberIsUniqueInItsProperty() {
        ledger.givenAccepted(rooms("301"))
                .when(rooms("302", " 301 "))
                .expectRefusal(new OccupancyRefusal.RoomNumberIsTaken("301"));
        ledger.when(rooms("303", "303")).expectRefusal(new OccupancyRefusal.RoomNumberIsTaken("303"));
        ledger.when(new RecordRooms(UNIT, null, List.of(room("301")))).expectAccepted();
    }

    @Test
    void theNumberOfARetiredRoomIsFreeFromThatDayOn() {
        ledger.givenAccepted(rooms("301"), new RetireRoom(BUILDING, on("2020-01-01"), "301"));
        ledger.when(new RecordRooms(BUILDING, on("2019-01-01"), List.of(room("301"))))
                .expectRefusal(new OccupancyRefusal.RoomNumberIsTaken("301"));
        ledger.when(new RecordRooms(BUILDING, on("2020-01-01"), List.of(room("301"))))
                .expectAccepted();
    }

    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as("list.empty", () -> rooms());
        Refused.as("field-is-missing", () -> new RecordRooms(BUILDING, null, Refused.leftOut()));
        Refused.as("field-is-missing", () -> new RecordRooms(BUILDING, null, Arrays.asList(new Room[1])));
    }
}
