package org.titleledger.api.benchmark;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The read models made again from nothing, asked for over HTTP. */
final class Rebuilding {

    private static final String PATH = "/api/v1/rebuild";
    private static final long LOOK_EVERY_MILLIS = 50;

    private Rebuilding() {}

    /** Events in a second, from the request until the rebuild says that it is finished. */
    static double perSecond(Ledger ledger) throws IOException, InterruptedException {
        long events = ledger.events();
        Http looking = ledger.session("administrator");
        long begin = System.nanoTime();
        Http.good(ledger.administratorClient.post(PATH, ""));
        while (!isFinished(Http.good(looking.get(PATH)).json())) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private static boolean isFinished(JsonNode progress) {
        JsonNode finished = progress.get("finishedAt");
        return finished != null && !finished.isNull();
    }
}
