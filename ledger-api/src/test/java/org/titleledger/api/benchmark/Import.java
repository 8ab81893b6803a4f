package org.titleledger.api.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * A list handed in over HTTP.
 *
 * @param events how many events it came to
 * @param recordedSeconds from the request until its last row was committed
 * @param doneSeconds from the request until the report was whole and every read model had everything
 */
record Import(long events, double recordedSeconds, double doneSeconds) {

    private static final String PROGRESS = """
            SELECT state, rows > 0 AND read = rows AS recorded, state <> 'RUNNING' AS ended
            FROM work.import_job ORDER BY started_at DESC LIMIT 1
            """;
    private static final long LOOK_EVERY_MILLIS = 10;

    double recordedPerSecond() {
        return events / recordedSeconds;
    }

    double donePerSecond() {
        return events / doneSeconds;
    }

    /** The clerk has asked for something before: the first check of a password is made to be slow. */
    static Import of(Ledger ledger, String fileName, byte[] content, String mapping)
            throws IOException, InterruptedException, SQLException {
        long before = ledger.events();
        Http.good(ledger.clerkClient.get("/api/v1/me"));
        try (Connection connection = ledger.looking();
                PreparedStatement progress = connection.prepareStatement(PROGRESS)) {
            long begin = System.nanoTime();
            byte[] form = new Multipart()
                    .file(fileName, content)
                    .field("kind", "properties")
                    .field("mapping", mapping)
                    .bytes();
            Http.good(ledger.clerkClient.post("/api/v1/imports", Multipart.MEDIA_TYPE, form));
            await(progress, "recorded");
            double recorded = secondsSince(begin);
            await(progress, "ended");
            double done = secondsSince(begin);
            return new Import(ledger.events() - before, recorded, done);
        }
    }

    private static void await(PreparedStatement progress, String reached) throws SQLException, InterruptedException {
        while (!reached(progress, reached)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static boolean reached(PreparedStatement progress, String reached) throws SQLException {
        try (ResultSet result = progress.executeQuery()) {
            if (!result.next()) {
                return false;
            }
            if (result.getString("state").equals("FAILED")) {
                throw new IllegalStateException("The import failed");
            }
            return result.getBoolean(reached);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
