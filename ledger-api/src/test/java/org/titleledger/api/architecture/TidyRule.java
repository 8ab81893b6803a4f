package org.titleledger.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is banned from the sources, and what to use in its place.
 *
 * @param violation what a breach looks like; {@link Reading} says in which form of the text
 * @param where the files it holds for
 * @param planted a piece of source that breaks it
 */
record TidyRule(
        String banned,
        String instead,
        Pattern violation,
        Reading reading,
        Predicate<SourceFile> where,
        String planted) {

    /** What of the text is looked at. */
    enum Reading {
        /** Without comments and without what stands between quotation marks. */
        CODE,
        /** As it is. */
        TEXT
    }

    List<String> breachesIn(SourceFile file) {
        if (!where.test(file)) {
            return List.of();
        }
        String text = reading == Reading.CODE ? file.code() : file.text();
        List<String> breaches = new ArrayList<>();
        Matcher matcher = violation.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count();
            breaches.add(file.path() + ":" + Math.max(1, line) + " " + banned + " is banned, use " + instead);
        }
        return breaches;
    }
}
