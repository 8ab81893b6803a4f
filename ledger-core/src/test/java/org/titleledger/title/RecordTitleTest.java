package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.OLD_PAPER;
import static org.titleledger.testing.Titles.ended;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.jointlyHeldBy;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.testing.Titles.unregistered;
import static org.titleledger.title.Right.BUILDING_OWNERSHIP;
import static org.titleledger.title.Right.LAND_AND_BUILDING;
import static org.titleledger.title.Right.LAND_USE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.RecordTitle;

/** What papers already say about a right (rules E1 to E4). */
class RecordTitleTest {

    private final LedgerFixture ledger = office();

    @Test
    void papersSayWhoHoldsARight() {
        RecordTitle command = new RecordTitle(
                BUILDING,
                on("1987-05-01"),
                BUILDING_OWNERSHIP,
                heldBy(SCHOOL),
                List.of(new Holder(POLICE, null)),
                Instrument.ALLOCATION_APPROVAL);
        ledger.when(command)
                .expectFact(act -> new TitleEvent.Recorded(
                        BUILDING,
                        act,
                        on("1987-05-01"),
                        BUILDING_OWNERSHIP,
                        heldBy(SCHOOL),
                        List.of(new Holder(POLICE, null)),
                        Instrument.ALLOCATION_APPROVAL));
    }

    /** Rule E4: in any order; rule B6 puts them in the law's. */
    @Test
    void titlesBecomeKnownInAnyOrder() {
        ledger.givenAccepted(
                recorded(heldBy(EDUCATION), "2005-01-01"),
                recorded(heldBy(SCHOOL), null),
                recorded(heldBy(POLICE), "1998-01-01"));
        assertThat(ledger.state(TitleState.STREAM, BUILDING.value())
                        .of(BUILDING_OWNERSHIP)
                        .stretches())
                .extracting(Timeline.Stretch::from)
                .containsExactly(null, day("1998-01-01"), day("2005-01-01"));
    }

