package org.titleledger.api.endurance;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Asks again over HTTP: the same key gives the first answer to the byte, and a paper comes back as it was filed. */
final class AnswerCheck {

    private static final int TRIES_MAX = 100;
    private static final long PAUSE_MILLIS = 100;

    private final Http http;
    private final Findings findings;
    private final Tally tally;

    AnswerCheck(Http http, Findings findings, Tally tally) {
        this.http = http;
        this.findings = findings;
        this.tally = tally;
    }

    private interface Request {

        Answer send() throws IOException, InterruptedException;
    }

    /** Some of what was acknowledged: the last and others at random. */
    void check(List<Journal.Entry> acknowledged, int some, Random random) throws InterruptedException {
        int last = acknowledged.size() - 1;
        for (int i = 0; i < some && last >= 0; i++) {
            Journal.Entry entry = acknowledged.get(i < some / 2 ? Math.max(0, last - i) : random.nextInt(last + 1));
            if (entry.key().isEmpty()) {
                paperIsAsFiled(entry);
            } else {
                answerIsTheFirst(entry);
            }
        }
    }

    private void answerIsTheFirst(Journal.Entry entry) throws InterruptedException {
        Answer again =
                answered(() -> http.post(entry.login(), entry.path(), entry.body(), "Idempotency-Key", entry.key()));
        tally.count("answers asked for again");
        findings.unless(again.equals(entry.answer()), entry + " is answered again with " + again);
    }

    private void paperIsAsFiled(Journal.Entry entry) throws InterruptedException {
        String position = entry.answer().isDone() && !entry.act().isEmpty()
                ? "?after=" + entry.answer().number("position")
                : "";
        Answer content = answered(
                () -> http.get("auditor", "/documents/" + entry.answer().text("id") + "/content" + position));
        tally.count("papers read again");
        findings.unless(
                content.status() == 200 ? content.body().equals(entry.body()) : position.isEmpty(),
                entry + " is read again as " + content.status() + " " + content.body());
    }

    private Answer answered(Request request) throws InterruptedException {
        Answer answer = new Answer(0, "", List.of());
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            try {
                answer = request.send();
                if (!answer.isForNow()) {
                    return answer;
                }
            } catch (IOException unanswered) {
                tally.count("reads without an answer");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return answer;
    }
}
