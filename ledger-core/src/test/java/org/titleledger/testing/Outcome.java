package org.titleledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.titleledger.shared.Act;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/** What became of a command. */
public final class Outcome {

    private final LedgerFixture ledger;
    private final Decision<?> decision;
    private final MemoryProceedings proceedings;

    Outcome(LedgerFixture ledger, Decision<?> decision, MemoryProceedings proceedings) {
        this.ledger = ledger;
        this.decision = decision;
        this.proceedings = proceedings;
    }

    /** Whether facts were recorded. */
    public boolean isAccepted() {
        return decision instanceof Decision.Accepted<?>;
    }

    /** Exactly these facts, in their order. */
    public Outcome expectEvents(LedgerEvent... events) {
        assertThat(events()).isEqualTo(Arrays.asList(events));
        return this;
    }

    /** Exactly this fact, made with the act of this command (which has no warning). */
    public Outcome expectFact(Function<Act, LedgerEvent> fact) {
        assertThat(events()).isEqualTo(List.of(fact.apply(proceedings.act(warnings()))));
        return this;
    }

    /** Facts, whatever they are. */
    public Outcome expectAccepted() {
        assertThat(events()).isNotEmpty();
        return this;
    }

    /** Exactly these warnings with the result. */
    public Outcome expectWarnings(Warning... warnings) {
        assertThat(warnings()).containsExactly(warnings);
        return this;
    }

    /** No fact, for exactly this reason. */
    public Outcome expectRefusal(Refusal refusal) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused<?>) decision).refusal()).isEqualTo(refusal);
        return this;
    }

    /** The one fact, of a type. */
    public <E extends LedgerEvent> E fact(Class<E> type) {
        assertThat(events()).hasSize(1);
        return type.cast(events().getFirst());
    }

    /** The ledger after it. */
    public LedgerFixture ledger() {
        return ledger;
    }

    private List<Warning> warnings() {
        return events().getFirst().act().warnings();
    }

    private List<? extends LedgerEvent> events() {
        return switch (decision) {
            case Decision.Accepted<?> accepted -> accepted.events();
            case Decision.Refused<?> refused ->
                throw new AssertionError("refused: " + refused.refusal().code() + " " + refused.refusal());
        };
    }
}
