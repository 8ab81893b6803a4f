package org.titleledger.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.DocumentId;

/** What every command carries besides its own fields. */
public interface ActFields {

    /** Why, in the actor's words. */
    @Nullable
    String reason();

    /** The papers the act rests on. */
    @Nullable
    List<DocumentId> documents();

    /** An act with nothing but itself, as the body of a step that needs none. */
    record Bare(
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<DocumentId> documents) implements ActFields {

        /** A body that was not sent at all. */
        public static Bare orEmpty(@Nullable Bare body) {
            return body == null ? new Bare(null, null, null) : body;
        }
    }
}
