package org.titleledger.api.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/** One colour for each name, the same in all pictures of a page, in the order in which they were first drawn. */
final class Palette {

    /** Of what is no party: a right that ended, or that nobody is registered for. */
    static final String NONE = "none";

    private static final int COLOURS = 10;

    private final Map<String, String> colours = new LinkedHashMap<>();

    String of(String name) {
        return colours.computeIfAbsent(name, key -> String.valueOf(colours.size() % COLOURS));
    }
}
