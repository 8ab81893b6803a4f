package org.titleledger.occupancy;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Commands.OTHER_USE;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.room;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.Act;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.Acts;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** A use ends (rules A3, B2). */
class EndOccupancyTest {

    private final LedgerFixture ledger = office().givenAccepted(use(USE, EDUCATION, null, "2015-01-01", "2020-01-01"));

    private static EndOccupancy end(String day) {
        return new EndOccupancy(BUILDING, on(day), USE);
    }

    @Test
    void aUseEnds() {
        ledger.when(end("2018-01-01"))
                .expectFact(act -> new OccupancyEvent.Ended(BUILDING, act, on("2018-01-01"), USE));
    }

    @Test
    void aUseMayEndInTheFuture() {
        ledger.givenAccepted(use(OTHER_USE, EDUCATION, null, "2021-01-01", null))
                .when(new EndOccupancy(BUILDING, LegalDate.of(TODAY.plusDays(30)), OTHER_USE))
                .expectAccepted();
    }

    @Test
    void aUseOfAnUnknownPropertyDoesNotEnd() {
        ledger.when(new EndOccupancy(NOWHERE, on("2018-01-01"), USE))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingIsRecordedOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new EndOccupancy(UNIT, on("2018-01-01"), USE))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anUnknownUseDoesNotEnd() {
        ledger.when(new EndOccupancy(BUILDING, on("2018-01-01"), OTHER_USE))
                .expectRefusal(new OccupancyRefusal.OccupancyNotFound(OTHER_USE));
    }

    @Test
    void aUseEndsAfterItBeganAndBeforeTheEndItHas() {
        for (String wrong : List.of("2014-12-31", "2015-01-01", "2020-01-01", "2021-01-01")) {
            ledger.when(end(wrong)).expectRefusal(new OccupancyRefusal.EndIsOutsideThePeriod(day(wrong)));
        }
        ledger.when(end("2015-01-02")).expectAccepted();
        Refused.as("field-is-missing", () -> new EndOccupancy(BUILDING, Refused.leftOut(), USE));
    }

    private static final Act ACT = Acts.any();
    private static final OccupancyEvent ROOMS =
            new OccupancyEvent.RoomsRecorded(BUILDING, ACT, null, List.of(room("301")));
    private static final OccupancyEvent RETIRED =
            new OccupancyEvent.RoomRetired(BUILDING, ACT, on("2020-01-01"), "301");
    private static final OccupancyEvent ASSIGNED =
            new OccupancyEvent.Assigned(BUILDING, ACT, on("2015-01-01"), USE, EDUCATION, null, null, null, null, false);
    private static final OccupancyEvent ENDED = new OccupancyEvent.Ended(BUILDING, ACT, on("2016-01-01"), USE);

    static Stream<List<OccupancyEvent>> impossible() {
        return Stream.of(
                List.of(ROOMS, ROOMS),
                List.of(RETIRED),
                List.of(ROOMS, RETIRED, RETIRED),
                List.of(ASSIGNED, ASSIGNED),
                List.of(ENDED));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anImpossibleHistoryStopsTheReplay(List<OccupancyEvent> history) {
        assertThatIllegalStateException().isThrownBy(() -> OccupancyState.STREAM.after(history));
    }
}
