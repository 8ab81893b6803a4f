package org.titleledger.title;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of an exception under 管理办法 Art. 5. */
public record ExceptionId(UUID value) implements TypedId {

    /** Reads {@code exception:<uuid>}. */
    @JsonCreator
    public static ExceptionId parse(String text) {
        return new ExceptionId(TypedId.parse("exception", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "exception:" + value;
    }
}
