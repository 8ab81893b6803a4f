package org.titleledger.projections.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of things that change: a thing has one row for each time at which it was known otherwise, and {@code known} says
 * which.
 *
 * @param name the table
 * @param columns all its columns but {@code known}
 */
public record ThingTable(String name, List<String> columns) {

    public ThingTable {
        columns = List.copyOf(columns);
    }

    /** A table with some columns beside {@code known}. */
    public static ThingTable of(String name, String columns) {
        return new ThingTable(name, List.of(columns.split(",\\s*")));
    }

    /** The open row is closed, and the same with some other values begins: position, condition, values, position. */
    String change(List<String> changed, String condition) {
        List<String> unchanged = new ArrayList<>(columns);
        unchanged.removeAll(changed);
        return "WITH was AS (UPDATE " + name + " SET known = int8range(lower(known), ?) WHERE " + condition
                + " AND upper_inf(known) RETURNING *) INSERT INTO " + name + " (" + String.join(", ", changed)
                + ", known, " + String.join(", ", unchanged) + ") SELECT "
                + changed.stream().map(column -> "?").collect(Collectors.joining(", "))
                + ", int8range(?, NULL), " + String.join(", ", unchanged) + " FROM was";
    }
}
