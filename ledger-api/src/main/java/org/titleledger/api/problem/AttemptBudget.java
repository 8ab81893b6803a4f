package org.titleledger.api.problem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many refused attempts of one caller are kept one by one in a minute; further ones are only counted. Whoever may fill
 * a table for ever hides in it what he did, and in the end stops the ledger.
 */
final class AttemptBudget {

    /** The most attempts of a caller that are kept one by one in a minute. */
    static final int MOST = 300;

    private final Map<String, Integer> attempts = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    /**
     * What becomes of an attempt.
     *
     * @param isKept whether it is kept by itself
     * @param isFirstLeftOut whether it is the first of its minute that is not
     * @param leftOut how many of each caller were only counted in the minute that is over; told once
     */
    record Fate(boolean isKept, boolean isFirstLeftOut, Map<String, Integer> leftOut) {}

    /** Counts an attempt of a caller. */
    synchronized Fate take(String caller, Instant now) {
        Instant present = now.truncatedTo(ChronoUnit.MINUTES);
        Map<String, Integer> leftOut = Map.of();
        if (!present.equals(minute)) {
            leftOut = leftOut();
            attempts.clear();
            minute = present;
        }
        int count = attempts.merge(caller, 1, Integer::sum);
        return new Fate(count <= MOST, count == MOST + 1, leftOut);
    }

    private Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        attempts.forEach((caller, count) -> {
            if (count > MOST) {
                counts.put(caller, count - MOST);
            }
        });
        return counts;
    }
}
