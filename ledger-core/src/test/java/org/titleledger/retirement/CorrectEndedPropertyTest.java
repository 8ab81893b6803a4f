package org.titleledger.retirement;

import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.doubting;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Corrections.superseding;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.UNIT_CODE;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.recorded;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.CorrectEndedProperty;
import org.titleledger.retirement.RetirementCommand.ReplaceProperty;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.testing.Commands;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.EndTitle;
import org.titleledger.title.TitleEntry;

/** What was recorded wrongly of a property is so after its end as well (rules C4, J1). */
class CorrectEndedPropertyTest {

    private static final Identifier CODE = new Identifier(Identifier.UNIT_CODE, UNIT_CODE);

    private final Ended unit = new Ended();

    @Test
    void whatItWasCalledIsAskedForWhoeverHasItsCodeNow() {
        unit.itsCodeIsTaken(CODE);
        unit.asking(CORRECTION, mending(unit.registration()), Ended.name("101户"))
                .expectAccepted();
    }

    @Test
    void anIdentifierThatAnotherHasByNowIsNotSaidToHaveBeenItsOwn() {
        Identifier key = new Identifier("HOUSING", "7");
        unit.asking(CORRECTION, mending(unit.registration()), Ended.identifiers(CODE, key))
                .expectAccepted();
        unit.itsCodeIsTaken(key);
        unit.asking(CORRECTION, mending(unit.registration()), Ended.identifiers(CODE, key))
                .expectRefusal(new PropertyRefusal.IdentifierIsTaken("HOUSING", "7"));
    }

    @Test
    void aRetirementIsNotAnnulledWhenAnotherHasItsCode() {
        unit.itsCodeIsTaken(CODE);
        unit.asking(CORRECTION, annulling(unit.retirement), null)
                .expectRefusal(new PropertyRefusal.IdentifierIsTaken(Identifier.UNIT_CODE, UNIT_CODE));
    }

    @Test
    void ofItsEndOnlyTheDayIsMended() {
        unit.asking(CORRECTION, redating(unit.retirement, "2019-01-01"), null).expectAccepted();
        unit.asking(CORRECTION, doubting(unit.retirement), null)
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(unit.retirement, Kind.DISPUTED));
        unit.asking(CORRECTION, superseding(unit.retirement, "2021-01-01"), Ended.name("101户"))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(unit.retirement, Kind.SUPERSEDED));
        unit.asking(CORRECTION, mending(unit.retirement), Ended.name("101户"))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(unit.retirement, "NAME"));
    }

    /** What came out of it stands: its parts have rights of their own. */
    @Test
    void aDivisionIsNotAnnulled() {
        LedgerFixture ledger = Commands.office();
        ActId divided = ledger.when(new ReplaceProperty(UNIT, on("2020-01-01"), List.of(OTHER_BUILDING), List.of()))
                .fact(PropertyEvent.class)
                .act()
                .id();
        ledger.with(PAPER)
                .because("录入有误")
                .when(new CorrectEndedProperty(UNIT, CORRECTION, annulling(divided), null))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(divided, Kind.ANNULLED));
    }

    @Test
    void noRightOutlivesItOnAnotherDay() {
        LedgerFixture ledger = Commands.office()
                .givenAccepted(
                        recorded(UNIT, Right.BUILDING_OWNERSHIP, heldBy(EDUCATION), "1987-05-01"),
                        new EndTitle(UNIT, on("2019-06-01"), Right.BUILDING_OWNERSHIP, TitleEntry.Cause.DESTROYED));
        ActId retired = ledger.when(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .fact(PropertyEvent.class)
                .act()
                .id();
        ledger.with(PAPER)
                .because("录入有误")
                .when(new CorrectEndedProperty(UNIT, CORRECTION, redating(retired, "2019-01-01"), null))
                .expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
        ledger.with(PAPER)
                .because("录入有误")
                .when(new CorrectEndedProperty(UNIT, CORRECTION, redating(retired, "2019-06-01"), null))
                .expectAccepted();
    }

    @Test
    void whatIsUnknownIsNotCorrected() {
        unit.when(new CorrectEndedProperty(NOWHERE, CORRECTION, annulling(unit.retirement), null))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        Refused.as(
                "field-is-missing", () -> new CorrectEndedProperty(UNIT, CORRECTION, mending(unit.retirement), null));
    }
}
