package org.titleledger.projections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.Digest;

/**
 * The tables of the read models. They are never migrated: when the code that fills them, or their script, is another than
 * the one they were made with, they are dropped and filled again from the events.
 */
public final class ProjectionSchema {

    /** To be raised when the same events make other rows without any change of the script. */
    private static final int CODE = 1;

    private static final String SCRIPT = "/db/projection/V0001__registers.sql";

    /** Axon's tokens are in the same schema and stay. */
    private static final String OWN_TABLES =
            "SELECT tablename FROM pg_tables WHERE schemaname = 'projection' AND tablename <> 'token_entry'";

    private final JdbcTemplate jdbc;
    private final String script = script();

    /** The schema {@code projection}, in which the account may make tables. */
    public ProjectionSchema(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the tables are there and were made by this version of the code. */
    public boolean isCurrent() {
        List<String> tables = jdbc.queryForList(OWN_TABLES, String.class);
        return tables.contains("stamp")
                && jdbc.queryForList("SELECT stamp FROM projection.stamp", String.class)
                        .equals(List.of(stamp()));
    }

    /**
     * Drops the tables, makes them anew and forgets how far events were handled, all inside the transaction that is under
     * way.
     *
     * @param lastPosition the end of the log, up to which this is a rebuild
     */
    public void makeAnew(long lastPosition) {
        jdbc.queryForList(OWN_TABLES, String.class)
                .forEach(table -> jdbc.execute("DROP TABLE projection.\"" + table + "\""));
        jdbc.execute(script);
        jdbc.execute("CREATE TABLE projection.stamp (stamp text PRIMARY KEY)");
        jdbc.update("INSERT INTO projection.stamp VALUES (?)", stamp());
        jdbc.update(
                "INSERT INTO projection.rebuild (until_position, finished_at)"
                        + " SELECT ?, CASE WHEN ? = 0 THEN clock_timestamp() END",
                lastPosition,
                lastPosition);
        jdbc.update("DELETE FROM projection.token_entry WHERE processor_name = ?", Registers.PROCESSING_GROUP);
    }

    private String stamp() {
        return CODE + " " + Digest.of(script);
    }

    private static String script() {
        try (InputStream script = ProjectionSchema.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException("missing: " + SCRIPT);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
