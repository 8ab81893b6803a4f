package org.titleledger.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of a correction, from the day it is asked for. */
public record CorrectionId(UUID value) implements TypedId {

    /** Reads {@code correction:<uuid>}. */
    @JsonCreator
    public static CorrectionId parse(String text) {
        return new CorrectionId(TypedId.parse("correction", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "correction:" + value;
    }
}
