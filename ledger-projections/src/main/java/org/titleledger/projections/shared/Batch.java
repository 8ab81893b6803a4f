package org.titleledger.projections.shared;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** What happens to a table without anything else between. */
    private sealed interface Run {

        /** New rows with values in some columns. */
        record Rows(String columns, BinaryRows rows) implements Run {}

        /** One statement with its values each time. */
        record Changes(String sql, List<@Nullable Object[]> values) implements Run {}
    }

    private final JdbcTemplate jdbc;
    private final boolean resolves;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private final Set<UUID> begun = new HashSet<>();
    private final Map<FactTable, Set<UUID>> touched = new LinkedHashMap<>();
    private final Map<FactTable, Set<UUID>> toResolve = new LinkedHashMap<>();

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

    /** Notes that nothing was known of a subject before: what is noted from now on are its first facts. */
    public void begin(UUID subject) {
        begun.add(subject);
    }

    /** Adds one row to a table, the columns in the order of the values and of their types ({@link BinaryRows}). */
    public void insert(String table, String columns, @Nullable Object... values) {
        rows(runs(table), columns).add(values);
    }

    private List<Run> runs(String table) {
        return runs.computeIfAbsent(table, key -> new ArrayList<>());
    }

    private BinaryRows rows(List<Run> ofTable, String columns) {
        int from = resolves ? Math.max(ofTable.size() - 1, 0) : 0;
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
            touch(table, subject);
        }
    }

    /** The first fact on something that began with this batch is alone. */
    private void touch(FactTable table, UUID subject) {
        boolean first = touched.computeIfAbsent(table, key -> new HashSet<>()).add(subject);
        if (!first || !begun.contains(subject)) {
            toResolve.computeIfAbsent(table, key -> new LinkedHashSet<>()).add(subject);
        }
    }

    /** Writes everything noted so far and resolves what was touched. */
    public void flush() {
        runs.forEach(this::flush);
        runs.clear();
        toResolve.forEach((table, subjects) -> new Stretches(jdbc, table).resolve(subjects));
        toResolve.clear();
        touched.clear();
        begun.clear();
    }

    private void flush(String table, List<Run> ofTable) {
        if (resolves) {
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
