package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.BLOCKER;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.RaiseBlocker;

/** Something stands in the way (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class RaiseBlockerTest {

    @Test
    void aBlockerIsRaised() {
        openedCase()
                .when(blocked())
                .expectFact(act -> new TitleEvent.TransferBlocked(
                        BUILDING, act, today(), CASE, BLOCKER, Blocker.Kind.PAPERS_LOST, "1987年的批文未找到"));
    }

    @Test
    void aClosedCaseHasNoBlockers() {
        openedCase()
                .givenAccepted(withdrawn())
                .when(blocked())
                .expectRefusal(new TitleRefusal.TransferIsClosed(TransferState.WITHDRAWN));
    }

    @Test
    void whatIsWrongByItselfIsRefused() {
        Refused.as(
                "field-is-missing", () -> new RaiseBlocker(BUILDING, today(), CASE, BLOCKER, Refused.leftOut(), null));
        Refused.as(
                "text.too-long",
                () -> new RaiseBlocker(BUILDING, today(), CASE, BLOCKER, Blocker.Kind.OTHER, "字".repeat(4001)));
    }
}
