package org.titleledger.title;

import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.CLERK2;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.REVIEWER2;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.approved;
import static org.titleledger.testing.Titles.assigned;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.cleared;
import static org.titleledger.testing.Titles.commented;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.returned;
import static org.titleledger.testing.Titles.reviewAsked;
import static org.titleledger.testing.Titles.seal;
import static org.titleledger.testing.Titles.underReview;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;
import org.titleledger.testing.LedgerFixture;

/** Four eyes, on what was shown (rule F5). */
class ApproveTransferTest {

    private final LedgerFixture ledger = underReview(openedCase());

    @Test
    void anotherPersonApprovesWhatWasShown() {
        TransferCase asked =
                ledger.state(TitleState.STREAM, BUILDING.value()).transfers().get(CASE);
        ledger.as(REVIEWER)
                .when(approved())
                .expectFact(act -> new TitleEvent.TransferApproved(BUILDING, act, today(), CASE, asked.shown()));
    }

    /** Who recorded anything in the case, with what; the reviewer is made to do it, and then may not approve. */
    static Stream<Arguments> whatARecorderDid() {
        return Stream.of(
                did(
                        "opened it",
                        ledger -> office().givenAccepted(recorded(heldBy(POLICE), "1987-05-01"))
                                .as(REVIEWER)
                                .givenAccepted(opening(POLICE, BUREAU))
                                .givenAccepted(reviewAsked())),
                did("asked for the review", ledger -> ledger.as(REVIEWER).givenAccepted(reviewAsked())),
                did(
                        "asked for an earlier review",
                        ledger -> ledger.as(REVIEWER)
                                .givenAccepted(reviewAsked())
                                .as(REVIEWER2)
                                .givenAccepted(returned())
                                .givenAccepted(reviewAsked())),
                did(
                        "raised a blocker",
                        ledger -> ledger.as(REVIEWER).givenAccepted(blocked()).givenAccepted(reviewAsked())),
                did(
                        "cleared a blocker",
                        ledger -> ledger.givenAccepted(blocked())
                                .as(REVIEWER)
                                .givenAccepted(cleared())
                                .givenAccepted(reviewAsked())),
                did(
                        "put somebody in charge",
                        ledger ->
                                ledger.givenAccepted(reviewAsked()).as(REVIEWER).givenAccepted(assigned())));
    }

    private static Arguments did(String what, UnaryOperator<LedgerFixture> doing) {
        return Arguments.of(what, doing);
    }

    @ParameterizedTest(name = "who {0}")
    @MethodSource("whatARecorderDid")
    void whoRecordedSomethingInTheCaseDoesNotApprove(String what, UnaryOperator<LedgerFixture> doing) {
        LedgerFixture after = doing.apply(openedCase());
        after.as(REVIEWER).when(approved()).expectRefusal(new TitleRefusal.SameActorMayNotApprove("reviewer"));
        after.as(REVIEWER2).when(approved()).expectAccepted();
    }

    static Stream<Arguments> whatAReviewerMayDo() {
        return Stream.of(
                did(
                        "returned it before",
                        ledger -> ledger.givenAccepted(reviewAsked())
                                .as(REVIEWER)
                                .givenAccepted(returned())
                                .givenAccepted(reviewAsked())),
                did(
                        "said something about it",
                        ledger -> ledger.as(REVIEWER).givenAccepted(commented()).givenAccepted(reviewAsked())),
                did(
                        "recorded the title itself",
                        ledger -> ledger.as(REVIEWER)
                                .givenAccepted(recorded(heldBy(POLICE), "1988-01-01"))
                                .givenAccepted(reviewAsked())));
    }

    @ParameterizedTest(name = "who {0}")
    @MethodSource("whatAReviewerMayDo")
    void reviewsAndCommentsAreNoRecords(String what, UnaryOperator<LedgerFixture> doing) {
        doing.apply(openedCase()).as(REVIEWER).when(approved()).expectAccepted();
    }

    /** Somebody changed the login, or has two. */
    @Test
    void thePersonCountsAndNotTheLogin() {
        ledger.as(new Actor(org.titleledger.testing.Sample.CLERK.user(), "reviewer9"), Role.REVIEWER)
                .when(approved())
                .expectRefusal(new TitleRefusal.SameActorMayNotApprove("reviewer9"));
    }

    /** Whether a clerk may approve at all is the role's matter (rule K1); four eyes hold all the same. */
    @Test
    void anUninvolvedPersonApproves() {
        ledger.as(CLERK2).when(approved()).expectAccepted();
    }

    /** What belongs to what was shown: if it differs now, the approval is stale. */
    @Nested
    class Stale {

        private final LedgerFixture estate = office().givenAccepted(recorded(heldBy(SCHOOL), "1987-05-01"))
                .with(PAPER)
                .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/2")))
                .with(PAPER)
                .givenAccepted(opening(EDUCATION, BUREAU), reviewAsked());

