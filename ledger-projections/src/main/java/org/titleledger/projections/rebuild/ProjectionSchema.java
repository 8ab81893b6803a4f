package org.titleledger.projections.rebuild;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.Registers;
import org.titleledger.projections.shared.Segments;
import org.titleledger.shared.Digest;

/**
 * The tables of the read models, as they are read and as they are made anew beside those. They are never migrated: when
 * the code that fills them, or a script, is another than the one they were made with, they are filled again from the
 * events. Everything here happens in the transaction that is under way.
 */
public final class ProjectionSchema {

    /** Where new tables are made. */
    static final String NEXT = "projection_next";

    /** The tables that say how far the work is, and not what was made of the events. */
    private static final Set<String> MARKS = Set.of("stamp", "watermark", "parked_event", "unresolved");

    /** To be raised when the same events make other rows without any change of the scripts. */
    private static final int CODE = 4;

    /** Axon's tokens are in the same schema and stay. */
    private static final String TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> 'token_entry' ORDER BY 1";

    private static final String LARGEST_FIRST = """
            SELECT relname FROM pg_class WHERE relnamespace = ?::regnamespace AND relkind = 'r'
            ORDER BY pg_table_size(oid) DESC, relname
            """;

    /** Almost all reads are by key: a small sample of the rows is enough to tell that. */
    private static final String STATISTICS = "SET LOCAL default_statistics_target = 10;";

    private static final String MEMORY = "SET LOCAL maintenance_work_mem = '128MB';";

    private final JdbcTemplate jdbc;
    private final Segments segments;
    private final String tables = script("tables");
    private final TableScript keys = new TableScript(script("keys"));
    private final TableScript indexes = new TableScript(script("indexes"));
    private final TableScript guards = new TableScript(script("guards"));
    private final TableScript searches = new TableScript(script("searches"));
    private final String functions = script("functions");

    /** The schemas {@code projection} and {@code projection_next}, in which the account may make tables. */
    public ProjectionSchema(JdbcTemplate jdbc, Segments segments) {
        this.jdbc = jdbc;
        this.segments = segments;
    }

    /** Whether the tables that are read are there and were made by this version of the code. */
    public boolean isCurrent() {
        return tablesOf(Registers.SCHEMA).contains("stamp")
                && jdbc.queryForList("SELECT stamp FROM projection.stamp", String.class)
                        .equals(List.of(stamp()));
    }

    /** Makes new tables, without what is quicker made when their rows are there, beside those that are read. */
    void begin() {
        discard();
        in(NEXT, tables);
        jdbc.execute("CREATE TABLE " + NEXT + ".stamp (stamp text PRIMARY KEY)");
        jdbc.update("INSERT INTO " + NEXT + ".stamp VALUES (?)", stamp());
        segments.all()
                .forEach(segment -> jdbc.update("INSERT INTO " + NEXT + ".watermark (segment) VALUES (?)", segment));
    }

    /** The new tables, those with most rows first. */
    List<String> largestFirst() {
        return jdbc.queryForList(LARGEST_FIRST, String.class, NEXT);
    }

    /** Makes the key of a loaded table. */
    void key(String table) {
        in(NEXT, MEMORY + keys.of(table));
    }

    /** Makes the indexes and constraints of a loaded table that those need who go on writing it. */
    void index(String table) {
        in(NEXT, MEMORY + indexes.of(table));
    }

    /** Makes what only a table needs that is read: its guards, its searches, and PostgreSQL's count of its rows. */
    void finish(String table) {
        in(NEXT, MEMORY + guards.of(table) + searches.of(table));
        analyze(table);
    }

    /** Makes all keys, indexes and constraints of tables that have no rows yet. */
    void complete() {
        in(NEXT, keys.text() + indexes.text() + guards.text() + searches.text());
    }

    /** Lets PostgreSQL count the new rows, so that the first reads have good plans. */
    void analyze() {
        tablesOf(NEXT).forEach(this::analyze);
    }

    private void analyze(String table) {
        jdbc.execute(STATISTICS + "ANALYZE " + of(NEXT, table));
    }

    /** Puts all new tables in the place of those that are read. */
    void replaceAll() {
        drop(Registers.SCHEMA, tablesOf(Registers.SCHEMA));
        move(tablesOf(NEXT));
    }

    /** Puts some new tables, and how far the work is, in the place of those that are read, and drops the others. */
    void replace(Collection<String> readModels) {
        List<String> tables = Stream.concat(readModels.stream(), MARKS.stream()).toList();
        drop(Registers.SCHEMA, tables);
        move(tables);
        discard();
    }

    private void move(List<String> tables) {
        jdbc.execute(tables.stream()
                .map(table -> "ALTER TABLE " + of(NEXT, table) + " SET SCHEMA " + Registers.SCHEMA)
                .collect(Collectors.joining(";")));
        in(Registers.SCHEMA, functions);
    }

    /** Drops the new tables. */
    void discard() {
        drop(NEXT, tablesOf(NEXT));
    }

    /** The tables that say what was made of the events. */
    List<String> readModels() {
        return tablesOf(NEXT).stream().filter(table -> !MARKS.contains(table)).toList();
    }

    private List<String> tablesOf(String schema) {
        return jdbc.queryForList(TABLES, String.class, schema);
    }

    /** A table's name with its schema. */
    static String of(String schema, String table) {
        return schema + ".\"" + table + "\"";
    }

    private void drop(String schema, List<String> tables) {
        if (!tables.isEmpty()) {
            jdbc.execute(tables.stream()
                    .map(table -> of(schema, table))
                    .collect(Collectors.joining(", ", "DROP TABLE ", "")));
        }
    }

    private void in(String schema, String script) {
        jdbc.execute("SET LOCAL search_path = " + schema + ", public");
        jdbc.execute(script);
    }

    private String stamp() {
        return CODE + " " + segments.count() + " "
                + Digest.of(tables + keys.text() + indexes.text() + guards.text() + searches.text() + functions);
    }

    private static String script(String name) {
        String path = "/db/projection/" + name + ".sql";
        try (InputStream script = ProjectionSchema.class.getResourceAsStream(path)) {
            if (script == null) {
                throw new IllegalStateException("missing: " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
