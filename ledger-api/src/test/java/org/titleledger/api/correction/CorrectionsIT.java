package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** Corrections as a client asks for them: one of each stream, what is refused, and whose act is meant. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class CorrectionsIT {

    private final Users users;
    private final JdbcTemplate jdbc;
    private final ApiClient clerk;
    private final ApiClient reviewer;
    private String paper = "";

    CorrectionsIT(Users users, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.clerk = new ApiClient(port, "correcting-clerk");
        this.reviewer = new ApiClient(port, "correcting-reviewer");
    }

    @BeforeEach
    void peopleAndAPaper() {
        add("correcting-clerk", Role.CLERK);
        add("correcting-reviewer", Role.REVIEWER);
        paper = clerk.file("更正依据").text("id");
    }

    private void add(String login, Role role) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), null);
        }
    }

    private String party(String name) {
        return accepted(clerk.post("/api/v1/parties", "{\"name\":\"%s\",\"kind\":\"ORGAN\"}".formatted(name)))
                .text("id");
    }

    private Reply building(String name, String identifier) {
        return clerk.post("/api/v1/properties", """
                {"kind":"BUILDING","name":"%s","identifiers":[{"scheme":"HOUSING","value":"%s"}]}
                """.formatted(name, identifier));
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.text("code")).as(reply.response().body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private String asking(String act, String kind, String more) {
        return """
                {"act":"%s","kind":"%s"%s,"reason":"录入有误","documents":["%s"]}
                """.formatted(act, kind, more, paper);
    }

    private Reply approved(String corrections, String body) {
        Reply asked = accepted(clerk.post(corrections, body));
        return accepted(reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));
    }

    private static JsonNode change(Reply dryRun) {
        assertThat(dryRun.status()).as(dryRun.response().body()).isEqualTo(200);
        assertThat(dryRun.json().path("changes").size()).isEqualTo(1);
        return dryRun.json().path("changes").path(0);
    }

    private long events() {
        Long events = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return events == null ? 0 : events;
    }

    @Test
    void aHandoverIsCorrectedByTwoPersons() {
        String police = party("省公安厅");
        String finance = party("省财政厅");
        String bureau = party("省机关事务管理局");
        String property = building("更正一号楼", "C-1").text("id");
        String handovers = "/api/v1/properties/" + property + "/custody-handovers";
        String first = accepted(clerk.post(
                        handovers, "{\"from\":null,\"to\":\"%s\",\"effectiveOn\":\"2001-01-01\"}".formatted(police)))
                .text("act");
        accepted(clerk.post(
                handovers, "{\"from\":\"%s\",\"to\":\"%s\",\"effectiveOn\":\"2010-01-01\"}".formatted(police, bureau)));
        String corrections = "/api/v1/properties/" + property + "/corrections";
        String body = asking(first, "CLERICAL", ",\"replacement\":{\"to\":\"" + finance + "\"}");
        long before = events();
        Reply dry = clerk.post(corrections + "?dryRun=true", body);
        assertThat(change(dry).path("field").asString()).isEqualTo("custody");
        assertThat(change(dry).path("after").path("to").asString()).isEqualTo(finance);
        assertThat(change(dry).path("validUntil").asString()).isEqualTo("2010-01-01");
        assertThat(dry.json().path("warnings").path(0).path("code").asString()).isEqualTo("custody.chain-is-broken");
        assertThat(events()).isEqualTo(before);

        Reply asked = accepted(clerk.post(corrections, body));
        assertThat(asked.header("ETag")).isEqualTo("\"custody-3\"");
        String approval = corrections + "/" + asked.text("id") + "/approval";
        assertProblem(clerk.post(approval, "{}"), 403, "access.role-is-missing");
        Reply decided = accepted(reviewer.post(approval, "{}"));
        assertThat(decided.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("custody.chain-is-broken");
        assertProblem(reviewer.post(approval, "{}"), 409, "correction.is-closed");
    }

    @Test
    void claimsFollowACorrectedIdentifier() {
        Reply registered = accepted(building("更正二号楼", "C-2"));
        String corrections = "/api/v1/properties/" + registered.text("id") + "/corrections";
        assertProblem(building("别的楼", "C-2"), 409, "property.identifier-is-taken");
        Reply approved = approved(
                corrections,
                asking(
                        registered.text("act"),
                        "CLERICAL",
                        ",\"replacement\":{\"identifiers\":[{\"scheme\":\"HOUSING\",\"value\":\"C-2b\"}]}"));
        assertThat(accepted(building("别的楼", "C-2")).status()).isEqualTo(201);
        assertProblem(building("又一座楼", "C-2b"), 409, "property.identifier-is-taken");
        Reply back = accepted(clerk.post(corrections, asking(approved.text("act"), "ANNULLED", "")));
        assertProblem(
                reviewer.post(corrections + "/" + back.text("id") + "/approval", "{}"),
                409,
                "property.identifier-is-taken");
        assertThat(accepted(reviewer.post(corrections + "/" + back.text("id") + "/return", "{\"reason\":\"编号已属他楼\"}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whereAPropertyStandsFollowsItsCorrection() {
        String parcel = accepted(clerk.post("/api/v1/properties", "{\"kind\":\"PARCEL\",\"name\":\"更正宗地\"}"))
                .text("id");
        Reply building = accepted(clerk.post(
                "/api/v1/properties",
                "{\"kind\":\"BUILDING\",\"name\":\"更正三号楼\",\"parent\":\"%s\"}".formatted(parcel)));
        approved(
                "/api/v1/properties/" + building.text("id") + "/corrections",
                asking(building.text("act"), "CLERICAL", ",\"replacement\":{\"parent\":null}"));
        assertThat(jdbc.queryForList(
                        "SELECT child FROM ledger.stands_on WHERE child = ?",
                        UUID.class,
                        UUID.fromString(building.text("id").substring("property:".length()))))
                .isEmpty();
    }

    @Test
    void aPartyIsCorrectedAndItsCodeIsFreed() {
        String code = "12330000727183266J";
        String body = "{\"name\":\"更正单位\",\"kind\":\"ENTERPRISE\",\"creditCode\":\"" + code + "\"}";
        Reply registered = accepted(clerk.post("/api/v1/parties", body));
        assertProblem(clerk.post("/api/v1/parties", body), 409, "party.credit-code-is-taken");
        String corrections = "/api/v1/parties/" + registered.text("id") + "/corrections";
        String request = asking(
                registered.text("act"),
                "CLERICAL",
                ",\"replacement\":{\"creditCode\":null,\"establishedOn\":\"1956\",\"precision\":\"YEAR\"}"
                        .replace("\"1956\"", "\"1956-01-01\""));
        assertThat(change(clerk.post(corrections + "?dryRun=true", request))
                        .path("field")
                        .asString())
                .isEqualTo("identity");
        approved(corrections, request);
        assertThat(accepted(clerk.post("/api/v1/parties", body)).status()).isEqualTo(201);
        assertProblem(
                clerk.post(corrections, asking(registered.text("act"), "ANNULLED", "")),
                422,
                "correction.kind-does-not-fit");
        assertProblem(
                clerk.post(
                        corrections, asking(registered.text("act"), "CLERICAL", ",\"replacement\":{\"parent\":null}")),
                400,
                "input.field-is-unknown");
    }

    @Test
    void ofAnActWithSeveralFactsItIsSaidWhichIsMeant() {
        String list = "名称,类型,管理单位,移交日期,使用单位,使用起始日期\n更正导入楼,幢,导入管理单位,2019-03-01,导入使用单位,2019-04-01\n";
        Reply started = clerk.post(
                "/api/v1/imports",
                HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n" + list
                                + "\r\n--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nproperties\r\n--b--\r\n"),
                "multipart/form-data; boundary=b");
        assertThat(started.status()).as(started.response().body()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> clerk.get("/api/v1/imports/" + started.text("id"))
                        .text("state")
                        .equals("DONE"));
        String act = jdbc.queryForObject(
                "SELECT act::text FROM ledger.event WHERE type = 'custody.handed-over' AND payload LIKE '%2019-03-01%'",
                String.class);
        String property = "property:"
                + jdbc.queryForObject(
                        "SELECT split_part(stream, ':', 2) FROM ledger.event"
                                + " WHERE type = 'custody.handed-over' AND payload LIKE '%2019-03-01%'",
                        String.class);
        String corrections = "/api/v1/properties/" + property + "/corrections";
        String day = ",\"replacement\":{\"effectiveOn\":\"2019-03-05\"}";
        assertProblem(clerk.post(corrections, asking(act, "CLERICAL", day)), 422, "correction.act-has-several-facts");
        assertThat(accepted(clerk.post(corrections, asking(act, "CLERICAL", day + ",\"type\":\"custody.handed-over\"")))
                        .header("ETag"))
                .startsWith("\"custody-");
        assertThat(accepted(clerk.post(
                                corrections, asking(act, "CLERICAL", ",\"replacement\":{\"agreement\":\"协议1\"}")))
                        .header("ETag"))
                .startsWith("\"occupancy-");
        assertProblem(
                clerk.post(corrections, asking(act, "CLERICAL", day + ",\"type\":\"title.ended\"")),
                422,
                "correction.act-is-unknown");
        assertProblem(
                clerk.post(corrections, asking(act, "CLERICAL", day + ",\"type\":\"no.such-fact\"")),
                400,
                "input.field-is-malformed");
    }

    @Test
    void whatIsNotThereIsRefused() {
        Reply registered = accepted(building("更正五号楼", "C-5"));
        String corrections = "/api/v1/properties/" + registered.text("id") + "/corrections";
        assertProblem(
                clerk.post(corrections, asking("0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d", "ANNULLED", "")),
                422,
                "correction.act-is-unknown");
        assertProblem(
                reviewer.post(corrections + "/correction:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d/approval", "{}"),
                404,
                "correction.not-found");
        Reply own = accepted(reviewer.post(
                corrections, asking(registered.text("act"), "CLERICAL", ",\"replacement\":{\"name\":\"更正六号楼\"}")));
        assertProblem(
                reviewer.post(corrections + "/" + own.text("id") + "/approval", "{}"),
                403,
                "correction.same-actor-may-not-approve");
        assertThat(accepted(clerk.post(corrections + "/" + own.text("id") + "/withdrawal", "{}"))
                        .status())
                .isEqualTo(200);
    }
}
