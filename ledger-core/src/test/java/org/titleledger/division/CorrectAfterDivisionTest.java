package org.titleledger.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.division.Parts.DAY;
import static org.titleledger.division.Parts.EAST;
import static org.titleledger.division.Parts.WEST;
import static org.titleledger.division.Parts.divided;
import static org.titleledger.division.Parts.part;
import static org.titleledger.division.Parts.titles;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.holders;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.recorded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleReplacement;

/** An act of several rights in one stream is corrected right by right, and what has ended as well. */
class CorrectAfterDivisionTest {

    private static final List<CarriedTitle> BOTH = List.of(
            new CarriedTitle(Right.BUILDING_OWNERSHIP, heldBy(EDUCATION)),
            new CarriedTitle(Right.LAND_USE, heldBy(EDUCATION)));

    private final LedgerFixture ledger = office().givenAccepted(
                    recorded(heldBy(EDUCATION), "1987-05-01"),
                    recorded(BUILDING, Right.LAND_USE, heldBy(EDUCATION), "1987-05-01"))
            .also(ledger -> ledger.with(PAPER)
                    .when(divided(part(EAST, BOTH, List.of(UNIT), List.of()), part(WEST, BOTH, List.of(), List.of())))
                    .expectAccepted());
    private final ActId division =
            ledger.history(EAST.stream()).getFirst().act().id();

    private Outcome asking(
            PropertyId property, ActId act, Kind kind, @Nullable TitleReplacement replacement, @Nullable String part) {
        return ledger.with(PAPER)
                .because("录入有误")
                .when(new CorrectTitle(
                        property, CORRECTION, new Terms(act, kind, null, null, null, part), replacement));
    }

    private void approve(PropertyId property) {
        ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(property, today(), CORRECTION, Verdict.APPROVAL))
                .expectAccepted();
    }

    private TitleFact held(PropertyId property, Right right, String day) {
        return titles(ledger, property).held(right, day(day)).orElseThrow();
    }

    @Test
    void itIsSaidWhichRightIsMeant() {
        TitleReplacement police = holders(holder(POLICE, "1/1"));
        CorrectionRefusal several = new CorrectionRefusal.ActHasSeveralParts(division, "BUILDING_OWNERSHIP, LAND_USE");
        asking(EAST, division, Kind.CLERICAL, police, null).expectRefusal(several);
        asking(EAST, division, Kind.ANNULLED, null, null).expectRefusal(several);
        asking(EAST, division, Kind.CLERICAL, police, "LAND_AND_BUILDING")
                .expectRefusal(new CorrectionRefusal.ActIsUnknown(division));
        asking(EAST, division, Kind.CLERICAL, police, "LAND_USE").expectAccepted();
        approve(EAST);
        assertThat(held(EAST, Right.LAND_USE, DAY)).isEqualTo(heldBy(POLICE));
        assertThat(held(EAST, Right.BUILDING_OWNERSHIP, DAY)).isEqualTo(heldBy(EDUCATION));
        assertThat(held(WEST, Right.LAND_USE, DAY)).isEqualTo(heldBy(EDUCATION));
    }

    /** What was recorded wrongly of the divided property is wrong after its end as well. */
    @Test
    void whatHasEndedIsCorrected() {
        ActId first = ledger.history(BUILDING.titleStream()).getFirst().act().id();
        asking(BUILDING, first, Kind.CLERICAL, holders(holder(POLICE, "1/1")), null)
                .expectAccepted();
        approve(BUILDING);
        assertThat(held(BUILDING, Right.BUILDING_OWNERSHIP, "2000-01-01")).isEqualTo(heldBy(POLICE));
        assertThat(titles(ledger, BUILDING).held(Right.BUILDING_OWNERSHIP, day(DAY)))
                .isEmpty();
    }
}
