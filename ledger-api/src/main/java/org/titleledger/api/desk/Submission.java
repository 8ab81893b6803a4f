package org.titleledger.api.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Actor;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Required;
import org.titleledger.shared.Role;
import org.titleledger.shared.Text;

/**
 * A command as somebody hands it in.
 *
 * @param command what is asked
 * @param actor who asks
 * @param role in which capacity
 * @param reason why, in the actor's words
 * @param documents the papers it rests on
 * @param expectedVersion the version of the stream the actor saw ({@code If-Match}); {@code null} for whichever is present
 */
public record Submission(
        LedgerCommand command,
        Actor actor,
        Role role,
        @Nullable String reason,
        List<DocumentId> documents,
        @Nullable Long expectedVersion) {

    private static final int MOST_DOCUMENTS = 100;

    public Submission {
        reason = Text.optional("reason", reason, Text.NOTE);
        documents = Required.list("documents", documents, Integer.MAX_VALUE).stream()
                .distinct()
                .toList();
        if (documents.size() > MOST_DOCUMENTS) {
            throw new InvalidValue("list.too-long", "documents", MOST_DOCUMENTS);
        }
    }
}
