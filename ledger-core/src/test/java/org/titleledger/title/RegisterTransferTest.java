package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.CONSENT;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.NEW_PAPER;
import static org.titleledger.testing.Titles.OTHER_CASE;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.all;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.approvedCase;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.cleared;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.firstRegistration;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.jointlyHeldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.outcome;
import static org.titleledger.testing.Titles.part;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.registered;
import static org.titleledger.testing.Titles.restriction;
import static org.titleledger.testing.Titles.seal;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.testing.Titles.unregistered;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.Warning;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.ApplyForTransfer;
import org.titleledger.title.TitleCommand.ApproveTransfer;
import org.titleledger.title.TitleCommand.OpenTransfer;
import org.titleledger.title.TitleCommand.Outcome;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleCommand.RegisterTransfer;
import org.titleledger.title.TitleCommand.RequestReview;
import org.titleledger.title.TransferState.Step;

/** The register entry (rules F1, F2, F5, F6, E2, E3). */
class RegisterTransferTest {

    private final LedgerFixture ledger = appliedCase(openedCase());

    /** The holders when a case has been registered. */
    private static List<Holder> holdersAfter(RecordTitle before, OpenTransfer opening) {
        LedgerFixture ledger = appliedCase(openedCase(before, opening)).givenAccepted(registered("2025-04-01"));
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .latest(Right.BUILDING_OWNERSHIP)
                .orElseThrow()
                .holders();
    }

    @Test
    void theRightIsTheGranteesFromTheEntryOn() {
        TitleFact fact = new TitleFact(
                TitleStatus.REGISTERED,
                null,
                CoOwnership.SOLE,
                List.of(holder(BUREAU, "1/1")),
                List.of(NEW_PAPER),
                null,
                null,
                null,
                null);
        ledger.when(registered("2025-04-01"))
                .expectFact(act -> new TitleEvent.TransferRegistered(
                        BUILDING,
                        act,
                        on("2025-04-01"),
                        CASE,
                        Right.BUILDING_OWNERSHIP,
                        fact,
                        List.of(new Grant(POLICE, POLICE, Share.WHOLE)),
                        List.of(new TransferParty(BUREAU, Share.WHOLE)),
                        Instrument.ALLOCATION_APPROVAL));
        TitleState state = ledger.state(TitleState.STREAM, BUILDING.value());
        assertThat(state.latest(Right.BUILDING_OWNERSHIP)).contains(fact);
        assertThat(state.openTransfer(Right.BUILDING_OWNERSHIP)).isEmpty();
    }

    @Test
    void natureAndTermStayWhereTheEntryDoesNotSayOtherwise() {
        TitleFact before = new TitleFact(
                TitleStatus.REGISTERED,
                LandNature.GRANTED,
                CoOwnership.SOLE,
                List.of(holder(POLICE, "1/1")),
                List.of(),
                null,
                day("2057-04-30"),
                null,
                "7");
        LedgerFixture kept = appliedCase(openedCase(recorded(before, "1987-05-01"), opening(POLICE, BUREAU)));
        TitleFact after = kept.when(registered("2025-04-01"))
                .fact(TitleEvent.TransferRegistered.class)
                .fact();
        assertThat(after.nature()).isEqualTo(LandNature.GRANTED);
        assertThat(after.termEndsOn()).isEqualTo(day("2057-04-30"));
        assertThat(after.recordingNumber()).isNull();
    }

    /** Rule F2: untouched co-holders keep theirs. */
    @Nested
    class WhoHoldsIt {

        @Test
        void theGranteeBesideAnUntouchedCoHolder() {
            assertThat(holdersAfter(
                            recorded(sharedBy(holder(POLICE, "2/3"), holder(EDUCATION, "1/3")), "1987-05-01"),
                            opening(POLICE, BUREAU)))
                    .containsExactly(holder(EDUCATION, "1/3"), holder(BUREAU, "2/3"));
        }

