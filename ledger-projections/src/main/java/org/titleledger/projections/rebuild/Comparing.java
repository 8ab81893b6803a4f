package org.titleledger.projections.rebuild;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.Registers;

/**
 * Compares the read models with those made anew. A digest is the sums of two hashes of every row's values: it does not
 * depend on the order in which rows were written, and differs when a row is missing, doubled or changed.
 */
final class Comparing {

    private static final int SHOWN = 20;

    private static final String DIGEST = """
            SELECT count(*) AS rows,
                coalesce(sum(hash_record_extended(t, 0)), 0)::text || '/'
                || coalesce(sum(hash_record_extended(t, 1)), 0)::text AS digest
            FROM %s t
            """;

    private static final String ONLY = """
            SELECT row_to_json(d)::text FROM (TABLE %s EXCEPT ALL TABLE %s) AS d LIMIT %d
            """;

    private record Digest(long rows, String digest) {}

    private final JdbcTemplate jdbc;

    Comparing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has to read all rows of a table does so with every processor. */
    List<Comparison> of(List<String> tables) {
        jdbc.execute("SET LOCAL enable_seqscan = on; SET LOCAL max_parallel_workers_per_gather = 2;"
                + " SET LOCAL parallel_setup_cost = 0; SET LOCAL parallel_tuple_cost = 0;"
                + " SET LOCAL min_parallel_table_scan_size = '1MB'");
        return tables.stream().map(this::of).toList();
    }

    private Comparison of(String table) {
        String old = Registers.SCHEMA + ".\"" + table + "\"";
        String made = ProjectionSchema.NEXT + ".\"" + table + "\"";
        Digest before = digest(old);
        Digest after = digest(made);
        boolean same = before.equals(after);
        return new Comparison(
                table,
                before.rows(),
                after.rows(),
                before.digest(),
                after.digest(),
                same ? List.of() : only(old, made),
                same ? List.of() : only(made, old));
    }

    private Digest digest(String table) {
        return jdbc.query(
                        DIGEST.formatted(table),
                        (row, number) -> new Digest(row.getLong("rows"), row.getString("digest")))
                .getFirst();
    }

    private List<String> only(String here, String notThere) {
        return jdbc.queryForList(ONLY.formatted(here, notThere, SHOWN), String.class);
    }
}
