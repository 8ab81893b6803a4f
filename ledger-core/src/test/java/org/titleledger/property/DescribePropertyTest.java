package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Another name, compound or address from a day on (rules A3, B6). */
class DescribePropertyTest {

    private static final Description NEW = new Description("综合楼", "学府办公区", "学府路3号");

    private final LedgerFixture ledger = office();

    @Test
    void aPropertyIsCalledOtherwiseFromADayOn() {
        ledger.when(new DescribeProperty(BUILDING, on("2015-01-01"), NEW))
                .expectFact(act -> new PropertyEvent.Described(BUILDING, act, on("2015-01-01"), NEW));
        assertThat(ledger.state(PropertyState.STREAM, BUILDING.value())
                        .descriptions()
                        .latest()
                        .orElseThrow()
                        .stated())
                .isEqualTo(NEW);
    }

    @Test
    void anUnknownPropertyIsNotDescribed() {
        ledger.when(new DescribeProperty(NOWHERE, on("2015-01-01"), NEW))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyIsNotDescribed() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new DescribeProperty(UNIT, on("2015-01-01"), NEW))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aDescriptionDoesNotBeginInTheFuture() {
        ledger.when(new DescribeProperty(BUILDING, LegalDate.of(TODAY.plusDays(1)), NEW))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    /** The registration described it, and its day is unknown. */
    @Test
    void aSecondDescriptionOfUnknownDayIsRefused() {
        ledger.when(new DescribeProperty(BUILDING, null, NEW))
                .expectRefusal(new PropertyRefusal.PropertyHasAnUndatedStatementAlready(BUILDING));
        Refused.as("field-is-missing", () -> new DescribeProperty(BUILDING, null, Refused.leftOut()));
    }
}
