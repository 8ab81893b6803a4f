package org.titleledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Refused attempts are kept one by one up to a limit, and counted beyond it. */
class AttemptBudgetTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AttemptBudget budget = new AttemptBudget();

    private void spend(String caller) {
        for (int attempt = 0; attempt < AttemptBudget.MOST; attempt++) {
            assertThat(budget.take(caller, NOON).isKept()).isTrue();
        }
    }

    @Test
    void whatGoesBeyondTheLimitIsNotKeptAndTheFirstOfItSaysSo() {
        spend("a");
        AttemptBudget.Fate first = budget.take("a", NOON.plusSeconds(30));
        AttemptBudget.Fate second = budget.take("a", NOON.plusSeconds(59));
        assertThat(first.isKept()).isFalse();
        assertThat(first.isFirstLeftOut()).isTrue();
        assertThat(second.isKept()).isFalse();
        assertThat(second.isFirstLeftOut()).isFalse();
    }

    @Test
    void oneCallerDoesNotSpendAnothersBudget() {
        spend("");
        assertThat(budget.take("a", NOON).isKept()).isTrue();
    }

    @Test
    void theNextMinuteTellsOnceHowManyWereLeftOut() {
        spend("a");
        budget.take("a", NOON);
        budget.take("a", NOON);
        AttemptBudget.Fate next = budget.take("b", NOON.plusSeconds(60));
        assertThat(next.isKept()).isTrue();
        assertThat(next.leftOut()).isEqualTo(Map.of("a", 2));
        assertThat(budget.take("a", NOON.plusSeconds(61)).leftOut()).isEmpty();
    }
}
