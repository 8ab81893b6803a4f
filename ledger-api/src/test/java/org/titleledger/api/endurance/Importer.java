package org.titleledger.api.endurance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Hands in lists and follows them to their end. Only one thread may use it at a time. */
final class Importer {

    private static final long PAUSE_MILLIS = 100;
    private static final long MINUTES_MAX = 20;
    private static final int ROWS = 650;

    private final Http http;
    private final Tally tally;
    private final List<Handed> handed = new ArrayList<>();

    /**
     * A list that was handed in.
     *
     * @param name what its file and all its rows are called by
     */
    record Handed(String name, int rows, String id) {}

    Importer(Http http, Tally tally) {
        this.http = http;
        this.tally = tally;
    }

    List<Handed> all() {
        return List.copyOf(handed);
    }

    /** Hands in a new list. When no answer comes, the imports say whether it arrived. */
    void handIn() throws InterruptedException {
        String name = "清单" + (handed.size() + 1) + ".csv";
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_MAX);
        while (System.nanoTime() < end) {
            String id = arrived(name);
            if (!id.isEmpty()) {
                handed.add(new Handed(name, ROWS, id));
                tally.count("imports handed in");
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Counter.Wronged("the list " + name + " cannot be handed in");
    }

    private String arrived(String name) throws InterruptedException {
        try {
            Answer known = http.get("clerk", "/imports");
            if (!known.isDone()) {
                return "";
            }
            for (JsonNode job : known.json().path("items")) {
                if (job.path("fileName").asString().equals(name)) {
                    return job.path("id").asString();
                }
            }
            Answer answer = http.upload("clerk", "/imports", name, list(name), "kind", "properties");
            return answer.isDone() ? answer.text("id") : "";
        } catch (IOException unanswered) {
            return "";
        }
    }

    private static String list(String name) {
        StringBuilder list = new StringBuilder("名称,办公区,类型,权利类型,权属状态,权利性质,权利人,登记日期,管理单位,移交日期,使用单位,使用起始日期\n");
        for (int row = 1; row <= ROWS; row++) {
            list.append(name + "-" + row + ",区" + name + ",幢,房屋所有权,已登记,划拨,权利人" + name + ",1990-01-01,管理" + name
                    + ",2001-01-01,使用" + name + ",2002-01-01\n");
        }
        return list.toString();
    }

    /** Waits until every list is done, and says what is wrong with one. */
    void awaitAll(Findings findings) throws InterruptedException {
        for (Handed list : handed) {
            JsonNode job = ended(list);
            boolean right = job.path("state").asString().equals("DONE")
                    && job.path("rows").asInt() == list.rows
                    && job.path("read").asInt() == list.rows
                    && job.path("accepted").asInt() == list.rows
                    && job.path("unchanged").asInt()
                                    + job.path("different").asInt()
                                    + job.path("refused").asInt()
                            == 0;
            findings.unless(right, "the import of " + list + " did not end with every row accepted once: " + job);
        }
    }

    private JsonNode ended(Handed list) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_MAX);
        while (System.nanoTime() < end) {
            try {
                Answer answer = http.get("clerk", "/imports/" + list.id);
                if (answer.isDone() && !answer.text("state").equals("RUNNING")) {
                    return answer.json();
                }
            } catch (IOException unanswered) {
                tally.count("reads without an answer");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Counter.Wronged("the import of " + list + " does not end");
    }
}
