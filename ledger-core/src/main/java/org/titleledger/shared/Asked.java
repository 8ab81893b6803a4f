package org.titleledger.shared;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A command on its way to the shell of its stream, with what the decision may look at.
 *
 * @param command what is asked
 * @param proceedings what the decision may look at, and the act it is part of
 */
public record Asked(LedgerCommand command, Proceedings proceedings) {

    /** The stream that is written. */
    @TargetAggregateIdentifier
    public StreamId target() {
        return command.target();
    }
}
