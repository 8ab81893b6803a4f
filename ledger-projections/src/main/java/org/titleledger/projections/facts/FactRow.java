package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Days;

/**
 * What a state says in one row, whenever that was known.
 *
 * @param key the values of the table's keys
 * @param valid the days on which it holds; {@code null} for a fact that holds on none
 * @param stated the values of the table's other columns; an array of UUIDs as a list of them, as lists are compared by what is in them
 */
public record FactRow(
        RowTable table, List<Object> key, @Nullable Days valid, List<@Nullable Object> stated) {

    public FactRow {
        key = List.copyOf(key);
        stated = Collections.unmodifiableList(new ArrayList<>(stated));
    }
}
