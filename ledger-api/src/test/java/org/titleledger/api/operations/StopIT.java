package org.titleledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.titleledger.api.operations.Caller.Reply;
import org.titleledger.api.testing.OneDatabaseIsEnough;
import tools.jackson.databind.json.JsonMapper;

/** A SIGTERM under load: what is under way is finished, what comes new is turned away, and an import goes on later. */
@OneDatabaseIsEnough
class StopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROWS = 6_000;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    @Test
    void losesAndTruncatesNothing() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        Writers writers;
        String job;
        try (LedgerProcess ledger = LedgerProcess.on(data, folder.resolve("first.log"))) {
            ledger.appointAClerk("jing");
            writers = Writers.on(ledger.named("jing"), 8);
            Reply taken = ledger.named("jing").importParties(list());
            assertThat(taken.outcome()).isEqualTo("202");
            job = taken.text("id");
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> writers.acknowledged().size() > 50 && progress(ledger, job, "read") > 0);
            ledger.terminate();
            assertThat(ledger.exit()).isEqualTo(TERMINATED);
            writers.giveUp();
            assertThat(writers.outcomes().keySet())
                    .as("a full answer, or turned away")
                    .isSubsetOf("201", "503", "503 ledger.is-unavailable");
            assertThat(writers.unanswered()).as("no half answer").allMatch(StopIT::neverReached);
            assertThatTheLogIsJson(ledger);
        }
        assertThat(data.resolve("postgresql-18/postmaster.pid"))
                .as("PostgreSQL was stopped as well")
                .doesNotExist();
        try (LedgerProcess ledger = LedgerProcess.on(data, folder.resolve("second.log"))) {
            assertThatEachKeyIsRecordedOnce(ledger.named("jing"), writers.acknowledged(), writers.asked());
            Awaitility.await().atMost(PATIENCE).until(() -> progress(ledger, job, "read") == ROWS);
            assertThat(progress(ledger, job, "accepted")).isEqualTo(ROWS);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ledger.named("jing")
                                    .get("/api/v1/parties?size=1")
                                    .header("Total"))
                            .isEqualTo(String.valueOf(ROWS + writers.asked())));
        }
    }

    private static String list() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "导入单位 " + row + ",ORGAN")
                .collect(Collectors.joining("\n", "name,kind\n", "\n"));
    }

    private static int progress(LedgerProcess ledger, String job, String field) throws IOException {
        return ledger.named("jing")
                .get("/api/v1/imports/" + job)
                .json()
                .path(field)
                .asInt();
    }

    /** The connection was refused, or closed before a byte of an answer came. */
    private static boolean neverReached(String failure) {
        return failure.contains("ConnectException")
                || failure.contains("HTTP/1.1 header parser received no bytes")
                || failure.contains("Connection reset");
    }

    /** Answers are the first ones again; what was never answered is recorded now, or was, and not twice. */
    private static void assertThatEachKeyIsRecordedOnce(Caller clerk, Map<String, String> acknowledged, int asked)
            throws IOException {
        for (int number = 1; number <= asked; number++) {
            String key = "key-" + number;
            Reply again = clerk.register("单位 " + key, key);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text("act")).isEqualTo(acknowledged.getOrDefault(key, again.text("act")));
        }
    }

    private static void assertThatTheLogIsJson(LedgerProcess ledger) throws IOException {
        JsonMapper json = new JsonMapper();
        assertThat(ledger.logLines())
                .allSatisfy(
                        line -> assertThat(json.readTree(line).path("message").asString())
                                .isNotNull());
        assertThat(ledger.logLines())
                .anySatisfy(line -> assertThat(json.readTree(line).path("type").asString(""))
                        .isEqualTo("party.registered"))
                .anySatisfy(line -> assertThat(
                                json.readTree(line).path("correlation").asString(""))
                        .startsWith("import:"));
    }
}
