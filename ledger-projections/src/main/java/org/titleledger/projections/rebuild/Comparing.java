package org.titleledger.projections.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.projections.Registers;

/**
 * Compares the read models with those made anew. A digest is the sum of a hash of every row's values: it does not depend
 * on the order in which rows were written, and differs when a row is missing, doubled or changed. The hash of a row is hashed
 * once more: PostgreSQL's is linear in the hashes of the columns, so that the sum would not tell which row a value is in.
 */
final class Comparing {

    private static final int SHOWN = 20;

    private static final String DIGEST = """
            SELECT count(*) AS rows,
                coalesce(sum(hashtextextended(hash_record_extended(t, 0)::text, 0)), 0)::text AS digest
            FROM %s t
            """;

    private static final String ONLY = """
            SELECT row_to_json(d)::text FROM (TABLE %s EXCEPT ALL TABLE %s) AS d LIMIT %d
            """;

    private record Digest(long rows, String digest) {}

    private final JdbcTemplate jdbc;
    private final Executor aside;
    private final Consumer<Runnable> transaction;

    /**
     * @param aside where the new tables are read while this thread reads the old ones
     * @param transaction in which they are read there
     */
    Comparing(JdbcTemplate jdbc, Executor aside, Consumer<Runnable> transaction) {
        this.jdbc = jdbc;
        this.aside = aside;
        this.transaction = transaction;
    }

    List<Comparison> of(List<String> tables) {
        jdbc.execute("SET LOCAL enable_seqscan = on");
        CompletableFuture<List<Digest>> after = CompletableFuture.supplyAsync(() -> made(tables), aside);
        List<Digest> before = digests(Registers.SCHEMA, tables);
        return compared(tables, before, RebuildStopped.orResult(after));
    }

    private List<Comparison> compared(List<String> tables, List<Digest> before, List<Digest> after) {
        List<Comparison> compared = new ArrayList<>();
        for (int index = 0; index < tables.size(); index++) {
            compared.add(compared(tables.get(index), before.get(index), after.get(index)));
        }
        return compared;
    }

    private Comparison compared(String table, Digest before, Digest after) {
        String old = ProjectionSchema.of(Registers.SCHEMA, table);
        String made = ProjectionSchema.of(ProjectionSchema.NEXT, table);
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

    /** Whatever goes wrong there, a session that is not to be had among it, is the comparison's failure. */
    private List<Digest> made(List<String> tables) {
        List<Digest> made = new ArrayList<>();
        transaction.accept(() -> made.addAll(digests(ProjectionSchema.NEXT, tables)));
        return made;
    }

    private List<Digest> digests(String schema, List<String> tables) {
        return tables.stream()
                .map(table -> digest(ProjectionSchema.of(schema, table)))
                .toList();
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
