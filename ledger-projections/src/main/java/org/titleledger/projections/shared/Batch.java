package org.titleledger.projections.shared;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that some events change, written together. Statements on one table keep their order; equal ones in a row go to
 * the database at once.
 */
public final class Batch {

    private record Write(String sql, @Nullable Object[] values) {}

    private final JdbcTemplate jdbc;
    private final Map<String, List<Write>> writes = new LinkedHashMap<>();
    private final Map<FactTable, Set<UUID>> touched = new LinkedHashMap<>();

    /** A batch without a row. */
    public Batch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes one row into a table; it is a defect when the statement hits none, or more than one. */
    public void write(String table, String sql, @Nullable Object... values) {
        writes.computeIfAbsent(table, key -> new ArrayList<>()).add(new Write(sql, values));
    }

    /** Inserts one row into a table of the schema, the columns in the order of the values. */
    public void insert(String table, String columns, @Nullable Object... values) {
        String marks = "?, ".repeat(values.length - 1) + "?";
        write(table, "INSERT INTO projection." + table + " (" + columns + ") VALUES (" + marks + ")", values);
    }

    /** Notes that a fact about something was added, so that its stretches are resolved anew. */
    public void touch(FactTable table, UUID subject) {
        touched.computeIfAbsent(table, key -> new LinkedHashSet<>()).add(subject);
    }

    /** Writes everything noted so far and resolves what was touched. */
    public void flush() {
        writes.forEach(this::flush);
        writes.clear();
        touched.forEach((table, subjects) -> new Stretches(jdbc, table).resolve(subjects));
        touched.clear();
    }

    private void flush(String table, List<Write> all) {
        List<@Nullable Object[]> run = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            String sql = all.get(index).sql();
            run.add(all.get(index).values());
            if (index + 1 == all.size() || !all.get(index + 1).sql().equals(sql)) {
                execute(sql, run);
                run.clear();
            }
        }
    }

    private void execute(String sql, List<@Nullable Object[]> rows) {
        int[] counts = jdbc.batchUpdate(sql, rows);
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] != 1 && counts[index] != Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException(
                        counts[index] + " rows instead of one: " + sql + " " + List.of(rows.get(index)));
            }
        }
    }
}
