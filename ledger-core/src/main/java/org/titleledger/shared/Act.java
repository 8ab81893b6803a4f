package org.titleledger.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted command (登记行为), stored whole in each of its events (rule A2): a fact can be proved without asking any
 * other table.
 *
 * @param id minted when the command is accepted
 * @param actor who acted
 * @param role in which capacity
 * @param reason why, in the actor's words
 * @param documents the papers it rests on (LADM LA_Source)
 * @param basedOn the streams and versions that the decision read, its own stream included
 * @param warnings what the actor was told with the result (rule F7)
 */
public record Act(
        ActId id,
        Actor actor,
        Role role,
        @Nullable String reason,
        List<DocumentId> documents,
        List<StreamVersion> basedOn,
        List<Warning> warnings) {

    public Act {
        documents = List.copyOf(documents);
        basedOn = List.copyOf(basedOn);
        warnings = List.copyOf(warnings);
    }
}
