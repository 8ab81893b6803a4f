package org.titleledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of an act: a UUID of version 7, minted when the command is accepted (rule A1). */
public record ActId(UUID value) implements TypedId {

    /** Reads a plain UUID. */
    @JsonCreator
    public static ActId parse(String text) {
        return new ActId(TypedId.uuid("act", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
