package org.titleledger.title;

import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.property;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.CONSENT;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.OTHER_PARCEL;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.OLD_PAPER;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.appliedFor;
import static org.titleledger.testing.Titles.approvedCase;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.elsewhere;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.release;
import static org.titleledger.testing.Titles.restriction;
import static org.titleledger.testing.Titles.seal;
import static org.titleledger.testing.Titles.sentBack;
import static org.titleledger.testing.Titles.withdrawn;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.Warning;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.Restriction.Kind;
import org.titleledger.title.Restriction.SealType;
import org.titleledger.title.TitleCommand.ApplyForTransfer;
import org.titleledger.title.TitleCommand.ApproveTransfer;
import org.titleledger.title.TitleCommand.ImposeRestriction;
import org.titleledger.title.TitleCommand.RequestReview;

/** The registry accepted the application (rules F1, F5, F7, G2). */
class ApplyForTransferTest {

    private final LedgerFixture ledger = approvedCase(openedCase());

    @Test
    void anApplicationIsAccepted() {
        ledger.when(appliedFor("2025-03-01"))
                .expectFact(act -> new TitleEvent.TransferAppliedFor(BUILDING, act, on("2025-03-01"), CASE, "受1"))
                .expectWarnings();
    }

    @Test
    void anOpenBlockerStandsInTheWay() {
        ledger.givenAccepted(blocked())
                .when(appliedFor("2025-03-01"))
                .expectRefusal(new TitleRefusal.BlockerIsOpen(Blocker.Kind.PAPERS_LOST));
    }

    /** Rule F5 at the second of its three places. */
    @Test
    void whatMovedSinceTheApprovalIsStale() {
        ledger.givenAccepted(dissolution(POLICE, "2020-01-01"))
                .when(appliedFor("2025-03-01"))
                .expectRefusal(new TitleRefusal.ReviewIsStale(CASE));
    }

    @Test
    void aGranteeThatEndedReceivesNothing() {
        approvedCase(openedCase(recorded(heldBy(POLICE), "1987-05-01"), opening(POLICE, FINANCE)))
                .givenAccepted(dissolution(FINANCE, "2025-01-01"))
                .when(appliedFor("2025-03-01"))
                .expectRefusal(new TitleRefusal.GranteeIsDissolved(FINANCE));
    }

    /** An active seal on the property, on what it stands on, or on what stands on it. */
    @Nested
    class Seals {

        private void expectSealed(PropertyId property) {
            ledger.when(appliedFor("2025-03-01"))
                    .expectRefusal(new TitleRefusal.PropertyIsSealed(property, RESTRICTION));
        }

        @Test
        void onTheProperty() {
            ledger.givenAccepted(seal(BUILDING, "2025-01-10", null));
            expectSealed(BUILDING);
        }

        @Test
        void onTheParcelUnderIt() {
            ledger.givenAccepted(seal(PARCEL, "2025-01-10", null));
            expectSealed(PARCEL);
        }

        @Test
        void onAUnitAboveIt() {
            ledger.givenAccepted(seal(UNIT, "2025-01-10", null));
            expectSealed(UNIT);
        }

        @ParameterizedTest
        @EnumSource(SealType.class)
        void ofEveryTypeTheWaitingOnesToo(SealType type) {
            ledger.givenAccepted(new ImposeRestriction(
                    BUILDING, on("2025-01-10"), RESTRICTION, Kind.SEAL, type, null, null, null, null, null));
            expectSealed(BUILDING);
        }

        @Test
        void onAnotherRightOfTheProperty() {
            ledger.givenAccepted(new ImposeRestriction(
                    BUILDING, on("2025-01-10"), RESTRICTION, Kind.SEAL, null, null, null, null, Right.LAND_USE, null));
            expectSealed(BUILDING);
        }

