package org.titleledger.shared;

import java.util.List;

/** Finds who decides a command. */
public final class Deciders {

    private final List<Decider<?, ?, ?>> deciders;

    /** All deciders of the ledger; a command belongs to exactly one. */
    public Deciders(List<? extends Decider<?, ?, ?>> deciders) {
        this.deciders = List.copyOf(deciders);
    }

    /**
     * Decides a command on the state of its stream.
     *
     * @throws IllegalStateException when nobody decides this command
     */
    public <S> Decision<? extends LedgerEvent> decide(S state, LedgerCommand command, Proceedings proceedings) {
        for (Decider<?, ?, ?> decider : deciders) {
            if (decider.commands().isInstance(command)) {
                return decide(decider, state, command, proceedings);
            }
        }
        throw new IllegalStateException("nobody decides " + command.getClass());
    }

    /** The kind of stream a command writes. */
    public StreamKind<?, ?> streamOf(LedgerCommand command) {
        return deciders.stream()
                .filter(decider -> decider.commands().isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody decides " + command.getClass()))
                .stream();
    }

    @SuppressWarnings("unchecked")
    private static <C extends LedgerCommand, E extends LedgerEvent, S> Decision<? extends LedgerEvent> decide(
            Decider<C, E, S> decider, Object state, LedgerCommand command, Proceedings proceedings) {
        return decider.decide((S) state, decider.commands().cast(command), proceedings);
    }
}
