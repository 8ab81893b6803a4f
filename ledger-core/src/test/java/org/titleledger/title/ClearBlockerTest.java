package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.BLOCKER;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.cleared;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;

/** What stood in the way is cured (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class ClearBlockerTest {

    @Test
    void aBlockerIsCleared() {
        openedCase()
                .givenAccepted(blocked())
                .when(cleared())
                .expectFact(
                        act -> new TitleEvent.TransferUnblocked(BUILDING, act, today(), CASE, BLOCKER, "以权属来源说明代替"));
    }

    @Test
    void whatWasNotRaisedIsNotCleared() {
        openedCase().when(cleared()).expectRefusal(new TitleRefusal.BlockerNotFound(BLOCKER));
    }

    @Test
    void aBlockerIsClearedOnce() {
        openedCase()
                .givenAccepted(blocked(), cleared())
                .when(cleared())
                .expectRefusal(new TitleRefusal.BlockerIsClearedAlready(BLOCKER));
    }

    @Test
    void onAClosedCaseNothingIsCleared() {
        openedCase()
                .givenAccepted(blocked(), withdrawn())
                .when(cleared())
                .expectRefusal(new TitleRefusal.TransferIsClosed(TransferState.WITHDRAWN));
    }
}
