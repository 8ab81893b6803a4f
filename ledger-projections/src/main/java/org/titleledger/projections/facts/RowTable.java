package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Days;
import org.titleledger.projections.shared.Span;

/**
 * A table of facts on both clocks: beside the columns named here it has {@code valid} and {@code known}.
 *
 * @param name the table
 * @param keys which fact it is, on what; together with {@code valid} and a position of {@code known} they name a row
 * @param stated what is said of it
 */
public record RowTable(String name, List<String> keys, List<String> stated) {

    public RowTable {
        keys = List.copyOf(keys);
        stated = List.copyOf(stated);
    }

    /** On what the facts are: a UUID. */
    public String subject() {
        return keys.getFirst();
    }

    void insert(FactRow row, Span known, Batch batch) {
        List<@Nullable Object> values = new ArrayList<>(row.key());
        row.stated().forEach(stated -> values.add(stated instanceof List<?> ids ? ids.toArray(UUID[]::new) : stated));
        values.add(row.valid());
        values.add(known);
        batch.insert(name, columns(), values.toArray());
    }

    private String columns() {
        return Stream.of(keys, stated, List.of("valid", "known"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    void close(FactRow row, long position, Batch batch) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(position);
        values.addAll(row.key());
        Days valid = row.valid();
        values.add(valid == null ? null : valid.text());
        batch.change(
                name,
                "UPDATE " + name + " SET known = int8range(lower(known), ?) WHERE "
                        + keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "))
                        + " AND valid IS NOT DISTINCT FROM ?::daterange AND upper_inf(known)",
                values.toArray());
    }
}
