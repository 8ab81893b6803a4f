package org.titleledger.api.imports.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.TypedId;

/** The identity of an import. */
public record ImportId(UUID value) implements TypedId {

    /** Reads {@code import:<uuid>}. */
    @JsonCreator
    public static ImportId parse(String text) {
        return new ImportId(TypedId.parse("import", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return "import:" + value;
    }
}