    @Test
    void anUnknownPropertyHasNoTitle() {
        ledger.when(recorded(NOWHERE, LAND_USE, heldBy(SCHOOL), "1987-05-01"))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingIsRecordedOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(recorded(UNIT, BUILDING_OWNERSHIP, heldBy(SCHOOL), "1987-05-01"))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aTitleDoesNotLieInTheFuture() {
        ledger.when(new RecordTitle(
                        BUILDING, LegalDate.of(TODAY.plusDays(1)), BUILDING_OWNERSHIP, heldBy(SCHOOL), List.of(), null))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aParcelHasNoRightOnABuilding() {
        for (Right right : List.of(BUILDING_OWNERSHIP, LAND_AND_BUILDING)) {
            ledger.when(recorded(PARCEL, right, heldBy(SCHOOL), "1987-05-01"))
                    .expectRefusal(new TitleRefusal.RightDoesNotFitTheProperty(right));
        }
        ledger.when(recorded(PARCEL, LAND_USE, heldBy(SCHOOL), "1986-03-15")).expectAccepted();
    }

    @Test
    void holdersAndGiversAreKnown() {
        ledger.when(recorded(heldBy(STRANGER), "1987-05-01")).expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        ledger.when(new RecordTitle(
                        BUILDING,
                        on("1987-05-01"),
                        BUILDING_OWNERSHIP,
                        heldBy(SCHOOL),
                        List.of(new Holder(STRANGER, Share.WHOLE)),
                        null))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void aSecondFactOfUnknownDayIsRefused() {
        ledger.givenAccepted(recorded(heldBy(SCHOOL), null))
                .when(recorded(heldBy(POLICE), null))
                .expectRefusal(new TitleRefusal.RightHasAnUndatedFactAlready(BUILDING_OWNERSHIP));
        ledger.when(recorded(BUILDING, LAND_USE, heldBy(POLICE), null)).expectAccepted();
    }

    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as("field-is-missing", () -> recorded(BUILDING, Refused.leftOut(), heldBy(SCHOOL), null));
        Refused.as("field-is-missing", () -> recorded(BUILDING, LAND_USE, Refused.leftOut(), null));
        Refused.as(
                "field-is-missing",
                () -> new RecordTitle(BUILDING, null, LAND_USE, heldBy(SCHOOL), Arrays.asList(new Holder[1]), null));
    }

    /** The day of effect is the day of the entry, except on a ground of 民法典 229 to 231. */
    @Nested
    class DayOfEntry {

        private static RecordTitle entered(
                @Nullable LegalDate effectiveOn, @Nullable LocalDate registeredOn, @Nullable Ground ground) {
            TitleFact fact = new TitleFact(
                    TitleStatus.REGISTERED,
                    LandNature.ALLOCATED,
                    CoOwnership.SOLE,
                    List.of(new Holder(SCHOOL, Share.WHOLE)),
                    List.of(OLD_PAPER),
                    registeredOn,
                    null,
                    ground,
                    null);
            return new RecordTitle(BUILDING, effectiveOn, BUILDING_OWNERSHIP, fact, List.of(), null);
        }

        @Test
        void aTitleTakesEffectOnEntry() {
            ledger.when(entered(on("1987-05-01"), day("1988-01-01"), null))
                    .expectRefusal(new TitleRefusal.TitleTakesEffectOnEntry(day("1987-05-01"), day("1988-01-01")));
            ledger.when(entered(on("1987-05-01"), day("1987-05-01"), null)).expectAccepted();
        }

        @Test
        void aJudgmentTakesEffectBeforeTheEntryAndNeverAfterIt() {
            ledger.when(entered(on("1988-01-02"), day("1988-01-01"), Ground.JUDGMENT))
                    .expectRefusal(new TitleRefusal.TitleTakesEffectOnEntry(day("1988-01-02"), day("1988-01-01")));
            ledger.when(entered(on("1987-05-01"), day("1988-01-01"), Ground.JUDGMENT))
                    .expectAccepted();
        }

        /** 1987年 and an entry of May 1987 say the same, one less exactly. */
        @Test
        void anEntryWithinTheYearThatIsKnownIsItsDay() {
            ledger.when(entered(inYear(1987), day("1988-01-01"), null))
                    .expectRefusal(new TitleRefusal.TitleTakesEffectOnEntry(day("1987-01-01"), day("1988-01-01")));
            ledger.when(entered(inYear(1987), day("1987-05-01"), null)).expectAccepted();
        }

        @Test
        void anUnknownDayOfEffectContradictsNoEntry() {
            ledger.when(entered(null, day("1987-05-01"), null)).expectAccepted();
        }

        @Test
        void noEntryWasMadeInTheFuture() {
            ledger.when(entered(on("1987-05-01"), TODAY.plusDays(1), Ground.JUDGMENT))
                    .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        }
    }

    /** LAND_AND_BUILDING and BUILDING_OWNERSHIP exclude each other at the same time. */
    @Nested
    class OneRightOnABuilding {

        @Test
        void bothAtOnceAreRefused() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                    .when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .expectRefusal(new TitleRefusal.RightsExcludeEachOther(LAND_AND_BUILDING, BUILDING_OWNERSHIP));
        }

        @Test
        void anEarlierOneThatReachesIntoTheOtherIsRefused() {
            ledger.givenAccepted(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .when(recorded(heldBy(SCHOOL), "1987-05-01"))
                    .expectRefusal(new TitleRefusal.RightsExcludeEachOther(BUILDING_OWNERSHIP, LAND_AND_BUILDING));
        }

        @Test
        void oneAfterTheOtherHasEndedIsNot() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"), ended("2000-01-01"))
                    .when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "1999-12-31"))
                    .expectRefusal(new TitleRefusal.RightsExcludeEachOther(LAND_AND_BUILDING, BUILDING_OWNERSHIP));
            ledger.when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .expectAccepted();
        }

