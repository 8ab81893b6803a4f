package org.titleledger.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The live processors from nothing over a whole log: the log of one ledger is copied into an empty one that runs, in one
 * transaction, and the clock runs from its commit until every read model has all of it.
 */
final class CatchUp {

    private static final String COLUMNS = "ledger.event (position, event_id, stream, sequence, stream_type, type,"
            + " revision, act, payload, metadata, recorded_at)";

    private CatchUp() {}

    /** Events in a second. */
    static double perSecond(Server server, Ledger source) throws SQLException, IOException, InterruptedException {
        Path file = Files.createTempFile("ledger-benchmark-", ".copy");
        try (Ledger ledger = Ledger.fresh(server)) {
            export(server, source.database(), file);
            server.checkpoint();
            load(server, ledger.database(), file);
            long begin = System.nanoTime();
            ledger.awaitReadModels();
            return ledger.events() / ((System.nanoTime() - begin) / 1e9);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void export(Server server, String database, Path file) throws SQLException, IOException {
        try (Connection connection = server.superuserSessions(database).getConnection();
                var bytes = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + COLUMNS + " TO STDOUT", bytes);
        }
    }

    private static void load(Server server, String database, Path file) throws SQLException, IOException {
        try (Connection connection = server.superuserSessions(database).getConnection();
                var bytes = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + COLUMNS + " FROM STDIN", bytes);
        }
    }
}
