package org.titleledger.api.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Actor;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Role;

/**
 * Who stands behind acts that are recorded together.
 *
 * @param actor who acts
 * @param role in which capacity
 * @param reason why, in the actor's words
 * @param documents the papers the acts rest on
 */
public record Signature(Actor actor, Role role, @Nullable String reason, List<DocumentId> documents) {

    public Signature {
        documents = List.copyOf(documents);
    }
}
