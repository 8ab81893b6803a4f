package org.titleledger.api.hostile;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that is written in the ledger's tables, in short; but for the log of what was refused, which may grow. */
record Footprint(Map<String, String> tables) {

    Footprint {
        tables = Map.copyOf(tables);
    }

    static Footprint of(JdbcTemplate jdbc, String... schemas) {
        Map<String, String> tables = new TreeMap<>();
        for (String table : jdbc.queryForList(
                "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                        + " WHERE schemaname = ANY (?) AND tablename NOT IN ('refused_attempt', 'migration')",
                String.class,
                (Object) schemas)) {
            tables.put(
                    table,
                    jdbc.queryForObject(
                            "SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')"
                                    + " FROM " + table + " t",
                            String.class));
        }
        return new Footprint(tables);
    }
}
