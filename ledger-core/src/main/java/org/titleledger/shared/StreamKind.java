package org.titleledger.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * One kind of stream and how its events make its state.
 *
 * @param name the kind's name before the colon of a stream id
 * @param eventType the sealed interface of its events
 * @param nothing the state of a stream that has no event yet
 * @param evolve the state after one more event; it refuses an impossible history with {@link IllegalStateException}
 */
public record StreamKind<S, E extends LedgerEvent>(
        String name, Class<E> eventType, S nothing, BiFunction<S, E, S> evolve) {

    /** The stream of this kind with an identity. */
    public StreamId of(UUID id) {
        return new StreamId(name, id);
    }

    /** The state after a history. */
    public S after(List<? extends LedgerEvent> history) {
        S state = nothing;
        for (LedgerEvent event : history) {
            state = evolve.apply(state, eventType.cast(event));
        }
        return state;
    }
}
