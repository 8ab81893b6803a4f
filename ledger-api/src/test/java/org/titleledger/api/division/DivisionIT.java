package org.titleledger.api.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
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

/** Properties are divided and merged as a client asks for it: one act, all or nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class DivisionIT {

    private static final String PROPERTIES = "/api/v1/properties";

    private final Users users;
    private final JdbcTemplate jdbc;
    private final ApiClient clerk;
    private final ApiClient reviewer;
    private String paper = "";
    private String school = "";
    private String finance = "";
    private String parcel = "";
    private String building = "";

    DivisionIT(Users users, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.clerk = new ApiClient(port, "dividing-clerk");
        this.reviewer = new ApiClient(port, "dividing-reviewer");
    }

    @BeforeEach
    void aBuildingOfTheSchool() {
        add("dividing-clerk", Role.CLERK);
        add("dividing-reviewer", Role.REVIEWER);
        paper = clerk.file("不动产分割审批表").text("id");
        school = made("/api/v1/parties", "{\"name\":\"省建筑学校\",\"kind\":\"INSTITUTION\"}");
        finance = made("/api/v1/parties", "{\"name\":\"省财政厅\",\"kind\":\"ORGAN\"}");
        parcel = made(PROPERTIES, "{\"kind\":\"PARCEL\",\"name\":\"学府宗地\"}");
        building = made(PROPERTIES, """
                {"kind":"BUILDING","name":"学府主楼","parent":"%s","effectiveOn":"1987-05-01"}""".formatted(parcel));
        made(PROPERTIES + "/" + building + "/titles", title(school, ",\"effectiveOn\":\"1987-05-01\""));
        made(PROPERTIES + "/" + building + "/custody-handovers", """
                {"from":null,"to":"%s","effectiveOn":"2001-01-01"}""".formatted(finance));
        made(PROPERTIES + "/" + building + "/rooms", """
                {"rooms":[{"floor":1,"number":"101","use":"OFFICE"},{"floor":2,"number":"201","use":"OFFICE"}]}""");
        made(PROPERTIES + "/" + building + "/occupancies", """
                {"occupant":"%s","rooms":["101","201"],"effectiveOn":"2020-01-01"}""".formatted(finance));
    }

    private void add(String login, Role role) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), null);
        }
    }

    private String made(String path, String body) {
        return accepted(clerk.post(path, body)).text("id");
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.text("code")).as(reply.response().body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }

    private static String title(String holder, String more) {
        return """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","holders":[{"party":"%s"}],
                 "certificates":[{"kind":"HOUSE","number":"房权证学字第1号"}]%s}""".formatted(holder, more);
    }

    private String division(String east, String west) {
        return """
                {"parts":[%s,%s],"effectiveOn":"2024-03-01","reason":"分割登记","documents":["%s"]}""".formatted(east, west, paper);
    }

    private static String part(String name, String titles, String rooms) {
        return """
                {"name":"%s","titles":[%s],"rooms":[%s]}""".formatted(name, titles, rooms);
    }

    private String divided() {
        return division(part("学府主楼东段", title(school, ""), "\"101\""), part("学府主楼西段", title(school, ""), "\"201\""));
    }

    private long events() {
        Long events = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return events == null ? 0 : events;
    }

    private JsonNode read(String property, Reply after, String more) {
        Reply reply = clerk.get(PROPERTIES + "/" + property + "?after="
                + after.json().path("position").asLong() + more);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void aPropertyBecomesTwo() {
        Reply answer = accepted(clerk.post(PROPERTIES + "/" + building + "/division", divided()));
        List<String> parts = answer.json()
                .path("parts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(parts).hasSize(2);
        assertThat(answer.header("ETag")).isEqualTo("\"property-2\"");

        JsonNode old = read(building, answer, "");
        assertThat(old.path("retiredOn").asString()).isEqualTo("2024-03-01");
        assertThat(old.path("titles").isEmpty()).isTrue();
        assertThat(old.path("replacedBy")
                        .valueStream()
                        .map(ref -> ref.path("id").asString()))
                .isEqualTo(parts);
        JsonNode before = read(building, answer, "&validAt=2024-02-29");
        assertThat(before.path("titles")
                        .path(0)
                        .path("holders")
                        .path(0)
                        .path("party")
                        .path("id")
                        .asString())
                .isEqualTo(school);
        assertThat(before.has("retiredOn") || before.has("replacedBy")).isFalse();

        JsonNode east = read(parts.getFirst(), answer, "");
        assertThat(east.path("formedFrom").path(0).path("name").asString()).isEqualTo("学府主楼");
        assertThat(east.path("parent").path("id").asString()).isEqualTo(parcel);
        assertThat(east.path("titles").path(0).path("effectiveOn").asString()).isEqualTo("2024-03-01");
        assertThat(east.path("custody").path("custodian").path("id").asString()).isEqualTo(finance);
        assertThat(east.path("occupancies").path(0).path("rooms").path(0).asString())
                .isEqualTo("101");
        JsonNode chain =
                clerk.get(PROPERTIES + "/" + parts.getFirst() + "/title-chain").json();
        assertThat(chain.path("links").path(0).path("instrument").asString()).isEqualTo("PROPERTY_DIVISION");
        assertThat(chain.path("problems").isEmpty()).as(chain.toString()).isTrue();
        assertThat(jdbc.queryForObject(
                        "SELECT count(DISTINCT act) FROM ledger.event WHERE act = ?::uuid AND recorded_at ="
                                + " (SELECT max(recorded_at) FROM ledger.event)",
                        Long.class,
                        answer.text("act")))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotAccountedForIsRefusedAndNothingIsWritten() {
        long before = events();
        assertProblem(
                clerk.post(
                        PROPERTIES + "/" + building + "/division",
                        division(part("东段", "", "\"101\""), part("西段", "", "\"201\""))),
                409,
                "division.right-is-not-accounted-for");
        assertProblem(
                clerk.post(
                        PROPERTIES + "/" + building + "/division",
                        division(part("东段", title(school, ""), "\"101\""), part("西段", title(finance, ""), "\"201\""))),
                409,
                "division.holder-is-new");
        assertProblem(
                clerk.post(
                        PROPERTIES + "/" + building + "/division",
                        "{\"parts\":[" + part("东段", "", "") + "],\"effectiveOn\":\"2024-03-01\"}"),
                400,
                "input.list.too-short");
        assertProblem(
                clerk.post(PROPERTIES + "/" + building + "/titles/endings", """
                        {"right":"BUILDING_OWNERSHIP","cause":"CARRIED_OVER","effectiveOn":"2024-03-01"}"""), 400, "input.cause.ends-nothing");
        assertThat(events()).isEqualTo(before);
        assertThat(read(building, accepted(clerk.post("/api/v1/parties", "{\"name\":\"甲\",\"kind\":\"ORGAN\"}")), "")
                        .has("retiredOn"))
                .isFalse();
    }

    /** What would be different, property by property; and nothing is recorded. */
    @Test
    void aDryRunTellsOfEveryProperty() {
        long before = events();
        Reply dry = clerk.post(PROPERTIES + "/" + building + "/division?dryRun=true", divided());
        assertThat(dry.status()).as(dry.response().body()).isEqualTo(200);
        List<String> fields = dry.json()
                .path("changes")
                .valueStream()
                .map(change -> change.path("field").asString())
                .toList();
        assertThat(fields)
                .contains(building + "/titles/BUILDING_OWNERSHIP", building + "/retirement")
                .filteredOn(field -> field.endsWith("/titles/BUILDING_OWNERSHIP"))
                .hasSize(3);
        assertThat(events()).isEqualTo(before);
    }

    /** It is moved by the same act that ends what it stood on. */
    @Test
    void whatStandsOnAParcelStandsOnAPart() {
        String path = PROPERTIES + "/" + parcel + "/division";
        assertProblem(
                clerk.post(path, division(part("北宗地", "", ""), part("南宗地", "", ""))),
                409,
                "division.property-above-is-not-accounted-for");
        String north = """
                {"name":"北宗地","standing":["%s"]}""".formatted(building);
        Reply answer = accepted(clerk.post(path, division(north, part("南宗地", "", ""))));
        assertThat(read(building, answer, "").path("parent").path("name").asString())
                .isEqualTo("北宗地");
        assertThat(read(building, answer, "&validAt=2024-02-29")
                        .path("parent")
                        .path("name")
                        .asString())
                .isEqualTo("学府宗地");
    }

    /** The parts become one again. */
    @Test
    void propertiesBecomeOne() {
        Reply answer = accepted(clerk.post(PROPERTIES + "/" + building + "/division", divided()));
        List<String> parts = answer.json()
                .path("parts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        Reply merged = accepted(clerk.post(PROPERTIES + "/" + parts.getFirst() + "/merger", """
                {"with":["%s"],"into":{"name":"学府新楼","titles":[%s]},"effectiveOn":"2025-07-01",
                 "documents":["%s"]}""".formatted(
                        parts.getLast(), title(school, ""), paper)));
        JsonNode whole = read(merged.text("id"), merged, "");
        assertThat(whole.path("formedFrom")
                        .valueStream()
                        .map(ref -> ref.path("id").asString()))
                .isEqualTo(parts);
        assertThat(whole.path("occupancies").size()).isEqualTo(2);
        assertThat(read(parts.getLast(), merged, "")
                        .path("replacedBy")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("学府新楼");
    }

    /** The same key twice is one division; two divisions at once are one as well. */
    @Test
    void itHappensOnce() throws Exception {
        String path = PROPERTIES + "/" + building + "/division";
        Reply first = accepted(clerk.post(path, divided(), "Idempotency-Key", "division-1"));
        Reply again = accepted(clerk.post(path, divided(), "Idempotency-Key", "division-1"));
        assertThat(again.text("act")).isEqualTo(first.text("act"));
        assertProblem(clerk.post(path, divided()), 409, "property.is-retired");
        aBuildingOfTheSchool();
        String other = PROPERTIES + "/" + building + "/division";
        Callable<Reply> dividing = () -> clerk.post(other, divided());
        try (ExecutorService both = Executors.newFixedThreadPool(4)) {
            List<Future<Reply>> replies = both.invokeAll(List.of(dividing, dividing, dividing, dividing));
            Stream<Integer> statuses = replies.stream().map(Future::resultNow).map(Reply::status);
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    /** Of several rights by one act it is said which is corrected; the right that is missing then is reported. */
    @Test
    void aCarriedRightIsAnnulled() {
        Reply answer = accepted(clerk.post(PROPERTIES + "/" + building + "/division", divided()));
        String east = answer.json().path("parts").path(0).asString();
        String corrections = PROPERTIES + "/" + east + "/corrections";
        String body = """
                {"act":"%s","kind":"ANNULLED","type":"title.recorded","part":"BUILDING_OWNERSHIP","reason":"判决",
                 "documents":["%s"]}""".formatted(answer.text("act"), paper);
        assertProblem(
                clerk.post(corrections, body.replace("\"type\":\"title.recorded\",", "")),
                422,
                "correction.act-has-several-facts");
        Reply asked = accepted(clerk.post(corrections, body));
        Reply approved = accepted(reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));
        assertThat(read(east, approved, "").path("titles").isEmpty()).isTrue();
        JsonNode problems =
                clerk.get(PROPERTIES + "/" + east + "/title-chain").json().path("problems");
        assertThat(problems.path(0).path("check").asString()).isEqualTo("LEFT_BEHIND_BY_A_DIVISION");
        JsonNode all = clerk.get("/api/v1/title-chains?problem=LEFT_BEHIND_BY_A_DIVISION")
                .json();
        assertThat(all.path("items").toString()).contains(east);
    }
}
