package org.titleledger.title;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of a blocker of a transfer case. */
public record BlockerId(UUID value) implements TypedId {

    /** Reads {@code blocker:<uuid>}. */
    @JsonCreator
    public static BlockerId parse(String text) {
        return new BlockerId(TypedId.parse("blocker", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "blocker:" + value;
    }
}