        @Test
        void theGranteeBesideTheRestOfTheGrantor() {
            assertThat(holdersAfter(
                            recorded(heldBy(POLICE), "1987-05-01"),
                            opening(List.of(part(POLICE, "1/4")), List.of(all(BUREAU)))))
                    .containsExactly(holder(POLICE, "3/4"), holder(BUREAU, "1/4"));
        }

        @Test
        void aCoHolderThatReceivesMore() {
            assertThat(holdersAfter(
                            recorded(sharedBy(holder(POLICE, "1/2"), holder(BUREAU, "1/2")), "1987-05-01"),
                            opening(POLICE, BUREAU)))
                    .containsExactly(holder(BUREAU, "1/1"));
        }

        @Test
        void theGranteeOfASuccessorBesideTheRestOfTheEstate() {
            LedgerFixture partly = office().givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                    .with(PAPER)
                    .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/3")))
                    .with(PAPER)
                    .givenAccepted(opening(EDUCATION, BUREAU));
            appliedCase(partly).givenAccepted(registered("2025-04-01"));
            assertThat(partly.state(TitleState.STREAM, BUILDING.value())
                            .latest(Right.BUILDING_OWNERSHIP)
                            .orElseThrow()
                            .holders())
                    .containsExactly(holder(SCHOOL, "2/3"), holder(BUREAU, "1/3"));
        }

        @Test
        void theGranteeOfAllJointHolders() {
            assertThat(holdersAfter(
                            recorded(jointlyHeldBy(POLICE, EDUCATION), "1987-05-01"),
                            opening(List.of(all(POLICE), all(EDUCATION)), List.of(all(BUREAU)))))
                    .containsExactly(holder(BUREAU, "1/1"));
        }

        @Test
        void onlyWhoIsRegisteredFirst() {
            assertThat(holdersAfter(recorded(filedFor(POLICE), "1987-05-01"), firstRegistration(FINANCE)))
                    .containsExactly(holder(FINANCE, "1/1"));
            assertThat(holdersAfter(recorded(unregistered(), "1987-05-01"), firstRegistration(BUREAU)))
                    .containsExactly(holder(BUREAU, "1/1"));
        }
    }

    /** Rule D3: what a successor gave is gone, and the others still have all of their parts. */
    @Test
    void everySuccessorGivesItsPartOnce() {
        LedgerFixture estate = office().givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                .with(PAPER)
                .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/2"), successor(FINANCE, "1/2")))
                .with(PAPER)
                .givenAccepted(opening(EDUCATION, BUREAU));
        appliedCase(estate).givenAccepted(registered("2025-04-01"));
        estate.when(opening(OTHER_CASE, List.of(all(EDUCATION)), List.of(all(BUREAU)), Instrument.OTHER))
                .expectRefusal(new TitleRefusal.GrantorIsNotHolder(EDUCATION));
        TitleEvent.TransferOpened rest = estate.when(
                        opening(OTHER_CASE, List.of(all(FINANCE)), List.of(all(BUREAU)), Instrument.OTHER))
                .fact(TitleEvent.TransferOpened.class);
        assertThat(rest.grants()).containsExactly(new Grant(FINANCE, SCHOOL, Share.of(1, 2)));
    }

    @Test
    void nothingIsEnteredOnAnUnknownOrRetiredProperty() {
        ledger.when(new RegisterTransfer(NOWHERE, on("2025-04-01"), CASE, outcome(NEW_PAPER)))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new RegisterTransfer(UNIT, on("2025-04-01"), CASE, outcome(NEW_PAPER)))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anUnknownCaseIsNotRegistered() {
        ledger.when(new RegisterTransfer(BUILDING, on("2025-04-01"), OTHER_CASE, outcome(NEW_PAPER)))
                .expectRefusal(new TitleRefusal.TransferNotFound(OTHER_CASE));
    }

