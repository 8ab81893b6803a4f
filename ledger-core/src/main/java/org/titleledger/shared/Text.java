package org.titleledger.shared;

import org.jspecify.annotations.Nullable;

/** Limits and form of the texts that go into events. */
public final class Text {

    /** The longest name of a party, a property, a person's office or a document, in characters. */
    public static final int NAME = 200;

    /** The longest note, reason or comment, in characters. */
    public static final int NOTE = 4_000;

    private Text() {}

    /**
     * A text that must say something.
     *
     * @throws InvalidValue {@code text.missing}, {@code text.too-long} or {@code text.not-printable}
     */
    public static String required(String field, @Nullable String text, int limit) {
        String clean = optional(field, text, limit);
        if (clean == null) {
            throw new InvalidValue("text.missing", field);
        }
        return clean;
    }

    /** A text that may be absent; a blank one is absent. White space at both ends, the no-break space included, goes. */
    public static @Nullable String optional(String field, @Nullable String text, int limit) {
        if (text == null) {
            return null;
        }
        String clean = text.replace('\u00a0', ' ').strip();
        if (clean.codePointCount(0, clean.length()) > limit) {
            throw new InvalidValue("text.too-long", field, limit);
        }
        if (clean.codePoints().anyMatch(Text::isNotPrintable)) {
            throw new InvalidValue("text.not-printable", field);
        }
        return clean.isEmpty() ? null : clean;
    }

    /** Control characters and halves of surrogate pairs: PostgreSQL and UTF-8 cannot keep them, people cannot see them. */
    private static boolean isNotPrintable(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
                || Character.getType(codePoint) == Character.UNASSIGNED && codePoint >= 0xFFFE && codePoint <= 0xFFFF;
    }
}
