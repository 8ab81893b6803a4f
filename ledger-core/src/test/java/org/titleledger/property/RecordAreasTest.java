package org.titleledger.property;

import static org.titleledger.testing.Commands.area;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** How large a property is by which account, from a day on (rule A3). */
class RecordAreasTest {

    private final LedgerFixture ledger = office();

    @Test
    void theAreasAreTheseFromADayOn() {
        ledger.when(new RecordAreas(BUILDING, on("2015-01-01"), List.of(area("8123.45"))))
                .expectFact(act ->
                        new PropertyEvent.AreasRecorded(BUILDING, act, on("2015-01-01"), List.of(area("8123.45"))));
    }

    /** The registration stated no area, so this is the first statement. */
    @Test
    void theFirstAreasMayBeOfUnknownDayAndTheSecondNot() {
        ledger.givenAccepted(new RecordAreas(BUILDING, null, List.of(area("8123.45"))))
                .when(new RecordAreas(BUILDING, null, List.of(area("8124"))))
                .expectRefusal(new PropertyRefusal.PropertyHasAnUndatedStatementAlready(BUILDING));
    }

    @Test
    void anUnknownPropertyHasNoArea() {
        ledger.when(new RecordAreas(NOWHERE, on("2015-01-01"), List.of()))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyIsNotMeasured() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new RecordAreas(UNIT, on("2015-01-01"), List.of()))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anAreaDoesNotBeginInTheFuture() {
        ledger.when(new RecordAreas(BUILDING, LegalDate.of(TODAY.plusDays(1)), List.of()))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void anAreaOfOneAccountIsStatedOnce() {
        ledger.when(new RecordAreas(BUILDING, on("2015-01-01"), List.of(area("1"), area("1"))))
                .expectRefusal(new PropertyRefusal.PropertyStatesSomethingTwice("CERTIFICATE BUILDING"));
        Refused.as("field-is-missing", () -> new RecordAreas(BUILDING, null, Refused.leftOut()));
    }
}
