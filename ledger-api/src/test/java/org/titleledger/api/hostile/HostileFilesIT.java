package org.titleledger.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.hostile.Wire.Answer;
import org.titleledger.api.hostile.World.Sender;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More than two hundred files that cannot be imported: each is refused, or each of its rows is, and the importer goes on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HostileFilesIT {

    private static final Logger LOG = LoggerFactory.getLogger(HostileFilesIT.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = Long.getLong("hostile.seed", 20_261_123L);
    private static final long MOST_GROWTH = 48L << 20;

    private static final BadFile GOOD =
            new BadFile("good", "好.csv", () -> "名称,类型\n好楼,幢\n".getBytes(StandardCharsets.UTF_8));

    private final Users users;
    private final JdbcTemplate jdbc;
    private final int port;

    HostileFilesIT(Users users, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void people() {
        if (users.all().stream().noneMatch(user -> user.login().equals(Sender.CLERK.login()))) {
            users.add(Sender.CLERK.login(), "经办", World.PASSWORD, Set.of(Role.CLERK), null);
        }
    }

    @Test
    void noBadFileIsImportedAndTheNextGoodOneIs() throws IOException {
        List<BadFile> files = new ArrayList<>(BadTexts.all(new Random(SEED)));
        files.addAll(BadWorkbooks.all(new Random(SEED)));
        files.addAll(BadDeeds.all());
        assertThat(files).hasSizeGreaterThan(200);
        List<String> faults = new ArrayList<>();
        Tally tally = new Tally();
        try (Wire wire = new Wire(port)) {
            imported(
                    wire,
                    new BadFile("warm-up", "x.csv", () -> BadTexts.BASE.getBytes(StandardCharsets.UTF_8)),
                    faults);
            BadFile known = new BadFile("known", "x.csv", () -> BadDeeds.KNOWN.getBytes(StandardCharsets.UTF_8));
            assertThat(accepted(wire, known)).isEqualTo(1);
            Footprint before = Footprint.of(jdbc, "ledger");
            long heap = HostileRequestsIT.usedHeap();
            for (BadFile file : files) {
                long begun = System.nanoTime();
                Outcome outcome = imported(wire, file, faults);
                tally.note(outcome.family, outcome.status, outcome.code, System.nanoTime() - begun, file.what());
            }
            long growth = HostileRequestsIT.usedHeap() - heap;
            LOG.info("{} bad files, heap grown by {} KiB:{}", files.size(), growth >> 10, tally);
            faults.forEach(fault -> LOG.error("{}", fault));
            assertThat(faults).isEmpty();
            assertThat(Footprint.of(jdbc, "ledger")).isEqualTo(before);
            assertThat(growth).as("bytes that are still held").isLessThan(MOST_GROWTH);
            assertThat(accepted(wire, GOOD)).isEqualTo(1);
            assertThat(accepted(wire, BadDeeds.GOOD)).isEqualTo(1);
        }
    }

    private record Outcome(String family, int status, String code) {}

    private Outcome imported(Wire wire, BadFile file, List<String> faults) throws IOException {
        boolean dryRun = file.what().hashCode() % 4 == 0;
        Answer answer = sent(wire, file, dryRun);
        if (answer.status() != 202) {
            String code = Verdict.code(answer);
            boolean refused = (answer.status() == 400 || answer.status() == 413) && !code.isEmpty();
            if (!refused) {
                faults.add(file + " -> " + answer.status() + " " + answer.body());
            }
            return new Outcome("refused as a whole", answer.status(), code);
        }
        JsonNode job = ended(wire, JSON.readTree(answer.body()).path("id").asString());
        List<String> codes = jdbc.queryForList(
                "SELECT code FROM work.import_finding WHERE job = ?::uuid AND severity = 'REFUSES' ORDER BY ordinal",
                String.class,
                job.path("id").asString().replace("import:", ""));
        boolean nothing = job.path("accepted").asInt(-1) == 0 && !codes.isEmpty() && !codes.contains("ledger.defect");
        if (!nothing) {
            faults.add(file + " -> " + job + " " + codes.stream().distinct().toList());
        }
        return new Outcome("refused by its rows", 202, codes.isEmpty() ? "" : codes.getFirst());
    }

    private static int accepted(Wire wire, BadFile good) throws IOException {
        Answer answer = sent(wire, good, false);
        return ended(wire, JSON.readTree(answer.body()).path("id").asString())
                .path("accepted")
                .asInt(0);
    }

    private static Answer sent(Wire wire, BadFile file, boolean dryRun) throws IOException {
        byte[] form = new Multipart()
                .field("kind", file.kind())
                .field("dryRun", String.valueOf(dryRun))
                .file("file", file.name(), file.content().get())
                .whole();
        return wire.exchange(
                signed(new Request("POST", "/api/v1/imports"))
                        .body(Multipart.TYPE, form)
                        .bytes(),
                false);
    }

    private static Request signed(Request request) {
        return request.with("Authorization", World.basic(Sender.CLERK.login(), World.PASSWORD));
    }

    private static JsonNode ended(Wire wire, String id) {
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    Answer answer = wire.exchange(
                            signed(new Request("GET", "/api/v1/imports/" + id)).bytes(), false);
                    seen.put("job", JSON.readTree(answer.body()));
                    return !seen.get("job").path("state").asString().equals("RUNNING");
                });
        return seen.get("job");
    }
}
