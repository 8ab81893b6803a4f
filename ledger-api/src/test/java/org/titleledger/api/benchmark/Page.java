package org.titleledger.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is said of a run, and the page that keeps it. */
record Page(List<String> facts, Figures figures, String remark) {

    private static final String BEGIN = "<!-- figures: written by the benchmark -->\n";
    private static final String END = "<!-- end of figures -->";

    String text() {
        return remark + ".\n\n- " + String.join("\n- ", facts) + "\n\n" + figures.table();
    }

    /** Replaces the figures of an earlier run. */
    void writeInto(Path page) throws IOException {
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no place for the figures");
        }
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + "\n" + text() + "\n" + before.substring(end));
    }
}
