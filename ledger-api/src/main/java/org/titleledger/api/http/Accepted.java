package org.titleledger.api.http;

import java.util.List;

/**
 * What an accepted command is answered with.
 *
 * @param id of what was made or moved
 * @param act the act's id
 * @param version the stream's version now
 * @param position the position in the log, for {@code after=}
 * @param warnings what the actor should know
 */
public record Accepted(String id, String act, long version, long position, List<Told> warnings) {

    /**
     * A warning in words.
     *
     * @param code the stable code
     * @param detail a sentence in the caller's language
     */
    public record Told(String code, String detail) {}

    public Accepted {
        warnings = List.copyOf(warnings);
    }
}
