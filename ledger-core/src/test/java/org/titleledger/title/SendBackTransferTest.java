package org.titleledger.title;

import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.sentBack;

import org.junit.jupiter.api.Test;

/** The registry wants something mended (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class SendBackTransferTest {

    @Test
    void theRegistrySendsACaseBack() {
        appliedCase(openedCase())
                .when(sentBack())
                .expectFact(act -> new TitleEvent.TransferSentBack(BUILDING, act, today(), CASE));
    }
}
