package org.titleledger.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** Both clocks over HTTP: every read has them, and every command can be tried without being recorded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BothClocksIT {

    /** They are about users, jobs of this machine and bytes, and tell nothing of what holds in law. */
    private static final Set<String> NO_LEGAL_FACTS = Set.of(
            "/api/v1/documents/{document}/content",
            "/api/v1/imports",
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/report",
            "/api/v1/me",
            "/api/v1/parked",
            "/api/v1/rebuild",
            "/api/v1/users");

    /** They are sent as forms with files, or change no legal fact. */
    private static final List<String> NO_COMMANDS = List.of(
            "/api/v1/documents",
            "/api/v1/imports",
            "/api/v1/me",
            "/api/v1/parked",
            "/api/v1/rebuild",
            "/api/v1/set-up",
            "/api/v1/users");

    private final Users users;
    private final ApiClient clerk;
    private final ApiClient reviewer;

    BothClocksIT(Users users, @LocalServerPort int port) {
        this.users = users;
        this.clerk = new ApiClient(port, "ren");
        this.reviewer = new ApiClient(port, "fu");
    }

    @BeforeEach
    void people() {
        Map.of("ren", Role.CLERK, "fu", Role.REVIEWER).forEach((login, role) -> {
            if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
                users.add(login, login, ApiClient.PASSWORD, Set.of(role), null);
            }
        });
    }

    private JsonNode paths() {
        return clerk.get("/v3/api-docs").json().path("paths");
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }

    @Test
    void everyReadOfLegalFactsTakesBothClocks() {
        Set<String> without = new TreeSet<>();
        paths().properties().forEach(path -> {
            JsonNode read = path.getValue().path("get");
            if (!read.isMissingNode() && !parameters(read).containsAll(List.of("validAt", "knownAt"))) {
                without.add(path.getKey());
            }
        });
        assertThat(without).isSubsetOf(NO_LEGAL_FACTS);
        assertThat(paths().propertyNames()).as("the exceptions are there").containsAll(NO_LEGAL_FACTS);
    }

    @Test
    void everyCommandSaysThatItCanBeTried() {
        Set<String> without = new TreeSet<>();
        paths().properties().forEach(path -> {
            JsonNode command = path.getValue().path("post");
            if (!command.isMissingNode() && !parameters(command).contains("dryRun")) {
                without.add(path.getKey());
            }
        });
        assertThat(without).allMatch(path -> NO_COMMANDS.stream().anyMatch(path::startsWith));
    }

    @Test
    void whatIsTriedIsToldAndNotRecorded() {
        String body = "{\"name\":\"试录单位\",\"kind\":\"ORGAN\"}";
        Reply tried = clerk.post("/api/v1/parties?dryRun=true", body, "Idempotency-Key", "tried");
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().propertyNames()).containsExactlyInAnyOrder("changes", "warnings");
        assertThat(tried.json().path("changes").path(0).path("field").asString())
                .isEqualTo("name");
        Reply recorded = clerk.post("/api/v1/parties", body, "Idempotency-Key", "tried");
        assertThat(recorded.status()).as("a dry run ignores the key (K2)").isEqualTo(201);
        assertThat(clerk.get("/api/v1/parties?q=试录单位&after=" + recorded.text("position"))
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void whatWouldBeRefusedIsRefusedWhenItIsTried() {
        Reply refused = clerk.post(
                "/api/v1/properties/property:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d/titles/endings?dryRun=true",
                "{\"right\":\"LAND_USE\",\"cause\":\"CANCELLED\",\"effectiveOn\":\"2001-01-01\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(clerk.post("/api/v1/parties?dryRun=maybe", "{\"name\":\"甲\",\"kind\":\"ORGAN\"}")
                        .text("code"))
                .isEqualTo("input.parameter-is-malformed");
    }

    @Test
    void nobodyKnowsTheFuture() {
        Reply reply = clerk.get("/api/v1/parties?knownAt=2999-01-01T00:00:00Z");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("code")).isEqualTo("input.known-at.in-the-future");
        assertThat(clerk.get("/api/v1/parties?knownAt=yesterday").text("code"))
                .isEqualTo("input.parameter-is-malformed");
    }

    /** One question has one answer for ever (B4): what is printed, given back as knownAt, includes the act (B3). */
    @Test
    void whatWasKnownThenStaysSo() {
        Reply made = clerk.post("/api/v1/parties", "{\"name\":\"改名前的单位\",\"kind\":\"ORGAN\"}");
        String party = "/api/v1/parties/" + made.text("id");
        String then = clerk.get(party + "?after=" + made.text("position")).text("knownAt");
        Reply renamed = clerk.post(party + "/renamings", "{\"name\":\"改名后的单位\",\"effectiveOn\":\"2001-01-01\"}");
        assertThat(clerk.get(party + "?after=" + renamed.text("position")).text("name"))
                .isEqualTo("改名后的单位");
        Reply earlier = clerk.get(party + "?knownAt=" + then);
        assertThat(earlier.text("name")).isEqualTo("改名前的单位");
        assertThat(earlier.json().path("version").asInt()).isEqualTo(1);
        assertThat(clerk.get(party).json().path("version").asInt()).isEqualTo(2);
        assertThat(clerk.get(party + "?knownAt=2000-01-01T00:00:00Z")
                        .json()
                        .path("known")
                        .asBoolean(true))
                .isFalse();
        assertThat(reviewer.get("/api/v1/parties?q=改名前&knownAt=" + then)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }
}
