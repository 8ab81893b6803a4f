package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.party.PartyId;
import org.titleledger.projections.rebuild.Comparison;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** A clerk who records and asks for corrections, and a reviewer who decides on them, with nothing but HTTP. */
final class Correcting {

    static final String PROPERTIES = "/api/v1/properties/";

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Users users;
    private final int port;
    final ApiClient clerk;
    final ApiClient reviewer;
    final String paper;
    private String last = "0";

    Correcting(Users users, int port) {
        this.users = users;
        this.port = port;
        this.clerk = person("mending-clerk", Role.CLERK, null);
        this.reviewer = person("mending-reviewer", Role.REVIEWER, null);
        this.paper = clerk.file("更正依据").text("id");
    }

    private ApiClient person(String login, Role role, PartyId party) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), party);
        }
        return new ApiClient(port, login);
    }

    /** A person of a using unit. */
    ApiClient unit(String login, String party) {
        return person(login, Role.UNIT, PartyId.parse(party));
    }

    String party(String name) {
        return recorded("/api/v1/parties", "{\"name\":\"%s\",\"kind\":\"ORGAN\"}".formatted(name))
                .text("id");
    }

    String building(String name) {
        return recorded("/api/v1/properties", "{\"kind\":\"BUILDING\",\"name\":\"%s\"}".formatted(name))
                .text("id");
    }

    /** What the clerk records, which is accepted. */
    Reply recorded(String path, String body) {
        return accepted(clerk.post(path, body));
    }

    /** What the reviewer decides, which is accepted. */
    Reply decided(String path) {
        return accepted(reviewer.post(path, "{}"));
    }

    private Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        last = reply.text("position");
        return reply;
    }

    static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.text("code")).as(reply.response().body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    String asking(String act, String kind, String more) {
        return """
                {"act":"%s","kind":"%s"%s,"reason":"录入有误","documents":["%s"]}
                """.formatted(act, kind, more, paper);
    }

    static String corrections(String property) {
        return PROPERTIES + property + "/corrections";
    }

    /** Asks for a correction; gives its identity. */
    String asked(String property, String act, String kind, String more) {
        return recorded(corrections(property), asking(act, kind, more)).text("id");
    }

    /** A correction that is asked for and approved; gives its act. */
    String corrected(String property, String act, String kind, String more) {
        return decided(corrections(property) + "/" + asked(property, act, kind, more) + "/approval")
                .text("act");
    }

    Reply tried(String property, String act, String kind, String more) {
        return clerk.post(corrections(property) + "?dryRun=true", asking(act, kind, more));
    }

    /** A moment that includes everything until now and nothing later. */
    String now(String property) {
        return clerk.get(PROPERTIES + property + "?after=" + last).text("knownAt");
    }

    JsonNode file(String property, String validAt, String knownAt) {
        return read(clerk, PROPERTIES + property, validAt, knownAt);
    }

    JsonNode read(ApiClient whom, String path, String validAt, String knownAt) {
        Reply reply = whom.get(path + "?validAt=" + validAt + "&knownAt=" + knownAt);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    /** Everything that is said of a property on some days, as known at some moments. */
    Map<String, String> everything(String property, List<String> days, List<String> moments) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String moment : moments) {
            for (String day : days) {
                List.of("", "/occupancy-roll", "/history", "/corrections")
                        .forEach(part -> said.put(
                                part + " on " + day + " as known at " + moment,
                                read(clerk, PROPERTIES + property + part, day, moment)
                                        .toString()));
            }
        }
        return said;
    }

    /** A rebuild makes the same rows, and no event is left out. */
    void assertRebuildMakesTheSameRows(Rebuild rebuild, JdbcTemplate jdbc, String property) {
        now(property);
        rebuild.start("somebody", true);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> rebuild.progress().orElseThrow().finishedAt() != null);
        Progress progress = rebuild.progress().orElseThrow();
        assertThat(progress.failure()).isNull();
        assertThat(progress.readModels())
                .filteredOn(comparison -> !comparison.same())
                .extracting(Comparison::name, Comparison::onlyBefore, Comparison::onlyAfter)
                .isEmpty();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM projection.parked_event", Long.class))
                .isZero();
    }
}
