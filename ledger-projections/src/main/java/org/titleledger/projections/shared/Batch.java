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
import org.titleledger.shared.LegalDate;

/**
 * The rows that some events change, written together. Tables are named without their schema: where rows go is the
 * connection's search path. What happens to one table keeps its order; equal changes in a row go to the database at once.
 */
public final class Batch {

    /** Rows to be copied when {@code sql} is a list of columns, else one statement with its values each time. */
    private record Run(boolean copied, String sql, List<@Nullable Object[]> rows) {}

    private final JdbcTemplate jdbc;
    private final boolean resolves;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final Map<FactTable, Set<UUID>> touched = new LinkedHashMap<>();

    private Batch(JdbcTemplate jdbc, boolean resolves) {
        this.jdbc = jdbc;
        this.resolves = resolves;
    }

    /** A batch after which all rows are as they should be. */
    public static Batch of(JdbcTemplate jdbc) {
        return new Batch(jdbc, true);
    }

    /**
     * A batch into tables that nobody reads yet: all new rows of a table go in before those changes to its rows that were
     * noted with them, and stretches are resolved when the last batch is in.
     */
    public static Batch ofLoad(JdbcTemplate jdbc) {
        return new Batch(jdbc, false);
    }

    /** Changes one row of a table; it is a defect when the statement hits none, or more than one. */
    public void change(String table, String sql, @Nullable Object... values) {
        run(table, false, sql).rows().add(values);
    }

    /** Adds one row to a table, the columns in the order of the values. */
    public void insert(String table, String columns, @Nullable Object... values) {
        run(table, true, columns).rows().add(values);
    }

    private Run run(String table, boolean copied, String sql) {
        List<Run> ofTable = runs.computeIfAbsent(table, key -> new ArrayList<>());
        int from = resolves ? Math.max(ofTable.size() - 1, 0) : 0;
        for (Run run : ofTable.subList(from, ofTable.size())) {
            if (run.copied() == copied && run.sql().equals(sql) && (copied || run == ofTable.getLast())) {
                return run;
            }
        }
        Run begun = new Run(copied, sql, new ArrayList<>());
        ofTable.add(begun);
        return begun;
    }

    /**
     * Adds one fact. Its stretch is at first the one it has if it stays alone; when there are others, all of them are
     * resolved anew.
     *
     * @param subject on what the fact is: the first of the table's keys
     * @param since from when it holds; {@code null} when unknown
     * @param columns what it states, behind the columns that all facts have
     */
    public void fact(
            FactTable table,
            UUID subject,
            @Nullable LegalDate since,
            Entry entry,
            String columns,
            @Nullable Object... stated) {
        @Nullable Object[] values = new @Nullable Object[6 + stated.length];
        values[0] = subject;
        values[1] = entry.position();
        values[2] = entry.event().act().id().value();
        values[3] = LegalDate.dayOf(since);
        values[4] = Sql.precision(since).name();
        values[5] = Stretches.alone(table, since, entry.event().act().id());
        System.arraycopy(stated, 0, values, 6, stated.length);
        insert(
                table.name(),
                table.keys().getFirst() + ", position, act, effective_on, date_precision, valid, " + columns,
                values);
        if (resolves) {
            touched.computeIfAbsent(table, key -> new LinkedHashSet<>()).add(subject);
        }
    }

    /** Writes everything noted so far and resolves what was touched. */
    public void flush() {
        runs.forEach(this::flush);
        runs.clear();
        touched.forEach((table, subjects) -> new Stretches(jdbc, table).resolve(subjects));
        touched.clear();
    }

    private void flush(String table, List<Run> ofTable) {
        if (!resolves) {
            ofTable.stream().filter(Run::copied).forEach(run -> Copy.into(jdbc, table, run.sql(), run.rows()));
            ofTable.stream().filter(run -> !run.copied()).forEach(this::change);
            return;
        }
        for (Run run : ofTable) {
            if (run.copied()) {
                Copy.into(jdbc, table, run.sql(), run.rows());
            } else {
                change(run);
            }
        }
    }

    private void change(Run run) {
        int[] counts = jdbc.batchUpdate(run.sql(), run.rows());
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] != 1 && counts[index] != Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException(counts[index] + " rows instead of one: " + run.sql() + " "
                        + List.of(run.rows().get(index)));
            }
        }
    }
}
