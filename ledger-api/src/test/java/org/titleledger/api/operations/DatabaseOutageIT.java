package org.titleledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.titleledger.api.embedded.StoppableServer;
import org.titleledger.api.operations.Caller.Reply;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/**
 * The database goes away under load and comes back. {@code -Dledger.outage.seconds=60} keeps it away for a minute; the
 * usual run is shorter.
 */
@OneDatabaseIsEnough
class DatabaseOutageIT {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutageIT.class);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("ledger.outage.seconds", 6));
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROWS = 6_000;

    @TempDir
    private Path folder;

    @Test
    void everybodyIsToldSoAndNothingIsLost() throws IOException, InterruptedException {
        try (StoppableServer server = StoppableServer.start(folder.resolve("work"), folder.resolve("cluster"));
                Running ledger = Running.on(server.properties(server.port(), ""))) {
            Writers writers = Writers.on(ledger.clerk(), 8);
            String list = IntStream.rangeClosed(1, ROWS)
                    .mapToObj(row -> "导入单位 " + row + ",ORGAN")
                    .collect(Collectors.joining("\n", "name,kind\n", "\n"));
            String job = ledger.clerk().importParties(list).text("id");
            Awaitility.await().atMost(PATIENCE).until(() -> read(ledger, job) > 0 && acknowledged(writers) > 50);
            assertThat(ledger.administrator().post("/api/v1/rebuild", "").status())
                    .isEqualTo(202);
            SortedMap<String, Integer> before = writers.outcomes();

            server.crash();
            Thread.sleep(1_000);
            assertThatEverybodyIsToldSo(ledger);
            Thread.sleep(AWAY.toMillis());
            server.start();

            int then = acknowledged(writers);
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged(writers) > then + 50);
            writers.close();
            assertThat(before.keySet()).as("before").containsExactly("201");
            assertThat(writers.outcomes().keySet())
                    .as("never anything else")
                    .isSubsetOf("201", "503 ledger.is-unavailable", "503 ledger.outcome-is-unknown")
                    .contains("503 ledger.is-unavailable");
            assertThat(writers.unanswered()).isEmpty();
            assertThatNothingWasLost(ledger, writers.acknowledged());

            Awaitility.await().atMost(PATIENCE).until(() -> read(ledger, job) == ROWS);
            Awaitility.await().atMost(PATIENCE).until(ledger::hasCaughtUp);
            Awaitility.await().atMost(PATIENCE).until(() -> state(ledger, job).equals("DONE"));
            assertThatTheImportIsThereOnce(ledger);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> rebuilds(ledger).getLast().equals("FINISHED"));
            LOG.info("rebuilds {}", rebuilds(ledger));
            LOG.info("outcomes {}, longest answer {} ms", writers.outcomes(), writers.longestMillis());
        }
    }

    private static void assertThatEverybodyIsToldSo(Running ledger) throws IOException {
        Reply read = ledger.clerk().get("/api/v1/parties", "Accept-Language", "en");
        assertThat(read.outcome()).isEqualTo("503 ledger.is-unavailable");
        assertThat(read.header("Retry-After")).isEqualTo("5");
        assertThat(read.text("detail")).isEqualTo("The database does not answer for the moment; try again.");
        Reply signIn = ledger.clerk().visit("/api/v1/me", "Authorization", "Basic bm9ib2R5OndoYXRldmVy");
        assertThat(signIn.outcome()).as("nobody can tell whether it is wrong").isEqualTo("503 ledger.is-unavailable");
        Reply page = ledger.clerk().visit("/sign-in", "Accept", "text/html");
        assertThat(page.status()).as("needs no database").isEqualTo(200);
    }

    static int acknowledged(Writers writers) {
        return writers.acknowledged().size();
    }

    private static int read(Running ledger, String job) {
        return number(ledger, "SELECT read FROM work.import_job WHERE 'import:' || id = '" + job + "'");
    }

    private static String state(Running ledger, String job) {
        return ledger.jdbc()
                .sql("SELECT state FROM work.import_job WHERE 'import:' || id = ?")
                .param(job)
                .query(String.class)
                .single();
    }

    private static List<String> rebuilds(Running ledger) {
        return ledger.jdbc()
                .sql("SELECT state FROM work.rebuild ORDER BY id")
                .query(String.class)
                .list();
    }

    private static int number(Running ledger, String query) {
        return ledger.jdbc().sql(query).query(Integer.class).single();
    }

    static void assertThatNothingWasLost(Running ledger, Map<String, String> acknowledged) {
        List<String> recorded = ledger.jdbc()
                .sql("SELECT act::text FROM ledger.event WHERE payload LIKE '%单位 key-%'")
                .query(String.class)
                .list();
        assertThat(recorded)
                .as("each acknowledged act exactly once, and no other")
                .hasSameSizeAs(acknowledged.values());
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }

    private static void assertThatTheImportIsThereOnce(Running ledger) {
        assertThat(number(
                        ledger,
                        "SELECT count(*) FROM ledger.event WHERE type = 'party.registered'"
                                + " AND payload LIKE '%导入单位 %'"))
                .isEqualTo(ROWS);
    }
}
