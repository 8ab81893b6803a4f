package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.firstRegistration;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.jointlyHeldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.returned;
import static org.titleledger.testing.Titles.reviewAsked;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.testing.Titles.underReview;
import static org.titleledger.testing.Titles.unregistered;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.titleledger.shared.Digest;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamVersion;
import org.titleledger.testing.LedgerFixture;

/** Asking for a review of what is shown (rules F1, F5). What every step is refused for is in {@link EveryStepTest}. */
class RequestReviewTest {

    private final LedgerFixture ledger = openedCase();

    @Test
    void aReviewIsAskedForOfWhatIsShown() {
        TitleEvent.TransferReviewRequested fact =
                ledger.when(reviewAsked()).fact(TitleEvent.TransferReviewRequested.class);
        assertThat(fact.transfer()).isEqualTo(CASE);
        assertThat(fact.effectiveOn()).isEqualTo(today());
        TransferCase asked =
                ledger.state(TitleState.STREAM, BUILDING.value()).transfers().get(CASE);
        assertThat(asked.state()).isEqualTo(TransferState.UNDER_REVIEW);
        assertThat(asked.shown()).isEqualTo(fact.shown());
    }

    /** Rule A2: the digest was made of the grantor's state too. */
    @Test
    void theActSaysWhatWasShownFrom() {
        TitleEvent.TransferReviewRequested fact =
                ledger.when(reviewAsked()).fact(TitleEvent.TransferReviewRequested.class);
        assertThat(fact.act().basedOn())
                .extracting(StreamVersion::stream)
                .contains(BUILDING.titleStream(), POLICE.stream());
    }

    /** Blockers stand in the way of the application only. */
    @Test
    void aReviewMayBeAskedForWhileABlockerIsOpen() {
        ledger.givenAccepted(blocked()).when(reviewAsked()).expectAccepted();
    }

    @Test
    void afterAReturnWhatIsShownIsTakenAnew() {
        Digest first = shown(underReview(ledger));
        Digest second = shown(ledger.as(REVIEWER)
                .givenAccepted(returned())
                .givenAccepted(recorded(heldBy(POLICE), "1988-01-01"), reviewAsked()));
        assertThat(second).isNotEqualTo(first);
    }

    /** What was opened on other papers would move what nobody has. */
    @Nested
    class AfterTheRightMovedOn {

        private void expectRefused(TitleRefusal refusal) {
            ledger.when(reviewAsked()).expectRefusal(refusal);
        }

        @Test
        void theGrantorHoldsItNoMore() {
            ledger.givenAccepted(recorded(heldBy(FINANCE), "2020-01-01"));
            expectRefused(new TitleRefusal.GrantorIsNotHolder(POLICE));
        }

        @Test
        void theGrantorHoldsLess() {
            ledger.givenAccepted(recorded(sharedBy(holder(POLICE, "1/2"), holder(FINANCE, "1/2")), "2020-01-01"));
            expectRefused(new TitleRefusal.GrantorGivesMoreThanItHolds(POLICE, Share.of(1, 2)));
        }

        @Test
        void theGrantorHoldsItJointly() {
            ledger.givenAccepted(recorded(jointlyHeldBy(POLICE, FINANCE), "2020-01-01"));
            expectRefused(new TitleRefusal.JointHoldersActTogether());
        }

        @Test
        void theGrantorEnded() {
            ledger.givenAccepted(dissolution(POLICE, "2020-01-01"));
            expectRefused(new TitleRefusal.GrantorIsDissolvedWithoutSuccession(POLICE));
        }

        @Test
        void theGranteeEnded() {
            ledger.givenAccepted(dissolution(BUREAU, "2020-01-01"));
            expectRefused(new TitleRefusal.GranteeIsDissolved(BUREAU));
        }

        @Test
        void itIsUnregistered() {
            ledger.givenAccepted(recorded(unregistered(), "2020-01-01"));
            expectRefused(new TitleRefusal.GrantorIsNotHolder(POLICE));
        }

        @Test
        void itIsFiledAndGoesElsewhere() {
            LedgerFixture toFinance = openedCase(recorded(heldBy(POLICE), "1987-05-01"), opening(POLICE, FINANCE))
                    .givenAccepted(recorded(filedFor(POLICE), "2020-01-01"));
            toFinance.when(reviewAsked()).expectRefusal(new TitleRefusal.FiledRightMovesToTheBureauOnly());
        }

        /** Otherwise the first registration would take it from its holder, who gave nothing. */
        @Test
        void itIsRegisteredNowForSomebodyElse() {
            office().givenAccepted(firstRegistration(BUREAU), recorded(heldBy(POLICE), "1987-05-01"))
                    .when(reviewAsked())
                    .expectRefusal(new TitleRefusal.RightIsRegisteredAlready(Right.BUILDING_OWNERSHIP));
        }

        @Test
        void theGrantorHoldsMoreAndGivesWhatItGave() {
            openedCase(
                            recorded(sharedBy(holder(POLICE, "1/2"), holder(FINANCE, "1/2")), "1987-05-01"),
                            opening(POLICE, BUREAU))
                    .givenAccepted(recorded(heldBy(POLICE), "2020-01-01"))
                    .when(reviewAsked())
                    .expectAccepted();
        }
    }

    private static Digest shown(LedgerFixture ledger) {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .transfers()
                .get(CASE)
                .shown();
    }
}
