package org.titleledger.property;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.TypedId;

/** The identity of a property (不动产单元). Its four streams share the UUID. */
public record PropertyId(UUID value) implements TypedId {

    /** Reads {@code property:<uuid>}. */
    @JsonCreator
    public static PropertyId parse(String text) {
        return new PropertyId(TypedId.parse("property", text));
    }

    /** The stream of facts about the property itself. */
    public StreamId stream() {
        return new StreamId("property", value);
    }
    /** The stream of facts about the rights on the property. */
    public StreamId titleStream() {
        return new StreamId("title", value);
    }
    /** The stream of facts about who keeps the property. */
    public StreamId custodyStream() {
        return new StreamId("custody", value);
    }
    /** The stream of facts about who uses the property. */
    public StreamId occupancyStream() {
        return new StreamId("occupancy", value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "property:" + value;
    }
}
