package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.shared.Act;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.testing.Acts;
import org.titleledger.testing.Sample;

/** An impossible history of a party stops the replay. */
class PartyReplayTest {

    private static final Act ACT = Acts.any();
    private static final PartyEvent REGISTERED =
            new PartyEvent.Registered(SCHOOL, ACT, null, "原省建校", PartyKind.INSTITUTION, null, null);
    private static final PartyEvent RENAMED = new PartyEvent.Renamed(SCHOOL, ACT, null, "甲");
    private static final PartyEvent DISSOLVED = new PartyEvent.Dissolved(SCHOOL, ACT, null, List.of());
    private static final PartyEvent SUCCEEDED = new PartyEvent.Succeeded(SCHOOL, ACT, on("2000-01-01"), List.of());

    static Stream<List<LedgerEvent>> impossible() {
        return Stream.of(
                List.of(REGISTERED, REGISTERED),
                List.of(RENAMED),
                List.of(DISSOLVED),
                List.of(REGISTERED, DISSOLVED, DISSOLVED),
                List.of(REGISTERED, SUCCEEDED),
                List.of(SUCCEEDED));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void anImpossibleHistoryStopsTheReplay(List<LedgerEvent> history) {
        assertThatIllegalStateException().isThrownBy(() -> PartyState.STREAM.after(history));
    }

    @org.junit.jupiter.api.Test
    void anEventOfAnotherStreamDoesNotBelongHere() {
        List<LedgerEvent> strange = List.of(new CustodyEvent.HandedOver(Sample.BUILDING, ACT, null, null, EDUCATION));
        org.assertj.core.api.Assertions.assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> PartyState.STREAM.after(strange));
    }
}