        /** On equal dates the later place holds: the fact takes the end's stretch away, and would reach into the other. */
        @Test
        void aFactOnTheDayOfTheEndDoesNotReopenTheRight() {
            ledger.givenAccepted(
                            recorded(heldBy(SCHOOL), "1987-05-01"),
                            ended("2000-01-01"),
                            recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2001-01-01"))
                    .when(recorded(heldBy(EDUCATION), "2000-01-01"))
                    .expectRefusal(new TitleRefusal.RightsExcludeEachOther(BUILDING_OWNERSHIP, LAND_AND_BUILDING));
        }

        @Test
        void anUnregisteredRightStandsBesideEither() {
            ledger.givenAccepted(recorded(unregistered(), "1987-05-01"))
                    .when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .expectAccepted();
            ledger.when(recorded(unregistered(), "2005-01-01")).expectAccepted();
        }

        @Test
        void aFiledRightExcludesAsARegisteredOne() {
            ledger.givenAccepted(recorded(filedFor(SCHOOL), null))
                    .when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .expectRefusal(new TitleRefusal.RightsExcludeEachOther(LAND_AND_BUILDING, BUILDING_OWNERSHIP));
        }

        @Test
        void theLandUseRightExcludesNothing() {
            ledger.givenAccepted(recorded(BUILDING, LAND_USE, heldBy(SCHOOL), "1987-05-01"))
                    .when(recorded(BUILDING, LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                    .expectAccepted();
        }

        /** Rule E3: one old certificate often covers several buildings. */
        @Test
        void theSameCertificateMayProveSeveralTitles() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                    .when(recorded(UNIT, BUILDING_OWNERSHIP, heldBy(SCHOOL), "1987-05-01"))
                    .expectAccepted();
        }
    }

    /** The bureau becomes the holder of what is recorded to somebody else by a transfer only (rule E4). */
    @Nested
    class TheBureausGain {

        private void expectNeedsTransfer(RecordTitle command) {
            ledger.when(command).expectRefusal(new TitleRefusal.TitleNeedsTransfer(BUILDING_OWNERSHIP));
        }

        @Test
        void ofWhatIsSomebodyElsesTakesATransfer() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "2020-01-01"));
            expectNeedsTransfer(recorded(filedFor(BUREAU), "2020-01-01"));
            expectNeedsTransfer(recorded(sharedBy(holder(SCHOOL, "1/2"), holder(BUREAU, "1/2")), "2020-01-01"));
            expectNeedsTransfer(recorded(jointlyHeldBy(SCHOOL, BUREAU), "2020-01-01"));
        }

        @Test
        void onTheSameDayTakesATransferToo() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "1987-05-01"));
        }

        @Test
        void ofWhatIsFiledForSomebodyElseTakesATransfer() {
            ledger.givenAccepted(recorded(filedFor(SCHOOL), "1987-05-01"));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "2020-01-01"));
        }

        @Test
        void ofAnotherHoldersShareTakesATransfer() {
            ledger.givenAccepted(recorded(sharedBy(holder(POLICE, "1/2"), holder(BUREAU, "1/2")), "1987-05-01"));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "2020-01-01"));
            expectNeedsTransfer(recorded(sharedBy(holder(POLICE, "1/3"), holder(BUREAU, "2/3")), "2020-01-01"));
        }

        @Test
        void ofWhatJointHoldersLeaveTakesATransfer() {
            ledger.givenAccepted(recorded(jointlyHeldBy(POLICE, EDUCATION, BUREAU), "1987-05-01"));
            expectNeedsTransfer(recorded(jointlyHeldBy(POLICE, BUREAU), "2020-01-01"));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "2020-01-01"));
        }

        @Test
        void ofWhatWasUndatedTakesATransferAtAnyDay() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), null));
            expectNeedsTransfer(recorded(heldBy(BUREAU), "1900-01-01"));
        }

        @Test
        void aNewCertificateOfTheSameHoldersTakesNone() {
            ledger.givenAccepted(recorded(sharedBy(holder(POLICE, "1/2"), holder(BUREAU, "1/2")), "1987-05-01"))
                    .when(recorded(sharedBy(holder(POLICE, "2/3"), holder(BUREAU, "1/3")), "2020-01-01"))
                    .expectAccepted();
            ledger.givenAccepted(recorded(UNIT, BUILDING_OWNERSHIP, jointlyHeldBy(POLICE, BUREAU), "1987-05-01"))
                    .when(recorded(UNIT, BUILDING_OWNERSHIP, jointlyHeldBy(BUREAU, POLICE), "2020-01-01"))
                    .expectAccepted();
        }

        @Test
        void ofWhatIsItsOwnOrNobodysTakesNone() {
            ledger.when(recorded(heldBy(BUREAU), "2020-01-01")).expectAccepted();
            ledger.when(recorded(heldBy(BUREAU), "2021-01-01")).expectAccepted();
            ledger.givenAccepted(recorded(UNIT, BUILDING_OWNERSHIP, unregistered(), "1987-05-01"))
                    .when(recorded(UNIT, BUILDING_OWNERSHIP, heldBy(BUREAU), "2020-01-01"))
                    .expectAccepted();
        }

        @Test
        void onAnEarlierStretchTakesNone() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                    .when(recorded(heldBy(BUREAU), "1980-01-01"))
                    .expectAccepted();
            ledger.when(recorded(heldBy(BUREAU), null)).expectAccepted();
        }

        @Test
        void afterARightEndedTakesNone() {
            ledger.givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"), ended("2010-01-01"))
                    .when(recorded(heldBy(BUREAU), "2020-01-01"))
                    .expectAccepted();
        }
    }
}
