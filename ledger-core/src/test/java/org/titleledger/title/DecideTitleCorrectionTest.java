package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulled;
import static org.titleledger.testing.Corrections.as;
import static org.titleledger.testing.Corrections.clerical;
import static org.titleledger.testing.Corrections.disputed;
import static org.titleledger.testing.Corrections.holders;
import static org.titleledger.testing.Corrections.recordingNumber;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Corrections.superseded;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.CLERK;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.appliedFor;
import static org.titleledger.testing.Titles.approvedCase;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.unregistered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;

/** What becomes of a correction of a title (rules C2 to C5). */
class DecideTitleCorrectionTest {

    private LedgerFixture ledger = office();

    private ActId act(TitleCommand command) {
        return ledger.when(command).fact(TitleEvent.class).act().id();
    }

    private void ask(CorrectionId id, CorrectTitle command) {
        ledger.with(PAPER).because("录入有误").when(as(id, command)).expectAccepted();
    }

    private Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecideTitleCorrection(BUILDING, today(), id, verdict));
    }

    private ActId corrected(CorrectionId id, CorrectTitle command) {
        ask(id, command);
        return deciding(id, Verdict.APPROVAL).fact(TitleEvent.class).act().id();
    }

    private String holderOn(String day) {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .of(Right.BUILDING_OWNERSHIP)
                .on(day(day))
                .map(stretch -> nameOf(stretch.fact().stated()) + (stretch.disputed() ? "?" : ""))
                .orElse("-");
    }

    private static String nameOf(TitleEntry entry) {
        PartyId holder =
                TitleState.factOf(entry).orElseThrow().holders().getFirst().party();
        return holder.equals(POLICE) ? "police" : holder.equals(SCHOOL) ? "school" : "finance";
    }

    @Test
    void aClericalErrorIsMendedOnItsOwnDaysOnly() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        act(recorded(heldBy(FINANCE), "2005-01-01"));
        corrected(CORRECTION, clerical(first, holders(holder(SCHOOL, "1/1"))));
        assertThat(holderOn("1989-12-31")).isEqualTo("-");
        assertThat(holderOn("1990-01-01")).isEqualTo("school");
        assertThat(holderOn("2005-01-01")).isEqualTo("finance");
    }

    @Test
    void aBetterDocumentHoldsFromItsOwnDay() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ask(CORRECTION, superseded(first, "1993-01-01", holders(holder(SCHOOL, "1/1"))));
        TitleEvent.CorrectionApproved approved =
                deciding(CORRECTION, Verdict.APPROVAL).fact(TitleEvent.CorrectionApproved.class);
        assertThat(approved.better()).as("the new fact, whole (A3)").isEqualTo(heldBy(SCHOOL));
        assertThat(holderOn("1992-12-31")).isEqualTo("police");
        assertThat(holderOn("1993-01-01")).isEqualTo("school");
    }

    @Test
    void anAnnulmentIsItselfAnnulled() {
        act(recorded(heldBy(POLICE), "1990-01-01"));
        ActId second = act(recorded(heldBy(SCHOOL), "1998-01-01"));
        ActId annulment = corrected(CORRECTION, annulled(second));
        assertThat(holderOn("2000-01-01"))
                .as("the earlier stretch reaches through")
                .isEqualTo("police");
        corrected(OTHER, annulled(annulment));
        assertThat(holderOn("2000-01-01")).isEqualTo("school");
    }

    @Test
    void aDoubtMarksTheStretchUntilItsTargetIsCorrected() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        corrected(CORRECTION, disputed(first, "1995-01-01", "2000-01-01"));
        assertThat(holderOn("1994-12-31")).isEqualTo("police");
        assertThat(holderOn("1995-01-01")).isEqualTo("police?");
        assertThat(holderOn("2000-01-01")).isEqualTo("police");
        corrected(OTHER, clerical(first, recordingNumber("00123")));
        assertThat(holderOn("1995-01-01")).isEqualTo("police");
    }

    @Test
    void onlyWhatASecondPersonApprovedCounts() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ask(CORRECTION, clerical(first, holders(holder(SCHOOL, "1/1"))));
        for (Verdict verdict : new Verdict[] {Verdict.APPROVAL, Verdict.RETURN}) {
            ledger.as(new Actor(CLERK.user(), "other-login"), Role.REVIEWER)
                    .when(new DecideTitleCorrection(BUILDING, today(), CORRECTION, verdict))
                    .expectRefusal(new CorrectionRefusal.SameActorMayNotApprove("other-login"));
        }
        deciding(CORRECTION, Verdict.RETURN)
                .expectFact(act -> new TitleEvent.CorrectionReturned(BUILDING, act, today(), CORRECTION));
        assertThat(holderOn("2000-01-01")).isEqualTo("police");
        deciding(CORRECTION, Verdict.APPROVAL)
                .expectRefusal(new CorrectionRefusal.IsClosed(CORRECTION, CorrectionCase.State.RETURNED));
    }

    @Test
    void whoAskedMayGiveItUp() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ask(CORRECTION, annulled(first));
        ledger.when(new DecideTitleCorrection(BUILDING, today(), CORRECTION, Verdict.WITHDRAWAL))
                .expectFact(act -> new TitleEvent.CorrectionWithdrawn(BUILDING, act, today(), CORRECTION));
        assertThat(holderOn("2000-01-01")).isEqualTo("police");
    }

    @Test
    void whatNobodyAskedForIsNotDecided() {
        deciding(CORRECTION, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.NotFound(CORRECTION));
        ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(
                        BUILDING, LegalDate.of(TODAY.plusDays(1)), CORRECTION, Verdict.APPROVAL))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    /** Approval is bound to what it was asked for; what happens elsewhere on the timeline is nothing to it. */
    @Test
    void whatHasBecomeSomethingElseIsStale() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        act(recorded(heldBy(FINANCE), "2005-01-01"));
        ask(CORRECTION, clerical(first, holders(holder(SCHOOL, "1/1"))));
        corrected(OTHER, clerical(first, recordingNumber("00123")));
        deciding(CORRECTION, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.IsStale(CORRECTION));
    }

    @Test
    void whatHappensElsewhereOnTheTimelineDoesNotMatter() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        act(recorded(heldBy(FINANCE), "2005-01-01"));
        ask(CORRECTION, clerical(first, holders(holder(SCHOOL, "1/1"))));
        act(recorded(heldBy(EDUCATION), "2010-01-01"));
        deciding(CORRECTION, Verdict.APPROVAL).expectAccepted();
    }

    @Test
    void whatIsAnnulledIsNotCorrectedAndAnAnnulmentOnlyAnnulled() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ActId annulment = corrected(CORRECTION, annulled(first));
        ledger.with(PAPER)
                .because("x")
                .when(as(OTHER, annulled(first)))
                .expectRefusal(new CorrectionRefusal.ActIsAnnulled(first));
        ledger.with(PAPER)
                .because("x")
                .when(as(OTHER, disputed(annulment, null, null)))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(annulment, Kind.DISPUTED));
    }

    /** Rule G2. */
    @Test
    void aCorrectionUnderWayStandsInTheWayOfAnApplication() {
        ledger = approvedCase(openedCase());
        ActId first = ledger.state(TitleState.STREAM, BUILDING.value())
                .of(Right.BUILDING_OWNERSHIP)
                .latest()
                .orElseThrow()
                .act();
        ask(CORRECTION, disputed(first, null, null));
        ledger.when(appliedFor("2025-03-01"))
                .expectRefusal(new TitleRefusal.CorrectionIsUnderWay(Right.BUILDING_OWNERSHIP));
        deciding(CORRECTION, Verdict.APPROVAL).expectAccepted();
        ledger.when(appliedFor("2025-03-01")).expectAccepted();
    }

    /** Land and building are recorded by one act, as a division does. */
    private ActId bothRightsByOneAct(String day) {
        TitleEvent.Recorded building =
                ledger.when(recorded(heldBy(POLICE), day)).fact(TitleEvent.Recorded.class);
        ledger.given(new TitleEvent.Recorded(
                BUILDING, building.act(), building.effectiveOn(), Right.LAND_USE, heldBy(POLICE), List.of(), null));
        return building.act().id();
    }

    private static CorrectTitle redated(ActId act, String day) {
        return new CorrectTitle(BUILDING, CORRECTION, redating(act, day), null);
    }

    /** Rule G2: the day of an act is the day of all its rights. */
    @Test
    void everyRightOfTheActIsBeingCorrected() {
        ask(CORRECTION, redated(bothRightsByOneAct("2000-01-01"), "1999-01-01"));
        TitleState state = ledger.state(TitleState.STREAM, BUILDING.value());
        assertThat(state.isBeingCorrected(Right.LAND_USE)).isTrue();
        assertThat(state.isBeingCorrected(Right.BUILDING_OWNERSHIP)).isTrue();
        assertThat(state.isBeingCorrected(Right.LAND_AND_BUILDING)).isFalse();
    }

    /** Rules C5, E3. */
    @Test
    void everyRightOfTheActHasToBePossible() {
        ActId both = bothRightsByOneAct("2000-01-01");
        act(recorded(BUILDING, Right.LAND_AND_BUILDING, unregistered(), "2000-01-01"));
        act(recorded(BUILDING, Right.LAND_AND_BUILDING, heldBy(POLICE), "1990-01-01"));
        ledger.with(PAPER)
                .because("录入有误")
                .when(redated(both, "1999-01-01"))
                .expectRefusal(
                        new TitleRefusal.RightsExcludeEachOther(Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING));
    }
}
