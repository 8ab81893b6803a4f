package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.assigned;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;
import org.titleledger.title.TitleCommand.AssignTransfer;

/** A person is in charge (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class AssignTransferTest {

    @Test
    void aPersonIsPutInCharge() {
        openedCase()
                .when(assigned())
                .expectFact(act -> new TitleEvent.TransferAssigned(BUILDING, act, today(), CASE, "clerk2"));
    }

    @Test
    void nobodyMayBeInCharge() {
        openedCase()
                .when(new AssignTransfer(BUILDING, today(), CASE, " "))
                .expectFact(act -> new TitleEvent.TransferAssigned(BUILDING, act, today(), CASE, null));
    }

    @Test
    void nobodyIsInChargeOfAClosedCase() {
        openedCase()
                .givenAccepted(withdrawn())
                .when(assigned())
                .expectRefusal(new TitleRefusal.TransferIsClosed(TransferState.WITHDRAWN));
    }
}
