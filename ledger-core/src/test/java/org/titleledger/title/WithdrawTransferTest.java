package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.blocked;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;

/** A case is given up (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class WithdrawTransferTest {

    @Test
    void aCaseIsGivenUp() {
        openedCase()
                .when(withdrawn())
                .expectFact(act -> new TitleEvent.TransferWithdrawn(BUILDING, act, today(), CASE));
    }

    @Test
    void aCaseIsGivenUpWhateverStandsInItsWay() {
        appliedCase(openedCase()).givenAccepted(blocked()).when(withdrawn()).expectAccepted();
    }
}
