package org.titleledger.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bad requests, made from the application's own OpenAPI document: each is refused with a problem and a code, none writes
 * anything, and the memory stays as it was. How many is {@code -Dhostile.requests=…}; a case is sent again with {@code
 * -Dhostile.seed=… -Dhostile.case=…}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.tomcat.connection-timeout=3s")
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HostileRequestsIT {

    private static final Logger LOG = LoggerFactory.getLogger(HostileRequestsIT.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final long SEED = Long.getLong("hostile.seed", 20_261_123L);
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 10_000);
    private static final int CONNECTIONS = 8;
    /** Megabytes that Tomcat reads and drops before it closes, and that wait in the sockets' buffers. */
    private static final int MOST_SWALLOWED = 16;

    private static final long MOST_GROWTH = 48L << 20;

    private final Users users;
    private final JdbcTemplate jdbc;
    private final int port;

    HostileRequestsIT(Users users, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void people() {
        for (Sender sender : Sender.values()) {
            Role role = switch (sender) {
                case CLERK, BROWSER -> Role.CLERK;
                case REVIEWER -> Role.REVIEWER;
                case AUDITOR -> Role.AUDITOR;
                case ADMINISTRATOR -> Role.ADMINISTRATOR;
                case UNIT -> Role.UNIT;
                case FORGER, NOBODY -> null;
            };
            if (role != null
                    && users.all().stream().noneMatch(user -> user.login().equals(sender.login()))) {
                PartyId party = role == Role.UNIT ? PartyId.parse("party:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d") : null;
                users.add(sender.login(), sender.login(), World.PASSWORD, Set.of(role), party);
            }
        }
    }

    @Test
    void theWellFormedExamplesAreTaken() throws IOException {
        try (Wire wire = new Wire(port)) {
            World world = world(wire);
            ApiDocument document = document(wire);
            BadRequests requests = new BadRequests(document, world, SEED);
            for (String path :
                    List.of("/api/v1/parties", "/api/v1/properties", "/api/v1/properties/{property}/rooms")) {
                Operation operation = document.operations().stream()
                        .filter(candidate -> candidate.toString().equals("POST " + path))
                        .findFirst()
                        .orElseThrow();
                for (Sender sender : List.of(Sender.CLERK, Sender.BROWSER)) {
                    Answer answer = wire.exchange(
                            world.signed(requests.request(operation), sender).bytes(), false);
                    assertThat(answer.status())
                            .as(operation + " " + answer.body())
                            .isIn(200, 201, 409);
                }
            }
        }
    }

    @Test
    void everyBadRequestIsRefusedWithACodeAndWritesNothing() throws IOException {
        LOG.info("seed {}, {} requests", SEED, REQUESTS);
        BadRequests requests;
        try (Wire wire = new Wire(port)) {
            World world = world(wire);
            requests = new BadRequests(document(wire), world, SEED);
        }
        Integer only = Integer.getInteger("hostile.case");
        Queue<String> faults = new ConcurrentLinkedQueue<>();
        if (only != null) {
            sendOnly(requests.draw(only), faults);
            assertThat(faults).isEmpty();
            return;
        }
        send(requests, 0, REQUESTS / 10, faults, new Tally());
        Footprint before = Footprint.of(jdbc, "ledger", "access", "work");
        long heapBefore = usedHeap();
        Tally tally = new Tally();
        send(requests, 0, REQUESTS, faults, tally);
        long growth = usedHeap() - heapBefore;
        LOG.info("bad requests by family, status and code, heap grown by {} KiB:{}", growth >> 10, tally);
        faults.stream().limit(60).forEach(fault -> LOG.error("{}", fault));
        assertThat(faults.stream().limit(20)).isEmpty();
        assertThat(Footprint.of(jdbc, "ledger", "access", "work")).isEqualTo(before);
        assertThat(growth).as("bytes that are still held").isLessThan(MOST_GROWTH);
        assertTheLogOfRefusedAttemptsIsBounded();
    }

    @ParameterizedTest
    @CsvSource({"parties, application/json, 1", "documents, multipart/form-data; boundary=b, 65"})
    void aBodyWithoutAnEndIsCutOffAtItsLimit(String path, String type, int megabytes) throws IOException {
        Request head = new Request("POST", "/api/v1/" + path)
                .with("Authorization", World.basic(Sender.CLERK.login(), World.PASSWORD))
                .with("Content-Type", type)
                .with("Content-Length", null)
                .with("Transfer-Encoding", "chunked");
        String start = type.startsWith("multipart")
                ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n"
                : "{\"name\":\"";
        Footprint before = Footprint.of(jdbc, "ledger", "access", "work");
        try (Wire wire = new Wire(port)) {
            Wire.Endless sent = wire.endless(head.bytesWithoutLength(), start);
            assertThat(sent.megabytes()).isLessThan(megabytes + MOST_SWALLOWED);
            assertThat(sent.answer().status()).isIn(0, 413);
        }
        assertThat(Footprint.of(jdbc, "ledger", "access", "work")).isEqualTo(before);
    }

    private void assertTheLogOfRefusedAttemptsIsBounded() {
        Long longest = jdbc.queryForObject(
                "SELECT max(octet_length(refused_attempt::text)) FROM access.refused_attempt", Long.class);
        assertThat(longest).isBetween(1L, 10_000L);
        Long most = jdbc.queryForObject(
                "SELECT max(n) FROM (SELECT count(*) n FROM access.refused_attempt"
                        + " GROUP BY CASE WHEN code = 'access.sign-in-failed' THEN NULL ELSE login END,"
                        + " date_trunc('minute', at)) per_caller_and_minute",
                Long.class);
        assertThat(most).isBetween(1L, 610L);
    }

    private void sendOnly(BadRequest request, Queue<String> faults) throws IOException {
        try (Wire wire = new Wire(port)) {
            Answer answer = sent(wire, request);
            LOG.info("{}\n{}\n{}", request, new String(request.bytes(), StandardCharsets.UTF_8), answer);
            Verdict.fault(request, answer).ifPresent(faults::add);
        }
    }

    private void send(BadRequests requests, int from, int until, Queue<String> faults, Tally tally) {
        AtomicInteger next = new AtomicInteger(from);
        List<Future<?>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                senders.add(threads.submit(() -> send(requests, next, until, faults, tally)));
            }
            for (Future<?> sender : senders) {
                sender.get(10, TimeUnit.MINUTES);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException broken) {
            throw new AssertionError(broken);
        }
    }

    private Integer send(BadRequests requests, AtomicInteger next, int until, Queue<String> faults, Tally tally)
            throws IOException {
        int sent = 0;
        try (Wire wire = new Wire(port)) {
            for (int number = next.getAndIncrement(); number < until; number = next.getAndIncrement()) {
                BadRequest request = requests.draw(number);
                long begun = System.nanoTime();
                Answer answer = sent(wire, request);
                tally.note(
                        request.family(),
                        answer.status(),
                        Verdict.code(answer),
                        System.nanoTime() - begun,
                        request.toString());
                Verdict.fault(request, answer).ifPresent(fault -> faults.add(request + " -> " + fault));
                sent++;
            }
        }
        return sent;
    }

    private static Answer sent(Wire wire, BadRequest request) throws IOException {
        return request.ownConnection()
                ? wire.alone(request.bytes(), request.halfClose())
                : wire.exchange(request.bytes(), !request.hasAnswerBody());
    }

    static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private ApiDocument document(Wire wire) throws IOException {
        Answer answer = wire.exchange(
                new Request("GET", "/v3/api-docs")
                        .with("Authorization", World.basic(Sender.CLERK.login(), World.PASSWORD))
                        .bytes(),
                false);
        return new ApiDocument(JSON.readTree(answer.body()));
    }

    private World world(Wire wire) throws IOException {
        Map<String, String> things = new HashMap<>();
        things.put("party", made(wire, "/api/v1/parties", "{\"name\":\"甲单位\",\"kind\":\"ORGAN\"}"));
        things.put("property", made(wire, "/api/v1/properties", "{\"name\":\"甲楼\",\"kind\":\"BUILDING\"}"));
        things.put("parcel", made(wire, "/api/v1/properties", "{\"name\":\"甲地\",\"kind\":\"PARCEL\"}"));
        Request filing = new Request("POST", "/api/v1/documents")
                .with("Authorization", World.basic(Sender.CLERK.login(), World.PASSWORD))
                .body(
                        Multipart.TYPE,
                        new Multipart()
                                .file("file", "依据.txt", "依据".getBytes(StandardCharsets.UTF_8))
                                .whole());
        things.put("document", id(wire.exchange(filing.bytes(), false)));
        return signedIn(wire, things);
    }

    private static String made(Wire wire, String path, String body) throws IOException {
        return id(wire.exchange(
                new Request("POST", path)
                        .with("Authorization", World.basic(Sender.CLERK.login(), World.PASSWORD))
                        .json(body.getBytes(StandardCharsets.UTF_8))
                        .bytes(),
                false));
    }

    private static String id(Answer answer) {
        String id = JSON.readTree(answer.body()).path("id").asString("");
        assertThat(id).as(answer.toString()).isNotEmpty();
        return id;
    }

    /** Signs the clerk in as a browser does: the form with its token, then the session, then a page with its token. */
    private static World signedIn(Wire wire, Map<String, String> things) throws IOException {
        Answer form = wire.exchange(new Request("GET", "/sign-in").bytes(), false);
        String cookie = cookie(form);
        String typed = "login=" + Sender.BROWSER.login() + "&password=" + World.PASSWORD.replace(" ", "+") + "&_csrf="
                + token(form);
        Answer in = wire.exchange(
                new Request("POST", "/sign-in")
                        .with("Cookie", cookie)
                        .body("application/x-www-form-urlencoded", typed.getBytes(StandardCharsets.UTF_8))
                        .bytes(),
                false);
        assertThat(in.header("Location")).as(in.toString()).doesNotContain("failed");
        String session = in.header("Set-Cookie").isEmpty() ? cookie : cookie(in);
        Answer page =
                wire.exchange(new Request("GET", "/").with("Cookie", session).bytes(), false);
        return new World(things, session, token(page));
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static String token(Answer page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.toString()).isTrue();
        return token.group(1);
    }
}
