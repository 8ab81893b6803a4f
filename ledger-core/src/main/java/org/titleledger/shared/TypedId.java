package org.titleledger.shared;

import java.util.Locale;
import java.util.UUID;

/** An identifier that carries its kind before a colon, so that one cannot be taken for another. */
public interface TypedId {

    /** The identifier without its kind. */
    UUID value();

    /**
     * Reads the UUID behind {@code kind:}.
     *
     * @throws InvalidValue {@code id.malformed} when the text is of another kind or no UUID
     */
    static UUID parse(String kind, String text) {
        String prefix = kind + ":";
        if (!text.startsWith(prefix)) {
            throw new InvalidValue("id.malformed", kind, text);
        }
        return uuid(kind, text.substring(prefix.length()));
    }

    /** Reads a UUID in its canonical form only: {@code UUID.fromString} alone accepts {@code 1-1-1-1-1}. */
    static UUID uuid(String kind, String text) {
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return uuid;
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue("id.malformed", kind, text);
        }
        throw new InvalidValue("id.malformed", kind, text);
    }
}