        @Test
        void onASisterBuildingStandInNobodysWay() {
            ledger.givenAccepted(property(OTHER_BUILDING, PropertyKind.BUILDING, PARCEL, null))
                    .givenAccepted(seal(OTHER_BUILDING, "2025-01-10", null))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void thatLapsedOrWereReleasedByTheDayOfTheStep() {
            ledger.givenAccepted(seal(BUILDING, "2022-01-10", "2025-03-01"))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
            LedgerFixture released = approvedCase(openedCase())
                    .givenAccepted(seal(PARCEL, "2025-01-10", null), release(PARCEL, "2025-03-01"));
            released.when(appliedFor("2025-02-28"))
                    .expectRefusal(new TitleRefusal.PropertyIsSealed(PARCEL, RESTRICTION));
            released.when(appliedFor("2025-03-01")).expectAccepted();
        }

        @Test
        void thatBeginAfterTheDayOfTheStep() {
            ledger.givenAccepted(seal(BUILDING, "2025-03-02", null))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void onAUnitThatIsRetired() {
            ledger.givenAccepted(seal(UNIT, "2025-01-10", null), new RetireProperty(UNIT, on("2025-02-01"), "拆除"))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void onTheParcelItWasMovedTo() {
            ledger.givenAccepted(
                    property(OTHER_PARCEL, PropertyKind.PARCEL, null, null),
                    new PlaceProperty(BUILDING, on("2024-01-01"), OTHER_PARCEL),
                    seal(OTHER_PARCEL, "2025-01-10", null));
            expectSealed(OTHER_PARCEL);
        }
    }

    /** Mortgage and advance notice ask for the consent document; an objection warns. */
    @Nested
    class OtherRestrictions {

        @ParameterizedTest
        @EnumSource(names = {"MORTGAGE", "ADVANCE_NOTICE"})
        void askForConsent(Kind kind) {
            ledger.givenAccepted(restriction(BUILDING, kind, "2025-01-10", null))
                    .when(appliedFor("2025-03-01"))
                    .expectRefusal(new TitleRefusal.RestrictionAsksForConsent(RESTRICTION));
            ledger.with(CONSENT).when(appliedFor("2025-03-01")).expectAccepted();
        }

        @Test
        void ofAnotherRightAskForNothing() {
            ledger.givenAccepted(new ImposeRestriction(
                            BUILDING,
                            on("2025-01-10"),
                            RESTRICTION,
                            Kind.MORTGAGE,
                            null,
                            null,
                            null,
                            null,
                            Right.LAND_USE,
                            null))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void thatLapsedAskForNothing() {
            ledger.givenAccepted(restriction(BUILDING, Kind.MORTGAGE, "2022-01-10", "2025-03-01"))
                    .when(appliedFor("2025-03-01"))
                    .expectAccepted();
        }

        @Test
        void anObjectionIsTold() {
            ledger.givenAccepted(restriction(BUILDING, Kind.OBJECTION, "2025-01-10", null))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings(Warning.of("title.objection-stands", day("2025-01-10")));
        }
    }

    /** Rule F7: what the applicant is told about the land. */
    @Nested
    class Land {

        private static final Warning STAYS_BEHIND = Warning.of("title.land-stays-behind", PARCEL);

        @Test
        void thatStaysBehindIsTold() {
            ledger.givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01"))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings(STAYS_BEHIND);
        }

        @Test
        void thatIsTheGranteesOrOnItsWayOrUnknownIsNot() {
            ledger.when(appliedFor("2025-03-01")).expectWarnings();
            approvedCase(openedCase())
                    .givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(BUREAU), "1986-01-01"))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings();
            approvedCase(openedCase())
                    .givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01"))
                    .givenAccepted(elsewhere(opening(POLICE, BUREAU), PARCEL, Right.LAND_USE))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings();
        }

        @Test
        void thatIsOnItsWayToAnotherStaysBehind() {
            ledger.givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01"))
                    .givenAccepted(elsewhere(opening(POLICE, FINANCE), PARCEL, Right.LAND_USE))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings(STAYS_BEHIND);
        }

        /** Two storeys down: the unit stands in the building, the building on the parcel. */
        @Test
        void ofAUnitStaysBehindToo() {
            ledger.givenAccepted(withdrawn())
                    .givenAccepted(
                            recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01"),
                            recorded(UNIT, Right.BUILDING_OWNERSHIP, heldBy(POLICE), "1987-05-01"),
                            elsewhere(opening(POLICE, BUREAU), UNIT, Right.BUILDING_OWNERSHIP),
                            new RequestReview(UNIT, today(), CASE))
                    .as(REVIEWER)
                    .givenAccepted(new ApproveTransfer(UNIT, today(), CASE))
                    .when(new ApplyForTransfer(UNIT, on("2025-03-01"), CASE, null))
                    .expectWarnings(STAYS_BEHIND);
        }

        @Test
        void inOneWithTheBuildingDoesNotStayBehind() {
            LedgerFixture unified = ledger.givenAccepted(withdrawn())
                    .givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01"))
                    .givenAccepted(recorded(UNIT, Right.LAND_AND_BUILDING, heldBy(POLICE), "1987-05-01"));
            unified.givenAccepted(
                            elsewhere(opening(POLICE, BUREAU), UNIT, Right.LAND_AND_BUILDING),
                            new RequestReview(UNIT, today(), CASE))
                    .as(REVIEWER)
                    .givenAccepted(new ApproveTransfer(UNIT, today(), CASE))
                    .when(new ApplyForTransfer(UNIT, on("2025-03-01"), CASE, null))
                    .expectWarnings();
        }

        private static TitleFact allocated() {
            return new TitleFact(
                    TitleStatus.REGISTERED,
                    LandNature.ALLOCATED,
                    CoOwnership.SOLE,
                    heldBy(POLICE).holders(),
                    List.of(OLD_PAPER),
                    null,
                    null,
                    null,
                    null);
        }

        private LedgerFixture allocatedCase(boolean withPaper) {
            LedgerFixture opened = office().givenAccepted(recorded(allocated(), "1987-05-01"));
            return approvedCase(
                    withPaper
                            ? opened.with(PAPER).givenAccepted(opening(POLICE, BUREAU))
                            : opened.givenAccepted(opening(POLICE, BUREAU)));
        }

        @Test
        void thatIsAllocatedMovesWithTheGovernmentsPaper() {
            Warning warning = Warning.of("title.allocated-land-without-approval");
            allocatedCase(false).when(appliedFor("2025-03-01")).expectWarnings(warning);
            allocatedCase(false).with(PAPER).when(appliedFor("2025-03-01")).expectWarnings();
            allocatedCase(true).when(appliedFor("2025-03-01")).expectWarnings();
        }

        /** The building's own papers say nothing of the land's nature; the parcel's do. */
        @Test
        void thatIsAllocatedByTheParcelsPapersIsToldToo() {
            approvedCase(office().givenAccepted(
                                    recorded(heldBy(POLICE), "1987-05-01"),
                                    recorded(PARCEL, Right.LAND_USE, allocated(), "1986-01-01"),
                                    opening(POLICE, BUREAU)))
                    .when(appliedFor("2025-03-01"))
                    .expectWarnings(STAYS_BEHIND, Warning.of("title.allocated-land-without-approval"));
        }
    }

    /** After a sending back it is applied for again, on what was approved. */
    @Test
    void aCaseThatWasSentBackIsAppliedForAgain() {
        ledger.givenAccepted(appliedFor("2025-03-01"), sentBack())
                .when(appliedFor("2025-03-20"))
                .expectAccepted();
    }
}
