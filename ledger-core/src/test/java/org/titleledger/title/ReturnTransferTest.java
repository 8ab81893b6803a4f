package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.returned;
import static org.titleledger.testing.Titles.reviewAsked;
import static org.titleledger.testing.Titles.underReview;

import org.junit.jupiter.api.Test;

/** The reviewer gives a case back (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class ReturnTransferTest {

    @Test
    void aReviewerReturnsACaseForAReason() {
        underReview(openedCase())
                .as(REVIEWER)
                .because("请补权属来源说明")
                .when(returned())
                .expectFact(act -> new TitleEvent.TransferReturned(BUILDING, act, today(), CASE));
    }

    @Test
    void theReasonStandsInTheAct() {
        assertThat(underReview(openedCase())
                        .as(REVIEWER)
                        .because("请补权属来源说明")
                        .when(returned())
                        .fact(TitleEvent.TransferReturned.class)
                        .act()
                        .reason())
                .isEqualTo("请补权属来源说明");
    }

    @Test
    void aReturnedCaseIsReviewedAgain() {
        underReview(openedCase())
                .as(REVIEWER)
                .givenAccepted(returned())
                .when(reviewAsked())
                .expectAccepted();
    }
}
