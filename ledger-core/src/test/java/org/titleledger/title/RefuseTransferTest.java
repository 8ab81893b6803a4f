package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.OTHER_CASE;
import static org.titleledger.testing.Titles.all;
import static org.titleledger.testing.Titles.appliedCase;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.openedCase;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.testing.LedgerFixture;

/** The registry refuses (rule F1). What every step is refused for is in {@link EveryStepTest}. */
class RefuseTransferTest {

    @Test
    void theRegistryRefuses() {
        appliedCase(openedCase())
                .when(refused())
                .expectFact(act -> new TitleEvent.TransferRefused(BUILDING, act, today(), CASE));
    }

    @Test
    void aRefusedCaseChangesNoHolderAndMakesRoomForAnother() {
        LedgerFixture ledger = appliedCase(openedCase()).givenAccepted(refused());
        assertThat(ledger.state(TitleState.STREAM, BUILDING.value()).latest(Right.BUILDING_OWNERSHIP))
                .contains(heldBy(POLICE));
        ledger.when(opening(OTHER_CASE, List.of(all(POLICE)), List.of(all(BUREAU)), Instrument.OTHER))
                .expectAccepted();
    }
}
