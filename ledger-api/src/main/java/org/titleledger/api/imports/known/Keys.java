package org.titleledger.api.imports.known;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes keys of names: white space, full-width forms and cases do not make another name. */
final class Keys {

    private static final char BETWEEN = '\u0001';

    private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0]+");

    private Keys() {}

    static String of(@Nullable String... names) {
        StringBuilder key = new StringBuilder();
        for (String name : names) {
            key.append(name == null ? "" : folded(name)).append(BETWEEN);
        }
        return key.toString();
    }

    static String folded(String name) {
        return isAscii(name) ? withoutSpaces(name).toUpperCase(Locale.ROOT) : foldedForms(name);
    }

    /** Most names of many lists: nothing to normalise, and no white space but spaces. */
    private static boolean isAscii(String name) {
        return name.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static String withoutSpaces(String name) {
        return name.replace(" ", "");
    }

    private static String foldedForms(String name) {
        return WHITE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}
