package org.titleledger.title;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of a transfer case (权属转移案). */
public record TransferId(UUID value) implements TypedId {

    /** Reads {@code transfer:<uuid>}. */
    @JsonCreator
    public static TransferId parse(String text) {
        return new TransferId(TypedId.parse("transfer", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "transfer:" + value;
    }
}
