package org.titleledger.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Limits and form of the texts that go into events. */
public final class Text {

    /** The longest name of a party, a property, a person's office or a document, in characters. */
    public static final int NAME = 200;

    /** The longest note, reason or comment, in characters. */
    public static final int NOTE = 4_000;

    /** Mongolian and Uyghur words are spelt with these: the vowel separator, the non-joiner and the joiner. */
    private static final Set<Integer> IN_WORDS = Set.of(0x180E, 0x200C, 0x200D);

    private static final Set<Integer> NEVER_SEEN =
            Set.of((int) Character.SURROGATE, (int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR);

    private static final int REPLACEMENT = 0xFFFD;

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

    /**
     * What PostgreSQL and UTF-8 cannot keep, or people cannot see: control characters, halves of surrogate pairs,
     * characters that are none, and those that turn the reading direction or have no width, with which one name is made
     * to look like another. U+FFFD stands where a character was lost.
     */
    private static boolean isNotPrintable(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.CONTROL) {
            return codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        }
        if (type == Character.FORMAT) {
            return !IN_WORDS.contains(codePoint);
        }
        return NEVER_SEEN.contains(type) || codePoint == REPLACEMENT || isNoCharacter(codePoint);
    }

    /** Unicode 16, section 23.7. */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}
