package org.titleledger.projections.shared;

import java.util.List;

/**
 * A table of facts of one kind (rules A3, B6) with the columns position, act, effective_on, date_precision and valid: the
 * last is resolved by {@link org.titleledger.shared.Timeline} whenever a fact was added.
 *
 * @param name the table
 * @param keys the columns that say on what the facts are, a UUID first
 * @param reachesBack whether the first fact also stands for the days before it, as names do
 */
public record FactTable(String name, List<String> keys, boolean reachesBack) {

    public FactTable {
        keys = List.copyOf(keys);
    }

    /** A table whose facts hold only from their days on. */
    public static FactTable of(String name, String... keys) {
        return new FactTable(name, List.of(keys), false);
    }

    /** A table of names: before the first known one, things are called by the first. */
    public static FactTable ofNames(String name, String key) {
        return new FactTable(name, List.of(key), true);
    }
}
