package org.titleledger.property;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Text;

/**
 * A name by which a register knows a property (rule J1), normalised so that one spelling is one claim.
 *
 * @param scheme which register's key it is, {@code UNIT_CODE} or another's, in capitals
 * @param value the key
 */
public record Identifier(String scheme, String value) {

    /** The scheme of the 28-character unit code. */
    public static final String UNIT_CODE = "UNIT_CODE";

    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** A spreadsheet turned a long number into this; its digits are lost. A plain 12E5 may be somebody's key. */
    private static final Pattern DAMAGED = Pattern.compile("[+-]?(\\d+[.,]\\d+E[+-]?|\\d+E[+-])\\d+");

    /** Byte order marks, zero-width and bidirectional characters: nobody sees them, and they would make another key. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private static final int LONGEST_GIVEN = 5 * Text.NAME;

    public Identifier {
        if (scheme == null || !SCHEME.matcher(scheme).matches()) {
            throw new InvalidValue("identifier.scheme-malformed", String.valueOf(scheme));
        }
        value = Text.required("value", normalised(given(value)), Text.NAME);
        if (value.indexOf('E') >= 0 && DAMAGED.matcher(value).matches()) {
            throw new InvalidValue("identifier.damaged", value);
        }
        if (scheme.equals(UNIT_CODE)) {
            value = new UnitCode(value.replace(" ", "")).text();
        }
    }

    /** What is not there, or so long that nothing can be left of it that is short enough, is not even normalised. */
    private static String given(@Nullable String value) {
        if (value == null) {
            throw new InvalidValue("text.missing", "value");
        }
        if (value.length() > LONGEST_GIVEN) {
            throw new InvalidValue("text.too-long", "value", Text.NAME);
        }
        return value;
    }

    /** The identifier made of a unit code. */
    public static Identifier of(UnitCode code) {
        return new Identifier(UNIT_CODE, code.text());
    }

    /**
     * Full-width and half-width forms, cases and runs of white space do not make another identifier. Capitals of a few
     * characters are not normal forms themselves, so it is done until nothing moves: what was stored reads as it is.
     */
    static String normalised(String text) {
        if (isVisibleAscii(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String before = text;
        String normal = once(text);
        while (!normal.equals(before)) {
            before = normal;
            normal = once(normal);
        }
        return normal;
    }

    /** Nothing of it would move but small letters. */
    private static boolean isVisibleAscii(String text) {
        return text.chars().allMatch(character -> character > ' ' && character <= '~');
    }

    private static String once(String text) {
        String visible = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .strip();
        return WHITE.matcher(visible).replaceAll(" ").toUpperCase(Locale.ROOT);
    }
}
