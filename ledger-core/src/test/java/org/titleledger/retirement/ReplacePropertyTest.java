package org.titleledger.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.recorded;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyState;
import org.titleledger.retirement.RetirementCommand.ReplaceProperty;
import org.titleledger.shared.Warning;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.Right;

/** A property is others since a day; what goes over is tried where divisions are decided. */
class ReplacePropertyTest {

    private static final Warning TOLD = Warning.of("division.shares-differ", Right.LAND_USE);

    private final LedgerFixture ledger = office();

    private static ReplaceProperty replaced() {
        return new ReplaceProperty(UNIT, on("2024-03-01"), List.of(OTHER_BUILDING), List.of(TOLD));
    }

    @Test
    void itEnds() {
        ledger.when(replaced())
                .expectFact(act -> new PropertyEvent.Replaced(UNIT, act, on("2024-03-01"), List.of(OTHER_BUILDING)))
                .expectWarnings(TOLD);
        assertThat(ledger.state(PropertyState.STREAM, UNIT.value()).isRetired()).isTrue();
    }

    /** As when it is retired: a right that is left behind is refused (rule E5). */
    @Test
    void itEndsWithoutAnyRight() {
        ledger.givenAccepted(recorded(UNIT, Right.BUILDING_OWNERSHIP, heldBy(EDUCATION), "1987-05-01"));
        ledger.when(replaced()).expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
        Refused.as("field-is-missing", () -> new ReplaceProperty(UNIT, Refused.leftOut(), List.of(), List.of()));
    }
}
