package org.titleledger.shared;

import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a {@link Refusal} out of Axon's command handling; thrown at the shells only. */
public final class CommandRefused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Makes the refusal the exception's details. */
    public CommandRefused(Refusal refusal) {
        super(refusal.code() + " " + refusal.details(), null, refusal);
        this.refusal = refusal;
    }

    /** Why the command was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
