package org.titleledger.shared;

/**
 * The decisions on one kind of stream: pure functions of the state, the command and the proceedings. It is used by the
 * shell that Axon calls, by imports that decide many rows before they append them together, and by dry runs.
 *
 * @param <C> the sealed interface of its commands
 * @param <E> the sealed interface of the stream's events
 * @param <S> the stream's state
 */
public interface Decider<C extends LedgerCommand, E extends LedgerEvent, S> {

    /** The kind of stream it decides on. */
    StreamKind<S, E> stream();

    /** The sealed interface of the commands it decides. */
    Class<C> commands();

    /** Decides one command. Never throws for a business reason. */
    Decision<? extends E> decide(S state, C command, Proceedings proceedings);
}
