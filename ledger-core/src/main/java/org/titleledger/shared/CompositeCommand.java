package org.titleledger.shared;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A command that comes to facts of several streams (rule A1). It is taken apart into commands that are decided one after the
 * other as one act; when one of them is refused, none leaves a fact.
 */
public interface CompositeCommand extends LedgerCommand {

    /** The streams that are known to be written, its target among them. */
    @Override
    Set<StreamId> writes();

    /**
     * What it is taken apart into.
     *
     * @param fresh gives an identity for each thing that it makes
     */
    Steps steps(Proceedings proceedings, Supplier<UUID> fresh);
}
