package org.titleledger.shared;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The text that a digest is made of. Digests stay in events and are compared with later ones, so that it is a stored form:
 * it names nothing by a Java class, and a change of it begins with another first line.
 */
public final class DigestLines {

    private final StringJoiner lines = new StringJoiner("\n");

    /** @param form the first line: what is digested, and in which form */
    public DigestLines(String form) {
        lines.add(form);
    }

    /** One line whatever stands in the words: what somebody typed cannot look like another line. */
    public void line(String what, @Nullable Object... words) {
        StringJoiner line = new StringJoiner(" ");
        line.add(what);
        for (Object word : words) {
            line.add(String.valueOf(word)
                    .replace("\\", "\\\\")
                    .replace("\n", "\\n")
                    .replace(" ", "\\s"));
        }
        lines.add(line.toString());
    }

    /** A date, no more exact than it is known. */
    public static String shown(@Nullable LegalDate date) {
        return date == null ? "unknown" : date.shown();
    }

    /** The digest of all lines. */
    public Digest digest() {
        return Digest.of(lines.toString());
    }
}
