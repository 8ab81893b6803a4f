package org.titleledger.api.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the pages in one language. */
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    /** A word that not everything has. */
    @Nullable
    String orNull(String key) {
        return messages.getMessage(key, null, null, locale);
    }

    /** The first of some keys that has a word. */
    String first(String... keys) {
        for (String key : keys) {
            String word = orNull(key);
            if (word != null) {
                return word;
            }
        }
        return keys[keys.length - 1];
    }
}
