package org.titleledger.api.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.questions.Office.accepted;
import static org.titleledger.api.questions.Office.items;
import static org.titleledger.api.questions.Office.read;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import tools.jackson.databind.JsonNode;

/** Chains of title, the negative answer and late acts, as JSON and as CSV, told in the caller's language. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ChainQuestionsIT {

    private static final String CSV = "text/csv";

    private final Office office;

    ChainQuestionsIT(Users users, @LocalServerPort int port) {
        this.office = new Office(users, port);
    }

    /** A gap: the school had it, the finance department gave it. */
    private Reply gap(String property, String name) {
        String school = office.party(name + "建校");
        String finance = office.party(name + "财政厅");
        String police = office.party(name + "公安厅");
        office.title(property, school, "1990-01-01", ",\"recordingNumber\":\"登1\"");
        return office.title(
                property,
                police,
                "2000-05-01",
                ",\"from\":[{\"party\":\"%s\",\"share\":\"1/1\"}],\"instrument\":\"MERGER\"".formatted(finance));
    }

    @Test
    void aProblemIsASentenceInTheCallersLanguage() {
        String property = office.building("沿革一号楼");
        Reply second = gap(property, "沿革");
        String chain = "/api/v1/properties/" + property + "/title-chain";
        JsonNode problem =
                read(office.clerk, chain, second).json().path("problems").path(0);
        assertThat(problem.path("check").asString()).isEqualTo("GRANTOR_IS_NOT_THE_HOLDER");
        assertThat(problem.path("detail").asString())
                .isEqualTo("2000年5月1日的登记〔合并〕写明转出方为沿革财政厅，但此前的权利人是沿革建校（见1990年1月1日的登记〔登记号登1〕）。");
        assertThat(problem.path("deeds").path(0).path("recordingNumber").asString())
                .isEqualTo("登1");
        String english = accepted(office.clerk.get(chain, "Accept-Language", "en"))
                .json()
                .path("problems")
                .path(0)
                .path("detail")
                .asString();
        assertThat(english)
                .isEqualTo("By the entry of 1 May 2000 [Merger] the right was given by 沿革财政厅, but its holder before"
                        + " was 沿革建校 (by the entry of 1 January 1990 [no. 登1]).");

        JsonNode listed = items(office.clerk.get("/api/v1/title-chains?problem=GRANTOR_IS_NOT_THE_HOLDER"))
                .valueStream()
                .filter(item -> item.path("property").path("id").asString().equals(property))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("detail")).isEqualTo(problem.path("detail"));
        assertThat(listed.path("severity").asString()).isEqualTo("ERROR");

        Reply rows = accepted(office.clerk.get(chain, "Accept", CSV));
        assertThat(rows.header("Content-Type")).startsWith(CSV);
        assertThat(rows.response().body().lines().count())
                .as("a heading, two links")
                .isEqualTo(3);
        assertThat(rows.response().body()).contains("GRANTOR_IS_NOT_THE_HOLDER", "写明转出方为沿革财政厅", "登1");
        assertThat(rows.header("Ledger-Position")).isEqualTo(second.text("position"));
        assertThat(accepted(office.clerk.get("/api/v1/title-chains", "Accept", CSV))
                        .response()
                        .body())
                .contains("property.name", "detail", "写明转出方为沿革财政厅");
    }

    @Test
    void theNegativeAnswerIsOneRow() {
        String property = office.building("沉默一号楼");
        Reply title = office.title(property, office.party("沉默厅"), "1990-01-01");
        String question = "/api/v1/properties/" + property + "/nothing-recorded?from=2000-01-01&to=2001-01-01";
        assertThat(read(office.clerk, question, title).json().path("nothing").asBoolean())
                .isTrue();
        Reply row = accepted(office.clerk.get(question, "Accept", CSV));
        assertThat(row.response().body().lines().toList().get(1))
                .startsWith(property + ",2000-01-01,2001-01-01,true,")
                .endsWith("," + title.text("position"));
        assertThat(office.clerk
                        .get(
                                "/api/v1/properties/" + property + "/nothing-recorded?from=2001-01-01&to=2000-01-01",
                                "Accept",
                                CSV)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void everyQuestionAnswersAsCsv() {
        String property = office.building("表格一号楼");
        Reply title = office.title(property, office.party("表格厅"), "1990-01-01");
        String path = "/api/v1/properties/" + property;
        read(office.clerk, path, title);
        for (String question : new String[] {
            path + "/history",
            path + "/understanding",
            path + "/changes?from=1980-01-01&to=2000-01-01",
            path + "/title-chain",
            path + "/nothing-recorded?from=1980-01-01&to=2000-01-01",
            "/api/v1/title-chains",
            "/api/v1/late-registrations?minimumDays=1",
            "/api/v1/acts/" + title.text("act") + "/reliance"
        }) {
            Reply reply = accepted(office.clerk.get(question, "Accept", CSV));
            assertThat(reply.header("Content-Type")).as(question).isEqualTo("text/csv;charset=UTF-8");
            assertThat(reply.response().body()).as(question).startsWith("\ufeff");
            assertThat(reply.header("Known-At")).as(question).isNotEmpty();
        }
        assertThat(office.clerk.get(path + "/title-chain", "Accept", "*/*").header("Content-Type"))
                .startsWith("application/json");
    }

    /** Whoever writes a client reads what comes back. */
    @Test
    void theApiDocumentSaysWhatIsAnswered() {
        JsonNode document = office.clerk.get("/v3/api-docs").json();
        assertThat(shape(document, "/api/v1/acts/{act}/reliance").propertyNames())
                .contains("read", "stood", "corrected");
        assertThat(shape(document, "/api/v1/properties/{property}/understanding")
                        .propertyNames())
                .contains("asRecorded", "asUnderstood", "standing");
        assertThat(shape(document, "/api/v1/properties/{property}/changes").propertyNames())
                .contains("before", "after", "acts");
        assertThat(shape(document, "/api/v1/title-chains").propertyNames()).contains("property", "detail", "check");
        assertThat(shape(document, "/api/v1/late-registrations").propertyNames())
                .contains("lagDays");
        assertThat(shape(document, "/api/v1/properties/{property}/history").propertyNames())
                .contains("details");
        JsonNode single = document.path("paths")
                .path("/api/v1/properties/{property}/nothing-recorded")
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        assertThat(single.toString()).contains("KnownSilence");
    }

    private static JsonNode shape(JsonNode document, String path) {
        String items = document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("properties")
                .path("items")
                .path("items")
                .path("$ref")
                .asString();
        assertThat(items).as(path).startsWith("#/components/schemas/");
        return document.at(items.substring(1)).path("properties");
    }

    @Test
    void aUnitIsToldOfItsOwnChainsOnly() {
        String property = office.building("单位沿革楼");
        Reply last = gap(property, "单位沿革");
        read(office.clerk, "/api/v1/title-chains", last);
        ApiClient stranger = office.unit("chain-stranger", office.party("单位沿革旁人"));
        assertThat(items(stranger.get("/api/v1/title-chains"))).isEmpty();
        assertThat(stranger.get("/api/v1/properties/" + property + "/title-chain", "Accept", CSV)
                        .status())
                .isEqualTo(404);
    }
}
