package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.returned;
import static org.titleledger.testing.Titles.reviewAsked;
import static org.titleledger.testing.Titles.underReview;

import org.junit.jupiter.api.Test;
import org.titleledger.shared.Digest;
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

    private static Digest shown(LedgerFixture ledger) {
        return ledger.state(TitleState.STREAM, BUILDING.value())
                .transfers()
                .get(CASE)
                .shown();
    }
}
