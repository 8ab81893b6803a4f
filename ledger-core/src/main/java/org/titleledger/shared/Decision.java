package org.titleledger.shared;

import java.util.List;
import java.util.function.Function;

/**
 * What became of a command: facts, or the one reason why not.
 *
 * @param <E> the narrowest type of the facts
 */
public sealed interface Decision<E extends LedgerEvent> {

    /** The facts to be recorded, in their order. */
    record Accepted<E extends LedgerEvent>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The reason why nothing is recorded. */
    record Refused<E extends LedgerEvent>(Refusal refusal) implements Decision<E> {}

    /** Accepts one fact. */
    static <E extends LedgerEvent> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Refuses for a reason. */
    static <E extends LedgerEvent> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The facts, or the exception made of the refusal. */
    default <X extends RuntimeException> List<E> orElseThrow(Function<Refusal, X> exception) {
        return switch (this) {
            case Accepted<E> accepted -> accepted.events();
            case Refused<E> refused -> throw exception.apply(refused.refusal());
        };
    }
}
