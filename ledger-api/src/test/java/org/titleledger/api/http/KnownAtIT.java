package org.titleledger.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;

/** Reads in the ledger's own time (rules B4 and B7), as a client meets them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KnownAtIT {

    private static final String LONG_AGO = "2000-01-01T00:00:00Z";

    private final Users users;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApiClient clerk;

    KnownAtIT(Users users, JdbcTemplate jdbc, PlatformTransactionManager transactions, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clerk = new ApiClient(port, "ren");
    }

    @BeforeEach
    void people() {
        if (users.all().stream().noneMatch(user -> user.login().equals("ren"))) {
            users.add("ren", "ren", ApiClient.PASSWORD, Set.of(Role.CLERK), null);
        }
    }

    private Reply post(String path, String body) {
        Reply reply = clerk.post("/api/v1" + path, body);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply;
    }

    private String party(String name) {
        return post("/parties", "{\"name\":\"" + name + "\",\"kind\":\"ORGAN\"}")
                .text("id");
    }

    private String building(String compound) {
        return post(
                        "/properties",
                        "{\"kind\":\"BUILDING\",\"name\":\"1号楼\",\"compound\":\"" + compound
                                + "\",\"address\":\"学府路1号\",\"identifiers\":[],\"areas\":[]}")
                .text("id");
    }

    private Reply title(String building, String holder, String day) {
        return post("/properties/" + building + "/titles", """
                {"right": "BUILDING_OWNERSHIP", "status": "REGISTERED", "nature": "ALLOCATED", "effectiveOn": "%s",
                 "holders": [{"party": "%s", "share": "1/1"}], "certificates": []}""".formatted(day, holder));
    }

    private String recordedAt(String building, Reply act) {
        Reply history = clerk.get("/api/v1/properties/" + building + "/history?after=" + act.text("position"));
        return history.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("act").asString().equals(act.text("act")))
                .findFirst()
                .orElseThrow()
                .path("recordedAt")
                .asString();
    }

    private String holder(String building, String validAt, String knownAt) {
        Reply file = clerk.get("/api/v1/properties/" + building + "?validAt=" + validAt + "&knownAt=" + knownAt);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text("knownAt")).isEqualTo(knownAt);
        return file.json().at("/titles/0/holders/0/party/id").asString("");
    }

    @Test
    void whatIsAskedAgainIsAnsweredAgain() {
        String one = party("甲");
        String other = party("乙");
        String building = building("双钟区");
        String first = recordedAt(building, title(building, one, "1990-01-01"));
        String second = recordedAt(building, title(building, other, "1980-01-01"));
        assertThat(holder(building, "1985-01-01", first)).isEmpty();
        assertThat(holder(building, "1985-01-01", second)).isEqualTo(other);
        assertThat(holder(building, "1995-01-01", first)).isEqualTo(one);
        Reply list = clerk.get("/api/v1/properties?holder=" + other + "&validAt=1985-01-01&knownAt=" + first);
        assertThat(list.json().path("total").asInt()).isZero();
        assertThat(list.text("knownAt")).isEqualTo(first);
        Reply history = clerk.get("/api/v1/properties/" + building + "/history?knownAt=" + first);
        assertThat(history.json().path("total").asInt()).isEqualTo(2);
    }

    /** Rule B7. */
    @Test
    void whatWasNotKnownYetIsSaidToBeUnknown() {
        String party = party("丙");
        String building = building("未知区");
        Reply last = title(building, party, "1990-01-01");
        recordedAt(building, last);
        Reply file = clerk.get("/api/v1/properties/" + building + "?knownAt=" + LONG_AGO);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().path("known").asBoolean(true)).isFalse();
        assertThat(file.json().path("titles").size()).isZero();
        assertThat(file.json().path("position").asLong(-1)).isZero();
        for (String part : new String[] {"/history", "/custody-handovers"}) {
            Reply list = clerk.get("/api/v1/properties/" + building + part + "?knownAt=" + LONG_AGO);
            assertThat(list.json().path("known").asBoolean(true)).isFalse();
            assertThat(list.json().path("total").asInt()).isZero();
        }
        assertThat(clerk.get("/api/v1/parties/" + party + "?knownAt=" + LONG_AGO)
                        .json()
                        .path("known")
                        .asBoolean(true))
                .isFalse();
        assertThat(clerk.get("/api/v1/properties?compound=%E6%9C%AA%E7%9F%A5%E5%8C%BA&knownAt=" + LONG_AGO)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(clerk.get("/api/v1/properties/property:0190a000-0000-7000-8000-000000000001?knownAt=" + LONG_AGO)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoInstantOrStillToComeIsRefused() {
        Reply future = clerk.get("/api/v1/properties?knownAt=" + Instant.now().plusSeconds(3600));
        assertThat(future.status()).isEqualTo(400);
        assertThat(future.text("code")).isEqualTo("input.known-at.in-the-future");
        for (String malformed : new String[] {"2019-01-01", "yesterday", "2019-01-01T00:00:00"}) {
            assertThat(clerk.get("/api/v1/properties?knownAt=" + malformed).status())
                    .as(malformed)
                    .isEqualTo(400);
        }
    }

    /** Whoever is writing now may still record something before the instant that is asked about. */
    @Test
    void whatMayStillChangeIsWaitedFor() throws InterruptedException {
        String early = at(title(building("乙区"), party("丁"), "1990-01-01"));
        String later = post("/parties", "{\"name\":\"戊\",\"kind\":\"ORGAN\"}").text("position");
        assertThat(clerk.get("/api/v1/properties?after=" + later).status()).isEqualTo(200);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        Thread writer = Thread.ofPlatform()
                .start(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    jdbc.update(
                            "INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload,"
                                    + " metadata) VALUES (gen_random_uuid(), 'a:b', 0, 'a', 'a.b', '1', gen_random_uuid(), '{}', '{}')");
                    writing.countDown();
                    awaited(enough);
                }));
        assertThat(awaited(writing)).isTrue();
        String now = jdbc.queryForObject("SELECT clock_timestamp()", OffsetDateTime.class)
                .toInstant()
                .toString();
        int settled = clerk.get("/api/v1/properties?knownAt=" + early).status();
        int unsettled = clerk.get("/api/v1/properties?knownAt=" + now).status();
        enough.countDown();
        writer.join();
        assertThat(settled).as("nobody can change that any more").isEqualTo(200);
        assertThat(unsettled).as("somebody writes").isEqualTo(503);
        assertThat(clerk.get("/api/v1/properties?knownAt=" + now).status()).isEqualTo(200);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String at(Reply act) {
        return jdbc.queryForObject(
                        "SELECT recorded_at FROM ledger.event WHERE position = ?",
                        OffsetDateTime.class,
                        act.json().path("position").asLong())
                .toInstant()
                .toString();
    }
}
