package org.titleledger.shared;

import java.util.List;

/** What a command of several facts comes to: commands in their order, or the one reason why not. */
public sealed interface Steps {

    /** The commands. */
    record Planned(List<LedgerCommand> commands) implements Steps {
        public Planned {
            commands = List.copyOf(commands);
        }
    }

    /** The reason why nothing is recorded. */
    record Refused(Refusal refusal) implements Steps {}
}
