package org.titleledger.title;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of a restriction (限制). */
public record RestrictionId(UUID value) implements TypedId {

    /** Reads {@code restriction:<uuid>}. */
    @JsonCreator
    public static RestrictionId parse(String text) {
        return new RestrictionId(TypedId.parse("restriction", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "restriction:" + value;
    }
}
