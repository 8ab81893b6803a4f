package org.titleledger.occupancy;

import static org.titleledger.testing.Commands.OTHER_USE;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.sharedUse;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** A party uses rooms or the whole property (rules H2, B5). */
class AssignOccupantTest {

    private final LedgerFixture ledger = office().givenAccepted(rooms("301", "302"));

    @Test
    void aPartyUsesRooms() {
        ledger.when(use(USE, EDUCATION, List.of(" 301"), "2015-01-01", "2020-01-01"))
                .expectFact(act -> new OccupancyEvent.Assigned(
                        BUILDING,
                        act,
                        on("2015-01-01"),
                        USE,
                        EDUCATION,
                        List.of("301"),
                        "用1",
                        "证1",
                        day("2020-01-01"),
                        false));
    }

    /** Rule B5: title and custody do not lie in the future, a use may. */
    @Test
    void aUseMayBeginInTheFuture() {
        ledger.when(use(USE, EDUCATION, null, TODAY.plusYears(1).toString(), null))
                .expectAccepted();
    }

    @Test
    void anUnknownPropertyIsNotUsed() {
        ledger.when(wholeOf(NOWHERE)).expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyIsNotUsed() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(wholeOf(UNIT))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    private static AssignOccupant wholeOf(PropertyId property) {
        return new AssignOccupant(property, on("2015-01-01"), USE, EDUCATION, null, null, null, null, false);
    }

    @Test
    void theOccupantIsKnown() {
        ledger.when(use(USE, STRANGER, null, "2015-01-01", null))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void theOccupantExistedOnThatDay() {
        ledger.when(use(USE, SCHOOL, null, "1999-06-30", null))
                .expectRefusal(new OccupancyRefusal.OccupantIsDissolved(SCHOOL));
        ledger.when(use(USE, SCHOOL, null, "1987-05-01", "1999-06-30")).expectAccepted();
    }

    @Test
    void whoEndedOnAnUnknownDayExistedOnNone() {
        ledger.givenAccepted(dissolution(POLICE, null))
                .when(use(USE, POLICE, null, "1987-05-01", null))
                .expectRefusal(new OccupancyRefusal.OccupantIsDissolved(POLICE));
    }

    @Test
    void theRoomsAreKnown() {
        ledger.when(use(USE, EDUCATION, List.of("301", "303"), "2015-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("303"));
    }

    @Test
    void noRoomIsUsedTwiceAtOnce() {
        ledger.givenAccepted(use(USE, EDUCATION, List.of("301"), "2015-01-01", "2020-01-01"))
                .when(use(OTHER_USE, FINANCE, List.of("302", "301"), "2019-12-31", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, EDUCATION));
        ledger.when(use(OTHER_USE, FINANCE, List.of("302", "301"), "2020-01-01", null))
                .expectAccepted();
    }

    @Test
    void anEarlierUseIsNotRecordedOverALaterOne() {
        ledger.givenAccepted(use(USE, EDUCATION, List.of("301"), "2015-01-01", null))
                .when(use(OTHER_USE, FINANCE, List.of("301"), "2010-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, EDUCATION));
        ledger.when(use(OTHER_USE, FINANCE, List.of("301"), "2010-01-01", "2015-01-01"))
                .expectAccepted();
    }

    @Test
    void useOfTheWholePropertyCoversEveryRoomAndLaterOnesToo() {
        ledger.givenAccepted(use(USE, EDUCATION, null, "2015-01-01", null), rooms("401"))
                .when(use(OTHER_USE, FINANCE, List.of("401"), "2016-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, EDUCATION));
    }

    @Test
    void theWholePropertyIsNotGivenWhileARoomIsUsed() {
        ledger.givenAccepted(use(USE, EDUCATION, List.of("301"), "2015-01-01", null))
                .when(use(OTHER_USE, FINANCE, null, "2016-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, EDUCATION));
    }

    @Test
    void usesThatBothSaySharedStandBesideEachOther() {
        ledger.givenAccepted(sharedUse(USE, EDUCATION, List.of("301"), "2015-01-01", null))
                .when(sharedUse(OTHER_USE, FINANCE, null, "2016-01-01", null))
                .expectAccepted();
    }

    @Test
    void oneWordOfSharingIsNotEnough() {
        ledger.givenAccepted(sharedUse(USE, EDUCATION, List.of("301"), "2015-01-01", null))
                .when(use(OTHER_USE, FINANCE, List.of("301"), "2016-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, EDUCATION));
    }

    @Test
    void aUseThatEndedIsNotInTheWay() {
        ledger.givenAccepted(
                        use(USE, EDUCATION, List.of("301"), "2015-01-01", null),
                        new EndOccupancy(BUILDING, on("2018-01-01"), USE))
                .when(use(OTHER_USE, FINANCE, List.of("301"), "2018-01-01", null))
                .expectAccepted();
    }

    /** It existed then, though it does not now. */
    @Test
    void theUseOfARoomThatWasRetiredSinceMayBecomeKnown() {
        ledger.givenAccepted(new RetireRoom(BUILDING, on("2020-01-01"), "301"))
                .when(use(USE, EDUCATION, List.of("301"), "2015-01-01", "2020-01-02"))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
        ledger.when(use(USE, EDUCATION, List.of("301"), "2015-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
        ledger.when(use(USE, EDUCATION, List.of("301"), "2015-01-01", "2020-01-01"))
                .expectAccepted();
    }

    @Test
    void aNumberThatWasGivenAgainIsAnotherRoom() {
        ledger.givenAccepted(new RetireRoom(BUILDING, on("2020-01-01"), "301"), rooms("301"))
                .when(use(USE, EDUCATION, List.of("301"), "2019-01-01", null))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
        ledger.when(use(USE, EDUCATION, List.of("301"), "2020-01-01", null)).expectAccepted();
    }

    @Test
    void whatIsWrongByItselfIsRefused() {
        Refused.as("list.empty", () -> use(USE, EDUCATION, List.of(), "2015-01-01", null));
        Refused.as("list.has-doubles", () -> use(USE, EDUCATION, List.of("301", "301 "), "2015-01-01", null));
        Refused.as("text.missing", () -> use(USE, EDUCATION, Arrays.asList(new String[1]), "2015-01-01", null));
        Refused.as("period.empty", () -> use(USE, EDUCATION, null, "2015-01-01", "2015-01-01"));
        Refused.as("field-is-missing", () -> use(USE, Refused.leftOut(), null, "2015-01-01", null));
        Refused.as(
                "date.out-of-range",
                () -> new AssignOccupant(
                        BUILDING, on("2015-01-01"), USE, EDUCATION, null, null, null, LocalDate.MAX, false));
        Refused.as(
                "field-is-missing",
                () -> new AssignOccupant(BUILDING, Refused.leftOut(), USE, EDUCATION, null, null, null, null, false));
    }
}
