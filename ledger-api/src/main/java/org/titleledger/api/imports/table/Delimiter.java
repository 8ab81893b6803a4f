package org.titleledger.api.imports.table;

import java.io.IOException;
import java.io.Reader;

/** What separates the cells of a text file: the comma, semicolon or tab that stands most often in its heading. */
final class Delimiter {

    private static final String CANDIDATES = ",;\t";
    private static final int HEADING_LIMIT = 65_536;

    private Delimiter() {}

    /** Reads the first line with anything on it; of equal counts the comma wins. */
    static char of(Reader text) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int read = 0; read < HEADING_LIMIT; read++) {
            int character = text.read();
            boolean lineEnds = !quoted && (character == '\n' || character == '\r');
            if (character < 0 || (lineEnds && begun)) {
                break;
            }
            quoted ^= character == '"';
            begun |= !lineEnds;
            int candidate = CANDIDATES.indexOf(character);
            if (!quoted && candidate >= 0) {
                counts[candidate]++;
            }
        }
        return mostFrequent(counts);
    }

    private static char mostFrequent(int[] counts) {
        int best = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return CANDIDATES.charAt(best);
    }
}
