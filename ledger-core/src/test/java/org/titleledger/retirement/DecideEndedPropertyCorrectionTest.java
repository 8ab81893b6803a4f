package org.titleledger.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.UNIT_CODE;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.property.PropertyStatement;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActId;

/** What becomes of corrections of a property that has ended (rules C2 to C5). */
class DecideEndedPropertyCorrectionTest {

    private static final Identifier CODE = new Identifier(Identifier.UNIT_CODE, UNIT_CODE);

    private final Ended unit = new Ended();

    private ActId corrected(ActId target, String day) {
        return unit.corrected(OTHER, redating(target, day), null).act().id();
    }

    /** It claims nothing and stands nowhere, whatever it was called. */
    @Test
    void whatHasEndedStaysSo() {
        PropertyEvent.CorrectionApproved approved =
                unit.corrected(CORRECTION, mending(unit.registration()), Ended.name("101户"));
        assertThat(approved.latest()).isEqualTo(new PropertyStatement(null, List.of(), List.of(), null));
        assertThat(unit.state().isRetired()).isTrue();
        assertThat(unit.state().descriptions().latest().orElseThrow().stated().name())
                .isEqualTo("101户");
    }

    @Test
    void itEndedOnAnotherDay() {
        ActId redated = corrected(unit.retirement, "2019-01-01");
        assertThat(unit.state().retiredOn()).isEqualTo(on("2019-01-01"));
        unit.corrected(CORRECTION, annulling(redated), null);
        assertThat(unit.state().retiredOn()).isEqualTo(on("2020-01-01"));
    }

    /** It exists as before, and ends once. */
    @Test
    void aRetirementThatNeverWasLeavesIt() {
        PropertyEvent.CorrectionApproved annulled = unit.corrected(CORRECTION, annulling(unit.retirement), null);
        assertThat(unit.state().isRetired()).isFalse();
        assertThat(annulled.latest().identifiers()).containsExactly(CODE);
        assertThat(annulled.latest().parent()).isEqualTo(BUILDING);
        unit.when(new RetireProperty(UNIT, on("2021-01-01"), "拆除")).expectAccepted();
        unit.asking(OTHER, annulling(annulled.act().id()), null)
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void whatAnotherTookMeanwhileIsRefusedWhenItIsApproved() {
        unit.asking(CORRECTION, annulling(unit.retirement), null).expectAccepted();
        unit.itsCodeIsTaken(CODE);
        unit.deciding(CORRECTION, Verdict.APPROVAL)
                .expectRefusal(new PropertyRefusal.IdentifierIsTaken(Identifier.UNIT_CODE, UNIT_CODE));
        unit.deciding(CORRECTION, Verdict.RETURN).fact(PropertyEvent.CorrectionReturned.class);
    }

    @Test
    void whatBecameSomethingElseIsStale() {
        unit.asking(CORRECTION, redating(unit.retirement, "2018-01-01"), null).expectAccepted();
        corrected(unit.retirement, "2019-01-01");
        unit.deciding(CORRECTION, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.IsStale(CORRECTION));
        unit.deciding(CORRECTION, Verdict.WITHDRAWAL).fact(PropertyEvent.CorrectionWithdrawn.class);
    }
}