        private void expectStale(LedgerFixture after) {
            after.as(REVIEWER).when(approved()).expectRefusal(new TitleRefusal.ReviewIsStale(CASE));
        }

        @Test
        void theHolder() {
            expectStale(ledger.givenAccepted(recorded(heldBy(FINANCE), "2020-01-01")));
        }

        @Test
        void theCertificate() {
            TitleFact renewed = new TitleFact(
                    TitleStatus.REGISTERED,
                    null,
                    CoOwnership.SOLE,
                    heldBy(POLICE).holders(),
                    List.of(new Certificate(Certificate.Kind.HOUSE, "房权证换字第1号", null)),
                    null,
                    null,
                    null,
                    null);
            expectStale(ledger.givenAccepted(recorded(renewed, "1987-05-01")));
        }

        @Test
        void theDaySinceWhenItIsHeld() {
            expectStale(ledger.givenAccepted(recorded(heldBy(POLICE), "1987-06-01")));
        }

        @Test
        void theGrantorsEnd() {
            expectStale(ledger.givenAccepted(dissolution(POLICE, "2020-01-01")));
        }

        @Test
        void anotherSuccessor() {
            expectStale(estate.with(PAPER).givenAccepted(succession(SCHOOL, successor(FINANCE, "1/2"))));
        }

        @Test
        void theEndOfASuccessor() {
            expectStale(estate.givenAccepted(dissolution(EDUCATION, "2020-01-01")));
        }

        @Test
        void aSuccessorsSuccessor() {
            LedgerFixture longer = estate.with(PAPER)
                    .givenAccepted(succession(SCHOOL, successor(FINANCE, "1/2")))
                    .as(REVIEWER)
                    .givenAccepted(returned())
                    .givenAccepted(dissolution(FINANCE, "2020-01-01"), reviewAsked());
            expectStale(longer.with(PAPER)
                    .givenAccepted(new org.titleledger.party.PartyCommand.SucceedParty(
                            FINANCE, on("2020-01-01"), List.of(successor(POLICE, "1/1")))));
        }
    }

    /** Blockers, restrictions and papers of later steps are judged live, and others' affairs not at all. */
    @Nested
    class NotStale {

        private void expectFresh(LedgerFixture after) {
            after.as(REVIEWER).when(approved()).expectAccepted();
        }

        @Test
        void aBlocker() {
            expectFresh(ledger.with(PAPER).givenAccepted(blocked()));
        }

        @Test
        void aSeal() {
            expectFresh(ledger.givenAccepted(seal(BUILDING, "2025-01-10", null)));
        }

        @Test
        void anEarlierTitle() {
            expectFresh(ledger.givenAccepted(recorded(heldBy(SCHOOL), "1980-01-01")));
        }

        @Test
        void anotherRight() {
            expectFresh(ledger.givenAccepted(recorded(PARCEL, Right.LAND_USE, heldBy(POLICE), "1986-01-01")));
        }

        @Test
        void thePropertysAreaOrTheGranteesName() {
            expectFresh(ledger.givenAccepted(
                    new RecordAreas(BUILDING, on("2020-01-01"), List.of()),
                    new RenameParty(BUREAU, on("2020-01-01"), "省机关事务局")));
        }

        @Test
        void theEndOfSomebodyElse() {
            expectFresh(ledger.givenAccepted(dissolution(FINANCE, "2020-01-01")));
        }
    }

    /** A line of words cannot be made to look like two facts. */
    @Test
    void whatSomebodyTypedDoesNotHideAChange() {
        LedgerFixture plain = office().givenAccepted(recorded(heldBy(POLICE), "1987-05-01"))
                .with(PAPER)
                .givenAccepted(withBasis("a\ndocument " + PAPER), reviewAsked());
        LedgerFixture other = office().givenAccepted(recorded(heldBy(POLICE), "1987-05-01"))
                .with(PAPER)
                .givenAccepted(withBasis("a"), reviewAsked());
        org.assertj.core.api.Assertions.assertThat(shown(plain)).isNotEqualTo(shown(other));
    }

    private static TitleCommand.OpenTransfer withBasis(String basis) {
        TitleCommand.OpenTransfer opening = opening(POLICE, BUREAU);
        return new TitleCommand.OpenTransfer(
                BUILDING,
                opening.effectiveOn(),
                CASE,
                opening.right(),
                opening.from(),
                opening.to(),
                opening.instrument(),
                basis,
                null);
    }

    private static org.titleledger.shared.Digest shown(LedgerFixture ledger) {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .transfers()
                .get(CASE)
                .shown();
    }

    /** It stays in events and is compared after years: another form of it would make every open approval stale. */
    @Test
    void theDigestOfWhatIsShownNeverChangesItsForm() {
        org.assertj.core.api.Assertions.assertThat(shown(ledger))
                .hasToString("sha-256:e2ca04fa98f136997530246435a691b1a3a684f9cd1e0a51052ba48dea4e9f4c");
    }
}
