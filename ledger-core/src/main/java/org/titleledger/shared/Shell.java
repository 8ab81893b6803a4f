package org.titleledger.shared;

import java.util.List;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Axon's shell round the pure decisions of one kind of stream: it routes, applies and remembers, and decides nothing. A
 * later move to another version of the framework touches the shells only.
 *
 * @param <S> the state of the stream
 * @param <E> the sealed interface of its events
 */
public abstract class Shell<S, E extends LedgerEvent> {

    private final StreamKind<S, E> kind;

    @AggregateIdentifier
    private @Nullable StreamId id;

    private S state;

    /** A stream without an event. */
    protected Shell(StreamKind<S, E> kind) {
        this.kind = kind;
        this.state = kind.nothing();
    }

    /**
     * Decides and applies.
     *
     * @return the facts, in their order
     * @throws CommandRefused with the refusal as its details
     */
    protected final List<? extends LedgerEvent> decide(Asked asked, Deciders deciders) {
        asked.proceedings().begin(new StreamVersion(asked.target(), version()));
        List<? extends LedgerEvent> facts =
                deciders.decide(state, asked.command(), asked.proceedings()).orElseThrow(CommandRefused::new);
        facts.forEach(AggregateLifecycle::apply);
        return facts;
    }

    /** Remembers a fact. */
    protected final void remember(E event) {
        id = event.stream();
        state = kind.evolve().apply(state, event);
    }

    private long version() {
        return id == null ? 0 : AggregateLifecycle.getVersion() + 1;
    }
}
