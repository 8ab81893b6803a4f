package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.title.TransferState.APPLIED;
import static org.titleledger.title.TransferState.APPROVED;
import static org.titleledger.title.TransferState.FILED;
import static org.titleledger.title.TransferState.OPENED;
import static org.titleledger.title.TransferState.REFUSED;
import static org.titleledger.title.TransferState.REGISTERED;
import static org.titleledger.title.TransferState.RETURNED;
import static org.titleledger.title.TransferState.SENT_BACK;
import static org.titleledger.title.TransferState.UNDER_REVIEW;
import static org.titleledger.title.TransferState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.titleledger.title.TransferState.Step;

/** The table of rule F1, every step in every state. */
class TransferStateTest {

    private record Row(Set<TransferState> from, TransferState to) {}

    private static final Set<TransferState> OPEN =
            EnumSet.of(OPENED, UNDER_REVIEW, RETURNED, APPROVED, APPLIED, SENT_BACK);

    private static final Map<Step, Row> F1 = Map.of(
            Step.REVIEW_REQUEST, new Row(Set.of(OPENED, RETURNED), UNDER_REVIEW),
            Step.APPROVAL, new Row(Set.of(UNDER_REVIEW), APPROVED),
            Step.RETURN, new Row(Set.of(UNDER_REVIEW), RETURNED),
            Step.APPLICATION, new Row(Set.of(APPROVED, SENT_BACK), APPLIED),
            Step.REGISTRATION, new Row(Set.of(APPLIED), REGISTERED),
            Step.SEND_BACK, new Row(Set.of(APPLIED), SENT_BACK),
            Step.REFUSAL, new Row(Set.of(APPLIED), REFUSED),
            Step.FILING, new Row(Set.of(APPROVED, APPLIED, SENT_BACK), FILED),
            Step.WITHDRAWAL, new Row(OPEN, WITHDRAWN));

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepIsAllowedInTheStatesOfTheTableAndNoOther(Step step) {
        Row row = F1.get(step);
        assertThat(EnumSet.allOf(TransferState.class).stream().filter(step::isAllowedIn))
                .containsExactlyInAnyOrderElementsOf(row.from());
        assertThat(step.leadsTo()).isEqualTo(row.to());
    }

    @ParameterizedTest
    @EnumSource(TransferState.class)
    void aCaseIsOpenWhileSomethingMayStillBeDone(TransferState state) {
        assertThat(state.isOpen()).isEqualTo(OPEN.contains(state));
        assertThat(EnumSet.allOf(Step.class).stream().anyMatch(step -> step.isAllowedIn(state)))
                .isEqualTo(state.isOpen());
    }

    @Test
    void theTableNamesEveryStep() {
        assertThat(F1).containsOnlyKeys(Step.values());
    }
}
