package org.titleledger.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** The API as a client meets it. The whole main job runs against a live server in CI; here stand its rules one by one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ApiIT {

    private final Users users;
    private final JdbcTemplate jdbc;
    private final ApiClient clerk;
    private final ApiClient reviewer;
    private final int port;

    ApiIT(Users users, JdbcTemplate jdbc, @LocalServerPort int port) {
        this.users = users;
        this.jdbc = jdbc;
        this.port = port;
        this.clerk = new ApiClient(port, "ren");
        this.reviewer = new ApiClient(port, "fu");
    }

    @BeforeEach
    void people() {
        add("ren", Role.CLERK, null);
        add("fu", Role.REVIEWER, null);
        add("shen", Role.AUDITOR, null);
        add("guan", Role.ADMINISTRATOR, null);
    }

    private void add(String login, Role role, @Nullable PartyId party) {
        boolean exists = users.all().stream().anyMatch(user -> user.login().equals(login));
        if (!exists) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), party);
        }
    }

    @Test
    void aCommandAnswersWithItsActVersionPositionAndPlace() {
        Reply reply = clerk.post("/api/v1/parties", "{\"name\":\"甲单位\",\"kind\":\"ORGAN\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/parties/" + reply.text("id"));
        assertThat(reply.header("ETag")).isEqualTo("\"party-1\"");
        assertThat(reply.header("Ledger-Position")).isEqualTo(reply.text("position"));
        assertThat(reply.text("act"))
                .hasSize(36)
                .satisfies(act -> assertThat(act.charAt(14)).isEqualTo('7'));
    }

    @Test
    void aReadWaitsForWhatItsCallerWrote() {
        Reply written = clerk.post("/api/v1/parties", "{\"name\":\"乙单位\",\"kind\":\"ORGAN\"}");
        Reply read = clerk.get("/api/v1/parties/" + written.text("id") + "?after=" + written.text("position"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("name")).isEqualTo("乙单位");
        assertThat(read.json().path("known").asBoolean()).isTrue();
        assertThat(read.json().path("position").asLong())
                .isGreaterThanOrEqualTo(written.json().path("position").asLong());
        assertThat(read.text("knownAt")).matches("\\d{4}-\\d{2}-\\d{2}T.*Z");
    }

    @Test
    void aReadThatAsksForMoreThanThereIsIsNotAnsweredWithLess() {
        Reply reply = clerk.get("/api/v1/parties?after=999999999");
        assertProblem(reply, 503, "ledger.is-behind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"丙","kind":"ORGAN","creditCode":"91310115MA1G4L1WXK"} | /creditCode | input.credit-code.wrong-check-character
            {"name":"丙","kind":"ORGAN","establishedOn":"1999-02-30"} | /establishedOn | input.value-is-malformed
            {"name":"丙","kind":"KING"} | /kind | input.value-is-malformed
            {"name":"丙","kind":1} | /kind | input.value-is-malformed
            {"kind":"ORGAN"} | /name | input.field-is-missing
            {"name":"丙","kind":"ORGAN","rank":1} | /rank | input.field-is-unknown
            {"name":"丙","kind":"ORGAN","documents":["party:x"]} | /documents/0 | input.id.malformed
            {"name":"丙","kind":"ORGAN","effectiveOn":5} | /effectiveOn | input.date.malformed
            {"name" | | input.json-is-broken
            """)
    void wrongInputIsSaidWithItsPlace(String body, @Nullable String pointer, String code) {
        long before = events();
        Reply reply = clerk.post("/api/v1/parties", body);
        assertProblem(reply, 400, code);
        assertThat(reply.json().path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer == null ? "" : pointer);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Reply reply = clerk.post("/api/v1/parties", "{}");
        assertThat(reply.json().path("violations").size()).isEqualTo(2);
    }

    @Test
    void theSentenceIsInTheCallersLanguage() {
        Reply chinese = clerk.post("/api/v1/parties", "{}", "Accept-Language", "zh-CN,zh;q=0.9");
        Reply english = clerk.post("/api/v1/parties", "{}", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(chinese.text("title")).isEqualTo("请求内容有误");
        assertThat(english.text("title")).isEqualTo("The request is wrong by itself");
    }

    @Test
    void whatHttpRefusesIsAProblemToo() {
        assertProblem(clerk.method("DELETE", "/api/v1/parties"), 405, "http.status-405");
        assertProblem(clerk.get("/api/v1/no-such-thing"), 404, "http.status-404");
        assertProblem(
                clerk.post("/api/v1/parties", java.net.http.HttpRequest.BodyPublishers.ofString("<a/>"), "text/xml"),
                415,
                "http.status-415");
        assertProblem(clerk.post("/api/v1/parties", " ".repeat(RequestBodyFilter.LARGEST + 1)), 413, "input.too-large");
        assertProblem(new ApiClient(port, "").get("/api/v1/parties"), 401, "access.not-signed-in");
        assertProblem(clerk.get("/api/v1/parties?page=-1"), 400, "input.page.negative");
        assertProblem(clerk.get("/api/v1/parties?page=x"), 400, "input.parameter-is-malformed");
        assertProblem(clerk.get("/api/v1/parties/nobody"), 404, "input.id-is-unknown");
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndOtherContentIsRefused() {
        String body = "{\"name\":\"丁单位\",\"kind\":\"ORGAN\"}";
        Reply first = clerk.post("/api/v1/parties", body, "Idempotency-Key", "k1");
        Reply again = clerk.post("/api/v1/parties", body, "Idempotency-Key", "k1");
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertProblem(
                clerk.post("/api/v1/parties", body.replace('丁', '戊'), "Idempotency-Key", "k1"),
                409,
                "act.recorded-with-different-content");
        Reply another = reviewer.post("/api/v1/parties", body, "Idempotency-Key", "k1");
        assertThat(another.text("id")).isNotEqualTo(first.text("id"));
    }

    @Test
    void ifMatchNamesTheVersionTheCallerSaw() {
        String party = clerk.post("/api/v1/parties", "{\"name\":\"己单位\",\"kind\":\"ORGAN\"}")
                .text("id");
        String path = "/api/v1/parties/" + party + "/renamings";
        String body = "{\"name\":\"己局\",\"effectiveOn\":\"2010-01-01\"}";
        assertProblem(clerk.post(path, body, "If-Match", "\"party-7\""), 412, "act.version-is-not-the-present-one");
        assertProblem(clerk.post(path, body, "If-Match", "seven"), 400, "input.if-match.malformed");
        assertThat(clerk.post(path, body, "If-Match", "\"party-1\"").header("ETag"))
                .isEqualTo("\"party-2\"");
    }

    @Test
    void theEffectiveDateMayBeUnknownOnlyWhereItIsSaid() {
        String party = clerk.post("/api/v1/parties", "{\"name\":\"庚单位\",\"kind\":\"ORGAN\"}")
                .text("id");
        String path = "/api/v1/parties/" + party + "/dissolution";
        assertProblem(clerk.post(path, "{}"), 400, "input.effective-on.missing");
        assertProblem(clerk.post(path, "{\"effectiveOn\":\"2999-01-01\"}"), 422, "act.effective-on-lies-in-the-future");
        assertThat(clerk.post(path, "{\"effectiveOn\":null}").status()).isEqualTo(200);
    }

    @Test
    void theSameBytesAreTheSameDocumentAndComeBackAsTheyWere() {
        Reply first = clerk.file("判决书正文");
        Reply again = clerk.file("判决书正文");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        Reply content = clerk.get("/api/v1/documents/" + first.text("id") + "/content?after=" + first.text("position"));
        assertThat(content.response().body()).isEqualTo("判决书正文");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void listsArePagedAndCanBeHadAsCsv() {
        Reply last = Stream.of("分页甲", "分页乙", "分页丙")
                .map(name -> clerk.post("/api/v1/parties", "{\"name\":\"" + name + "\",\"kind\":\"ORGAN\"}"))
                .toList()
                .getLast();
        String list = "/api/v1/parties?q=%E5%88%86%E9%A1%B5&size=2&after=" + last.text("position");
        Reply page = clerk.get(list);
        assertThat(page.json().path("total").asInt()).isEqualTo(3);
        assertThat(page.json().path("items").size()).isEqualTo(2);
        assertThat(page.header("Link"))
                .contains("rel=\"next\"")
                .contains("page=1")
                .doesNotContain("rel=\"prev\"");
        Reply csv = clerk.get(list, "Accept", "text/csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.response().body().lines()).hasSize(3);
    }

    @Test
    void onlyWhoRecordsMayRecordAndOnlyReviewersApprove() {
        for (String login : new String[] {"shen", "guan"}) {
            assertProblem(
                    new ApiClient(port, login).post("/api/v1/parties", "{\"name\":\"x\",\"kind\":\"ORGAN\"}"),
                    403,
                    "access.role-is-missing");
        }
        String party = clerk.post("/api/v1/parties", "{\"name\":\"辛局\",\"kind\":\"ORGAN\"}")
                .text("id");
        String asked = "{\"party\":\"" + party + "\",\"effectiveOn\":\"2001-01-01\"}";
        String byReviewer = reviewer.post("/api/v1/bureau/designations", asked).text("id");
        assertProblem(
                clerk.post("/api/v1/bureau/designations/" + byReviewer + "/approval", "{}"),
                403,
                "access.role-is-missing");
        assertProblem(
                reviewer.post("/api/v1/bureau/designations/" + byReviewer + "/approval", "{}"),
                403,
                "bureau.same-actor-may-not-approve");
    }

    @Test
    void aRefusalLeavesNoEventButATraceInTheSecurityLog() {
        long before = events();
        String unknown = "/api/v1/parties/party:00000000-0000-7000-8000-000000000000/renamings";
        assertProblem(clerk.post(unknown, "{\"name\":\"x\",\"effectiveOn\":null}"), 404, "party.not-found");
        assertThat(events()).isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM access.refused_attempt WHERE login = 'ren' AND code = 'party.not-found'",
                        Long.class))
                .isPositive();
    }

    @Test
    void aUnitSeesItsOwnPropertyAndNothingElse() {
        String mine = clerk.post("/api/v1/parties", "{\"name\":\"本单位\",\"kind\":\"ORGAN\"}")
                .text("id");
        String theirs = clerk.post("/api/v1/parties", "{\"name\":\"他单位\",\"kind\":\"ORGAN\"}")
                .text("id");
        String seen = property("可见楼");
        String hidden = property("不可见楼");
        occupy(seen, mine);
        occupy(hidden, theirs);
        String position = occupy(seen, theirs, "102").text("position");
        add("dan", Role.UNIT, PartyId.parse(mine));
        ApiClient unit = new ApiClient(port, "dan");

        Reply file = unit.get("/api/v1/properties/" + seen + "?after=" + position);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.json().path("occupancies").size()).isEqualTo(1);
        assertThat(unit.get("/api/v1/properties").json().path("total").asInt()).isEqualTo(1);
        assertThat(unit.get("/api/v1/properties/" + hidden).status()).isEqualTo(404);
        assertThat(unit.get("/api/v1/properties/" + hidden + "/history").status())
                .isEqualTo(404);
        assertThat(unit.get("/api/v1/properties/" + seen + "/history")
                        .response()
                        .body())
                .doesNotContain(theirs);
        assertProblem(
                unit.post("/api/v1/parties", "{\"name\":\"x\",\"kind\":\"ORGAN\"}"), 403, "access.role-is-missing");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> jdbc.queryForObject(
                                "SELECT count(*) FROM access.file_read WHERE login = 'dan' AND property = ?::uuid",
                                Long.class,
                                seen.substring("property:".length()))
                        == 2);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM access.file_read WHERE login = 'dan'", Long.class))
                .as("what it may not see it has not read")
                .isEqualTo(2);
    }

    @Test
    void onlyTheAuditorReadsTheAccessRecords() {
        clerk.post(
                "/api/v1/parties/party:00000000-0000-7000-8000-000000000000/renamings",
                "{\"name\":\"x\",\"effectiveOn\":null}");
        Reply seen = new ApiClient(port, "shen").get("/api/v1/access/refused-attempts?login=ren&code=party.not-found");
        assertThat(seen.json().path("total").asInt()).isPositive();
        assertProblem(clerk.get("/api/v1/access/refused-attempts"), 403, "access.role-is-missing");
        assertProblem(clerk.get("/api/v1/access/file-reads"), 403, "access.role-is-missing");
    }

    @Test
    void theAuditorSeesAtOnceWhoReadAFile() {
        String building = property("被查阅的楼");
        String path = "/api/v1/properties/" + building;
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> clerk.get(path).status() == 200);
        JsonNode reads = new ApiClient(port, "shen")
                .get("/api/v1/access/file-reads?property=" + building)
                .json();
        assertThat(reads.path("total").asInt()).isEqualTo(1);
        JsonNode read = reads.path("items").get(0);
        assertThat(read.path("login").asString()).isEqualTo("ren");
        assertThat(read.path("path").asString()).isEqualTo(path);
    }

    @Test
    void theApiDescribesItself() {
        Reply document = clerk.get("/v3/api-docs");
        assertThat(document.text("openapi")).startsWith("3.1");
        assertThat(document.json().path("paths").has("/api/v1/properties/{property}/transfers/{transfer}/approval"))
                .isTrue();
        assertThat(new ApiClient(port, "").get("/v3/api-docs").status()).isEqualTo(401);
    }

    private String property(String name) {
        String id = clerk.post(
                        "/api/v1/properties",
                        "{\"kind\":\"BUILDING\",\"name\":\"" + name + "\",\"compound\":\"区\",\"address\":\"路\"}")
                .text("id");
        clerk.post(
                "/api/v1/properties/" + id + "/rooms",
                "{\"rooms\":[{\"floor\":1,\"number\":\"101\",\"use\":\"OFFICE\",\"usableArea\":18.0},"
                        + "{\"floor\":1,\"number\":\"102\",\"use\":\"OFFICE\",\"usableArea\":18.0}]}");
        return id;
    }

    private void occupy(String property, String party) {
        occupy(property, party, "101");
    }

    private Reply occupy(String property, String party, String room) {
        return clerk.post(
                "/api/v1/properties/" + property + "/occupancies",
                "{\"occupant\":\"" + party + "\",\"rooms\":[\"" + room + "\"],\"effectiveOn\":\"2020-01-01\"}");
    }

    private static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.header("Content-Type")).as(reply.response().body()).startsWith("application/problem+json");
        assertThat(reply.text("code")).as(reply.response().body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("detail")).isNotBlank();
    }

    private long events() {
        Long count = jdbc.queryForObject("SELECT count(*) FROM ledger.event", Long.class);
        return count == null ? 0 : count;
    }
}
