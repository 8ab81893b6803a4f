package org.titleledger.api.imports.row;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words a field knows: those of papers and pages, and the API's own.
 *
 * @param <E> what they mean
 */
public final class Words<E extends Enum<E>> {

    private final Map<String, E> meanings = new LinkedHashMap<>();

    /** Each API word is known by itself, in any case. */
    Words(Class<E> meanings) {
        for (E meaning : meanings.getEnumConstants()) {
            this.meanings.put(normalised(meaning.name()), meaning);
        }
    }

    /** Adds the words of one meaning, the usual one first. */
    Words<E> with(E meaning, String... words) {
        Arrays.stream(words).forEach(word -> meanings.put(normalised(word), meaning));
        return this;
    }

    boolean knows(String word) {
        return meanings.containsKey(normalised(word));
    }

    Reading<E> read(String text) {
        E meaning = meanings.get(normalised(text));
        return meaning == null ? Reading.wrong(FindingCode.WORD_UNKNOWN, text, usual()) : Reading.value(meaning);
    }

    /** For each meaning the first word a person would write. */
    private String usual() {
        Map<E, String> usual = new LinkedHashMap<>();
        meanings.forEach((word, meaning) -> {
            if (!word.equals(normalised(meaning.name()))) {
                usual.putIfAbsent(meaning, word);
            }
        });
        return usual.values().stream().collect(Collectors.joining("、"));
    }

    private static String normalised(String word) {
        return CellText.narrow(word).toUpperCase(Locale.ROOT);
    }
}