    @Test
    void anEntryIsNotMadeInTheFuture() {
        LegalDate tomorrow = LegalDate.of(TODAY.plusDays(1));
        ledger.when(registered(tomorrow, outcome(NEW_PAPER)))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void anApplicationComesBefore() {
        approvedCase(openedCase())
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.StepDoesNotFollow(Step.REGISTRATION, TransferState.APPROVED));
    }

    @Test
    void anOpenBlockerStandsInTheWay() {
        ledger.givenAccepted(blocked())
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.BlockerIsOpen(Blocker.Kind.PAPERS_LOST));
        ledger.givenAccepted(cleared()).when(registered("2025-04-01")).expectAccepted();
    }

    @Test
    void aSealStandsInTheWayOnItsDays() {
        ledger.givenAccepted(seal(BUILDING, "2025-03-10", "2025-03-20"))
                .when(registered("2025-03-15"))
                .expectRefusal(new TitleRefusal.PropertyIsSealed(BUILDING, RESTRICTION));
        ledger.when(registered("2025-03-20")).expectAccepted();
    }

    @Test
    void aMortgageAsksForConsent() {
        ledger.givenAccepted(restriction(BUILDING, Restriction.Kind.MORTGAGE, "2025-03-10", null))
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.RestrictionAsksForConsent(RESTRICTION));
        ledger.with(CONSENT).when(registered("2025-04-01")).expectAccepted();
    }

    @Test
    void anObjectionIsTold() {
        ledger.givenAccepted(restriction(BUILDING, Restriction.Kind.OBJECTION, "2025-03-10", null))
                .when(registered("2025-04-01"))
                .expectWarnings(Warning.of("title.objection-stands", day("2025-03-10")));
    }

    @Test
    void anEntryGivesACertificate() {
        ledger.when(registered(on("2025-04-01"), outcome())).expectRefusal(new TitleRefusal.CertificateIsMissing());
        Refused.as("field-is-missing", () -> new Outcome(Refused.leftOut(), null, null, null, null, null));
        Refused.as(
                "field-is-missing", () -> new Outcome(Arrays.asList(new Certificate[1]), null, null, null, null, null));
    }

    /** Rule F5 at the third of its three places. */
    @Test
    void whatMovedSinceTheApprovalIsStale() {
        ledger.givenAccepted(recorded(heldBy(FINANCE), "2020-01-01"))
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.ReviewIsStale(CASE));
    }

    /** The grants no longer fit the holders: that is stale, and no error of the input. */
    @Test
    void sharesThatNoLongerFitAreStale() {
        ledger.givenAccepted(recorded(sharedBy(holder(FINANCE, "1/2"), holder(POLICE, "1/2")), "2020-01-01"))
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.ReviewIsStale(CASE));
    }

    @Test
    void aStateThatDoesNotFollowIsSaidBeforeAnythingElse() {
        openedCase()
                .givenAccepted(recorded(sharedBy(holder(FINANCE, "1/2"), holder(POLICE, "1/2")), "2020-01-01"))
                .when(registered("2025-04-01"))
                .expectRefusal(new TitleRefusal.StepDoesNotFollow(Step.REGISTRATION, TransferState.OPENED));
    }

    @Test
    void aGranteeThatEndedReceivesNothingAfterItsEnd() {
        LedgerFixture toFinance = appliedCase(
                        openedCase(recorded(heldBy(POLICE), "1987-05-01"), opening(POLICE, FINANCE)))
                .givenAccepted(dissolution(FINANCE, "2025-03-20"));
        toFinance.when(registered("2025-04-01")).expectRefusal(new TitleRefusal.GranteeIsDissolved(FINANCE));
        toFinance.when(registered("2025-03-19")).expectAccepted();
    }

    @Test
    void theEntryDoesNotCollideWithTheOtherRight() {
        LedgerFixture first = office().with(PAPER).givenAccepted(firstRegistration(BUREAU));
        appliedCase(first)
                .givenAccepted(recorded(BUILDING, Right.LAND_AND_BUILDING, heldBy(POLICE), "2000-01-01"))
                .when(registered("2025-04-01"))
                .expectRefusal(
                        new TitleRefusal.RightsExcludeEachOther(Right.BUILDING_OWNERSHIP, Right.LAND_AND_BUILDING));
    }

    /** Rules F6 and E2: on which day the entry takes effect. */
    @Nested
    class OnWhichDay {

        private static Outcome entered(@Nullable LocalDate registeredOn, @Nullable Ground ground) {
            return new Outcome(List.of(NEW_PAPER), null, registeredOn, null, ground, null);
        }

        @Test
        void laterThanTheGrantorsOwnFact() {
            LedgerFixture late =
                    appliedCase(openedCase(recorded(heldBy(POLICE), "2025-04-01"), opening(POLICE, BUREAU)));
            late.when(registered("2025-04-01"))
                    .expectRefusal(new TitleRefusal.RegistrationIsTooEarly(day("2025-04-01"), day("2025-04-01")));
            late.when(registered("2025-04-02")).expectAccepted();
        }

        @Test
        void afterAGrantorOfUnknownDay() {
            appliedCase(openedCase(recorded(heldBy(POLICE), null), opening(POLICE, BUREAU)))
                    .when(registered("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void notBeforeTheApplication() {
            ledger.when(registered("2025-02-28"))
                    .expectRefusal(new TitleRefusal.RegistrationIsTooEarly(day("2025-02-28"), day("2025-03-01")));
            ledger.when(registered("2025-03-01")).expectAccepted();
        }

        @Test
        void onAJudgmentBeforeTheApplicationToo() {
            ledger.when(registered(on("2020-01-01"), entered(day("2025-04-01"), Ground.JUDGMENT)))
                    .expectAccepted();
        }

        @Test
        void butTheEntryItselfIsNeverBeforeTheApplication() {
            ledger.when(registered(on("2020-01-01"), entered(day("2025-02-28"), Ground.JUDGMENT)))
                    .expectRefusal(new TitleRefusal.RegistrationIsTooEarly(day("2025-02-28"), day("2025-03-01")));
        }

        @Test
        void theDayOfTheEntryWithoutAGround() {
            ledger.when(registered(on("2025-04-01"), entered(day("2025-04-02"), null)))
                    .expectRefusal(new TitleRefusal.TitleTakesEffectOnEntry(day("2025-04-01"), day("2025-04-02")));
        }

        @Test
        void andNoEntryIsMadeInTheFuture() {
            ledger.when(registered(on("2025-04-01"), entered(TODAY.plusDays(1), Ground.JUDGMENT)))
                    .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        }
    }

    /** The right of the land, in a case of its own, is not touched by what happens to the building's. */
    @Test
    void anotherRightsCaseDoesNotMakeThisOneStale() {
        ledger.givenAccepted(recorded(BUILDING, Right.LAND_USE, heldBy(POLICE), "1986-01-01"))
                .givenAccepted(new OpenTransfer(
                        BUILDING,
                        today(),
                        OTHER_CASE,
                        Right.LAND_USE,
                        List.of(all(POLICE)),
                        List.of(all(BUREAU)),
                        Instrument.ALLOCATION_APPROVAL,
                        null,
                        null))
                .givenAccepted(new RequestReview(BUILDING, today(), OTHER_CASE))
                .as(REVIEWER)
                .givenAccepted(new ApproveTransfer(BUILDING, today(), OTHER_CASE))
                .givenAccepted(new ApplyForTransfer(BUILDING, on("2025-03-01"), OTHER_CASE, null))
                .givenAccepted(new RegisterTransfer(BUILDING, on("2025-03-15"), OTHER_CASE, outcome(NEW_PAPER)))
                .when(registered("2025-04-01"))
                .expectAccepted();
    }
}
