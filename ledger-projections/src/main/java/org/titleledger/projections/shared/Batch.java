package org.titleledger.projections.shared;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that some events change, written together. Tables are named without their schema: where rows go is the
 * connection's search path. What happens to one table keeps its order; equal changes in a row go to the database at once.
 */
public final class Batch {

    /** What happens to a table without anything else between. */
    private sealed interface Run {

        /** New rows with values in some columns. */
        record Rows(String columns, BinaryRows rows) implements Run {}

        /** One statement with its values each time. */
        record Changes(String sql, List<@Nullable Object[]> values) implements Run {}
    }

    private final JdbcTemplate jdbc;
    private final boolean inOrder;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    private Batch(JdbcTemplate jdbc, boolean inOrder) {
        this.jdbc = jdbc;
        this.inOrder = inOrder;
    }

    /** A batch after which all rows are as they should be. */
    public static Batch of(JdbcTemplate jdbc) {
        return new Batch(jdbc, true);
    }

    /**
     * A batch into tables that nobody reads yet: all new rows of a table go in before those changes to its rows that were
     * noted with them.
     */
    public static Batch ofLoad(JdbcTemplate jdbc) {
        return new Batch(jdbc, false);
    }

    /** Changes one row of a table; it is a defect when the statement hits none, or more than one. */
    public void change(String table, String sql, @Nullable Object... values) {
        List<Run> ofTable = runs(table);
        if (!ofTable.isEmpty()
                && ofTable.getLast() instanceof Run.Changes changes
                && changes.sql().equals(sql)) {
            changes.values().add(values);
            return;
        }
        Run.Changes begun = new Run.Changes(sql, new ArrayList<>());
        begun.values().add(values);
        ofTable.add(begun);
    }

    /** Adds one row to a table, the columns in the order of the values and of their types ({@link BinaryRows}). */
    public void insert(String table, String columns, @Nullable Object... values) {
        rows(runs(table), columns).add(values);
    }

    private List<Run> runs(String table) {
        return runs.computeIfAbsent(table, key -> new ArrayList<>());
    }

    private BinaryRows rows(List<Run> ofTable, String columns) {
        int from = inOrder ? Math.max(ofTable.size() - 1, 0) : 0;
        for (Run run : ofTable.subList(from, ofTable.size())) {
            if (run instanceof Run.Rows rows && rows.columns().equals(columns)) {
                return rows.rows();
            }
        }
        Run.Rows begun = new Run.Rows(columns, new BinaryRows());
        ofTable.add(begun);
        return begun.rows();
    }

    /**
     * What is said of a thing is otherwise from a position on: its open row is closed there, and a new one begins.
     *
     * @param condition which open row it is, as SQL, after the new values in the order of the parameters
     * @param columns what is otherwise
     * @param values the new values, and then those of the condition
     */
    public void change(
            ThingTable table, long position, List<String> columns, String condition, @Nullable Object... values) {
        @Nullable Object[] parameters = new @Nullable Object[values.length + 2];
        int conditions = values.length - columns.size();
        parameters[0] = position;
        System.arraycopy(values, columns.size(), parameters, 1, conditions);
        System.arraycopy(values, 0, parameters, 1 + conditions, columns.size());
        parameters[values.length + 1] = position;
        change(table.name(), table.change(columns, condition), parameters);
    }

    /** Writes everything noted so far. */
    public void flush() {
        runs.forEach(this::flush);
        runs.clear();
    }

    private void flush(String table, List<Run> ofTable) {
        if (inOrder) {
            ofTable.forEach(run -> write(table, run));
        } else {
            ofTable.stream().filter(Run.Rows.class::isInstance).forEach(run -> write(table, run));
            ofTable.stream().filter(Run.Changes.class::isInstance).forEach(run -> write(table, run));
        }
    }

    private void write(String table, Run run) {
        switch (run) {
            case Run.Rows(String columns, BinaryRows rows) -> Copy.into(jdbc, table, columns, rows);
            case Run.Changes changes -> change(changes);
        }
    }

    private void change(Run.Changes changes) {
        int[] counts = jdbc.batchUpdate(changes.sql(), changes.values());
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] != 1 && counts[index] != Statement.SUCCESS_NO_INFO) {
                throw new IllegalStateException(counts[index] + " rows instead of one: " + changes.sql() + " "
                        + List.of(changes.values().get(index)));
            }
        }
    }
}
