package org.titleledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a filed document, derived from its digest: the same bytes are the same document. */
public record DocumentId(UUID value) implements TypedId {

    /** Reads {@code document:<uuid>}. */
    @JsonCreator
    public static DocumentId parse(String text) {
        return new DocumentId(TypedId.parse("document", text));
    }

    /** The stream of facts about the document. */
    public StreamId stream() {
        return new StreamId("document", value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "document:" + value;
    }
}
