package org.titleledger.occupancy;

import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** A room no longer exists (rule H2). */
class RetireRoomTest {

    private final LedgerFixture ledger = office().givenAccepted(rooms("301", "302"));

    private static RetireRoom retire(String number, String day) {
        return new RetireRoom(BUILDING, on(day), number);
    }

    @Test
    void aRoomIsRetired() {
        ledger.when(retire(" 301", "2020-01-01"))
                .expectFact(act -> new OccupancyEvent.RoomRetired(BUILDING, act, on("2020-01-01"), "301"));
    }

    @Test
    void aRoomOfAnUnknownPropertyIsNotRetired() {
        ledger.when(new RetireRoom(NOWHERE, on("2020-01-01"), "301"))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRoomOfARetiredPropertyIsNotRetired() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new RetireRoom(UNIT, on("2020-01-01"), "301"))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aRoomIsNotRetiredInTheFuture() {
        ledger.when(new RetireRoom(BUILDING, LegalDate.of(TODAY.plusDays(1)), "301"))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aRoomThatDoesNotExistIsNotRetired() {
        ledger.when(retire("303", "2020-01-01")).expectRefusal(new OccupancyRefusal.RoomIsUnknown("303"));
        ledger.givenAccepted(retire("301", "2020-01-01"))
                .when(retire("301", "2021-01-01"))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
    }

    @Test
    void aRoomDoesNotEndBeforeTheOneThatHadItsNumberBefore() {
        ledger.givenAccepted(retire("301", "2020-01-01"), rooms("301"))
                .when(retire("301", "2019-01-01"))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
    }

    @Test
    void aRoomThatSomebodyUsesIsNotRetired() {
        ledger.givenAccepted(use(USE, EDUCATION, List.of("301"), "2015-01-01", "2020-01-01"))
                .when(retire("301", "2019-12-31"))
                .expectRefusal(new OccupancyRefusal.RoomIsInUse("301"));
        ledger.when(retire("302", "2019-12-31")).expectAccepted();
        ledger.when(retire("301", "2020-01-01")).expectAccepted();
    }

    @Test
    void useOfTheWholePropertyDoesNotKeepARoomStanding() {
        ledger.givenAccepted(use(USE, EDUCATION, null, "2015-01-01", null))
                .when(retire("301", "2020-01-01"))
                .expectAccepted();
        Refused.as("field-is-missing", () -> new RetireRoom(BUILDING, Refused.leftOut(), "301"));
        Refused.as("text.missing", () -> retire(Refused.leftOut(), "2020-01-01"));
    }
}
