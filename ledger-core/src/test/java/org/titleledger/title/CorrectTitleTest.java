package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.annulled;
import static org.titleledger.testing.Corrections.clerical;
import static org.titleledger.testing.Corrections.disputed;
import static org.titleledger.testing.Corrections.holders;
import static org.titleledger.testing.Corrections.recordingNumber;
import static org.titleledger.testing.Corrections.redated;
import static org.titleledger.testing.Corrections.status;
import static org.titleledger.testing.Corrections.superseded;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.ended;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.recorded;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Terms;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.CorrectTitle;

/** A correction of a title is asked for (rules C1, C2, C5); it changes nothing yet. */
class CorrectTitleTest {

    private final LedgerFixture ledger = office();

    private ActId act(TitleCommand command) {
        return ledger.when(command).fact(TitleEvent.class).act().id();
    }

    private Outcome asking(CorrectTitle command) {
        return ledger.with(PAPER).because("录入有误").when(command);
    }

    @Test
    void aCorrectionThatIsAskedForChangesNothing() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        TitleState before = ledger.state(TitleState.STREAM, BUILDING.value());
        TitleEvent.CorrectionRequested asked =
                asking(clerical(first, holders(holder(SCHOOL, "1/1")))).fact(TitleEvent.CorrectionRequested.class);
        assertThat(asked.effectiveOn()).isEqualTo(org.titleledger.testing.Sample.on("1990-01-01"));
        TitleState after = ledger.state(TitleState.STREAM, BUILDING.value());
        assertThat(after.rights()).isEqualTo(before.rights());
        assertThat(after.isBeingCorrected(Right.BUILDING_OWNERSHIP)).isTrue();
        assertThat(after.isBeingCorrected(Right.LAND_USE)).isFalse();
    }

    @Test
    void itNeedsAPaperAndAReason() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ledger.because("录入有误").when(annulled(first)).expectRefusal(new ActRefusal.NeedsADocument());
        ledger.with(PAPER).when(annulled(first)).expectRefusal(new CorrectionRefusal.NeedsAReason());
        ledger.with(PAPER).because(" ").when(annulled(first)).expectRefusal(new CorrectionRefusal.NeedsAReason());
    }

    @Test
    void onlyWhatWasRecordedHereIsCorrected() {
        ActId unknown = new ActId(uuid(0xac1234));
        asking(annulled(unknown)).expectRefusal(new CorrectionRefusal.ActIsUnknown(unknown));
    }

    @Test
    void theBetterFactBeginsWithinTheStretchOfTheOld() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        act(recorded(heldBy(FINANCE), "2005-01-01"));
        for (String outside : List.of("1989-12-31", "1990-01-01", "2005-01-01", "2010-01-01")) {
            asking(superseded(first, outside, holders(holder(SCHOOL, "1/1"))))
                    .expectRefusal(new CorrectionRefusal.DayIsOutsideTheStretch(
                            day(outside), day("1990-01-01"), day("2005-01-01")));
        }
        asking(superseded(first, "1990-01-02", holders(holder(SCHOOL, "1/1")))).expectAccepted();
    }

    /** A fact that never held, because a later one is of the same day, leaves nothing that could be superseded. */
    @Test
    void whatHasNoStretchIsNotSuperseded() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ActId second = act(recorded(heldBy(FINANCE), "1990-01-01"));
        act(recorded(heldBy(EDUCATION), "2005-01-01"));
        asking(superseded(first, "1995-01-01", holders(holder(SCHOOL, "1/1"))))
                .expectRefusal(new CorrectionRefusal.DayIsOutsideTheStretch(
                        day("1995-01-01"), day("1990-01-01"), day("1990-01-01")));
        asking(superseded(second, "1995-01-01", holders(holder(SCHOOL, "1/1")))).expectAccepted();
    }

    @Test
    void aDoubtTouchesTheStretch() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        asking(disputed(first, "1980-01-01", null))
                .expectRefusal(
                        new CorrectionRefusal.DayIsOutsideTheStretch(day("1980-01-01"), day("1990-01-01"), null));
        asking(disputed(first, null, "1990-01-01"))
                .expectRefusal(
                        new CorrectionRefusal.DayIsOutsideTheStretch(day("1990-01-01"), day("1990-01-01"), null));
        asking(disputed(first, "1990-01-01", null)).expectAccepted();
    }

    @Test
    void whatIsNotThereIsNotCorrected() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        ActId end = act(ended("2010-01-01"));
        asking(clerical(end, holders(holder(SCHOOL, "1/1"))))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(end, "HOLDERS"));
        asking(superseded(end, "2012-01-01", holders(holder(SCHOOL, "1/1"))))
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(end, Kind.SUPERSEDED));
        asking(clerical(first, holders(holder(STRANGER, "1/1"))))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void aResultThatCannotBeIsRefused() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        asking(clerical(first, status(TitleStatus.UNREGISTERED)))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.holders.of-unregistered"));
        asking(clerical(first, recordingNumber(null))).expectRefusal(new CorrectionRefusal.ChangesNothing(first));
        asking(redated(first, TODAY.plusDays(1).toString()))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        act(recorded(heldBy(FINANCE), null));
        asking(redated(first, null)).expectRefusal(new CorrectionRefusal.LeavesTwoUndatedFacts());
    }

    /** Rule E3 holds for what would stand as well. */
    @Test
    void aResultThatAnotherRightExcludesIsRefused() {
        ActId first = act(recorded(heldBy(POLICE), "1990-01-01"));
        act(ended("2000-01-01"));
        act(recorded(BUILDING, Right.LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"));
        ActId end = ledger.state(TitleState.STREAM, BUILDING.value())
                .of(Right.BUILDING_OWNERSHIP)
                .latest()
                .orElseThrow()
                .act();
        asking(annulled(end))
                .expectRefusal(
                        new TitleRefusal.RightsExcludeEachOther(Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING));
        asking(annulled(first)).expectAccepted();
    }

    @Test
    void eachKindSaysWhatItMaySayAndNoMore() {
        ActId act = new ActId(uuid(0xac1234));
        TitleReplacement number = recordingNumber("1");
        Refused.as("field-is-missing", () -> with(act, Kind.CLERICAL, null, null));
        Refused.as("field-is-missing", () -> with(act, Kind.SUPERSEDED, null, number));
        Refused.as("correction.has-no-such-field", () -> with(act, Kind.ANNULLED, null, number));
        Refused.as("correction.has-no-such-field", () -> with(act, Kind.CLERICAL, TODAY, number));
        Refused.as("period.empty", () -> disputed(act, "1990-01-01", "1990-01-01"));
        Refused.as(
                "field-is-missing",
                () -> clerical(
                        act,
                        new TitleReplacement(
                                List.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                IntervalFields.NONE)));
    }

    private static CorrectTitle with(
            ActId act, Kind kind, @Nullable LocalDate until, @Nullable TitleReplacement replacement) {
        return new CorrectTitle(BUILDING, CORRECTION, new Terms(act, kind, null, null, until), replacement);
    }
}
