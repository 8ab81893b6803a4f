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

    /**
     * What is said of each of some subjects, for the FROM of a query; their UUIDs are the parameter {@code ids}. PostgreSQL believes
     * that a day and a position leave few rows of a table, and would look these up first, for the whole ledger; so it is made to take
     * one subject after the other, and finds all three in one index.
     *
     * @param table without its schema
     * @param subject the column that says of what a row tells
     * @param as what the rows are called
     */
    public static String ofEach(String table, String subject, String as) {
        return """
                unnest(:ids::uuid[]) AS asked(id) CROSS JOIN LATERAL (SELECT * FROM projection.%1$s each
                WHERE each.%2$s = asked.id AND %3$s OFFSET 0) AS %4$s
                """.formatted(table, subject, holds("each"), as);
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
