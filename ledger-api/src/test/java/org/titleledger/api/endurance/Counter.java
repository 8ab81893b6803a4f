package org.titleledger.api.endurance;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where one client hands in commands: each with a key of its own, sent again with the same key until it is answered, and
 * written into the journal before the client goes on.
 */
final class Counter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_MILLIS = 100;
    private static final long MINUTES_MAX = 20;
    private static final int READS_MAX = 20;

    private final String name;
    private final Http http;
    private final Journal journal;
    private final Tally tally;
    private final AtomicBoolean over;
    private int number;

    /** The life is over: nothing new is begun. */
    static final class Over extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** What was right was refused, or was never answered. */
    static final class Wronged extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wronged(String message) {
            super(message);
        }
    }

    private interface Request {

        Answer send() throws IOException, InterruptedException;
    }

    Counter(String name, Http http, Journal journal, Tally tally, AtomicBoolean over) {
        this.name = name;
        this.http = http;
        this.journal = journal;
        this.tally = tally;
        this.over = over;
    }

    /** One command, once and for all. */
    Answer command(String login, String path, Map<String, ?> fields) throws InterruptedException {
        String key = name + "-" + ++number;
        String body = JSON.writeValueAsString(fields);
        Answer answer = untilAnswered(path, () -> http.post(login, path, body, "Idempotency-Key", key));
        journal.add(new Journal.Entry(login, path, key, body, answer));
        tally.count("acts acknowledged");
        return answer;
    }

    /** A paper, which is known by its content. */
    Answer file(String login, String content) throws InterruptedException {
        Answer answer = untilAnswered(
                "/documents", () -> http.upload(login, "/documents", "paper.txt", content, "title", "移交清册"));
        journal.add(new Journal.Entry(login, "/documents", "", content, answer));
        tally.count("documents acknowledged");
        return answer;
    }

    private Answer untilAnswered(String path, Request request) throws InterruptedException {
        if (over.get()) {
            throw new Over();
        }
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_MAX);
        for (int tries = 1; System.nanoTime() < end; tries++) {
            try {
                Answer answer = request.send();
                if (answer.isDone()) {
                    if (tries > 1) {
                        tally.count("commands answered after being sent again");
                    }
                    return answer;
                }
                refuse(path, answer);
                tally.count("commands answered with " + answer.status());
            } catch (IOException unanswered) {
                tally.count("commands without an answer");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Wronged("no answer to " + name + "-" + number + " " + path + " in " + MINUTES_MAX + " minutes");
    }

    /** A race is lost for now only; whoever is signed in rightly and is told otherwise met a database that was away. */
    private void refuse(String path, Answer answer) {
        if (!answer.isForNow() && answer.status() != 401 && !answer.body().contains("lost-the-race")) {
            throw new Wronged(name + "-" + number + " " + path + " was refused: " + answer);
        }
    }

    /** Reads until there is an answer, or often enough without one; then there is nothing to be said. */
    void read(String login, String path, Predicate<Answer> right) throws InterruptedException {
        for (int tries = 0; tries < READS_MAX && !over.get(); tries++) {
            try {
                Answer answer = http.get(login, path);
                if (answer.status() == 200) {
                    tally.count("reads that waited for a position");
                    if (!right.test(answer)) {
                        throw new Wronged("read of " + path + " does not have what was acknowledged: " + answer);
                    }
                    return;
                }
            } catch (IOException unanswered) {
                tally.count("reads without an answer");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
