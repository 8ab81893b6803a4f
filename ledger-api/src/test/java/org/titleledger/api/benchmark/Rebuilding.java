package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.titleledger.projections.rebuild.Rebuild;

/** The read models made again from nothing, asked for over HTTP. */
final class Rebuilding {

    private static final String RUNNING = "SELECT count(*) FROM work.rebuild WHERE finished_at IS NULL";
    private static final long LOOK_EVERY_MILLIS = 5;

    private Rebuilding() {}

    /**
     * Events in a second, from the request until the rebuild is recorded as finished.
     */
    static double perSecond(Ledger ledger) throws IOException, InterruptedException, SQLException {
        long events = ledger.events();
        try (Connection connection = ledger.looking();
                PreparedStatement running = connection.prepareStatement(RUNNING)) {
            long begin = System.nanoTime();
            Http.good(ledger.administratorClient.post("/api/v1/rebuild", ""));
            while (count(running) > 0) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            requireFinished(ledger);
            return events / seconds;
        }
    }

    private static void requireFinished(Ledger ledger) {
        String state = ledger.superuser()
                .queryForObject("SELECT state FROM work.rebuild ORDER BY id DESC LIMIT 1", String.class);
        if (!"FINISHED".equals(state)) {
            throw new IllegalStateException("The rebuild is " + state);
        }
    }

    /** The same at the start of another version of the code: nothing that is there can be kept. */
    static double allNewPerSecond(Ledger ledger) throws InterruptedException {
        double[] seconds = new double[1];
        ledger.withReadModelsAtRest(() -> {
            ledger.superuser().update("UPDATE projection.stamp SET stamp = 'of another version'");
            long begin = System.nanoTime();
            ledger.bean(Rebuild.class).prepare();
            seconds[0] = (System.nanoTime() - begin) / 1e9;
        });
        return ledger.events() / seconds[0];
    }

    private static long count(PreparedStatement running) throws SQLException {
        try (ResultSet result = running.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
