package org.titleledger.bureau;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of a designation of the bureau. */
public record DesignationId(UUID value) implements TypedId {

    /** Reads {@code designation:<uuid>}. */
    @JsonCreator
    public static DesignationId parse(String text) {
        return new DesignationId(TypedId.parse("designation", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "designation:" + value;
    }
}
