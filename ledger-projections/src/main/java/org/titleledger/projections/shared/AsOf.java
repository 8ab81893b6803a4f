package org.titleledger.projections.shared;

import java.time.LocalDate;
import java.util.Map;

/**
 * What is asked on both clocks (rule B4): how things were on a day, as the ledger knew it at a position.
 *
 * @param day the day of the law's time; in SQL the parameter {@code day}
 * @param position the last position of the log that counts; in SQL the parameter {@code position}
 */
public record AsOf(LocalDate day, long position) {

    /** That a row was known, for a condition of a query. */
    public static String known(String table) {
        return table + ".known @> :position::bigint";
    }

    /** That what a row states holds on the day, as it was known. */
    public static String holds(String table) {
        return table + ".valid @> :day::date AND " + known(table);
    }

    /** Both, by the names that queries have for them. */
    public Map<String, Object> parameters() {
        return Map.of("day", day, "position", position);
    }

    /** Another day, as known at the same position. */
    public AsOf on(LocalDate other) {
        return new AsOf(other, position);
    }
}
