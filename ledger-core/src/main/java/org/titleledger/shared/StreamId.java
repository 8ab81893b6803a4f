package org.titleledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.UUID;

/**
 * The identity of one stream of events: its kind before the colon, for the four streams of a building the building's own
 * UUID behind it. The text form is what is stored.
 */
public record StreamId(String kind, UUID id) implements Comparable<StreamId> {

    private static final Comparator<StreamId> ORDER =
            Comparator.comparing(StreamId::kind).thenComparing(StreamId::id);

    /** Reads {@code kind:uuid}. */
    @JsonCreator
    public static StreamId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new InvalidValue("stream.malformed", text);
        }
        return new StreamId(text.substring(0, colon), TypedId.uuid(text, text.substring(colon + 1)));
    }

    @Override
    public int compareTo(StreamId other) {
        return ORDER.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return kind + ":" + id;
    }
}
