package org.titleledger.api.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A list handed in over HTTP.
 *
 * @param events how many events it came to
 * @param recordedSeconds from the request until its last row was committed
 * @param doneSeconds from the request until the report was whole and every read model had everything
 */
record Import(long events, double recordedSeconds, double doneSeconds) {

    private static final long LOOK_EVERY_MILLIS = 50;

    double recordedPerSecond() {
        return events / recordedSeconds;
    }

    double donePerSecond() {
        return events / doneSeconds;
    }

    static Import of(Ledger ledger, String fileName, byte[] content, String mapping)
            throws IOException, InterruptedException {
        long before = ledger.events();
        Http looking = ledger.session();
        long begin = System.nanoTime();
        byte[] form = new Multipart()
                .file(fileName, content)
                .field("kind", "properties")
                .field("mapping", mapping)
                .bytes();
        JsonNode submitted = Http.good(ledger.clerkClient.post("/api/v1/imports", Multipart.MEDIA_TYPE, form))
                .json();
        String path = "/api/v1/imports/" + submitted.get("id").asString();
        await(
                looking,
                path,
                job -> job.get("rows").asInt() > 0
                        && job.get("read").asInt() == job.get("rows").asInt());
        double recorded = secondsSince(begin);
        JsonNode job =
                await(looking, path, done -> !done.get("state").asString().equals("RUNNING"));
        double done = secondsSince(begin);
        if (!job.get("state").asString().equals("DONE")) {
            throw new IllegalStateException("The import failed: " + job);
        }
        return new Import(ledger.events() - before, recorded, done);
    }

    private interface Condition {

        boolean holds(JsonNode job);
    }

    private static JsonNode await(Http looking, String path, Condition condition)
            throws IOException, InterruptedException {
        while (true) {
            JsonNode job = Http.good(looking.get(path)).json();
            if (condition.holds(job) || job.get("state").asString().equals("FAILED")) {
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
