package org.titleledger.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** What stands of an act, which corrections wait, and what each does: what a reviewer asks before a decision. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class CorrectionQuestionsIT {

    private static final String API = "/api/v1";

    private final Users users;
    private final ApiClient clerk;
    private final ApiClient reviewer;
    private String paper = "";

    CorrectionQuestionsIT(Users users, @LocalServerPort int port) {
        this.users = users;
        this.clerk = new ApiClient(port, "asking-clerk");
        this.reviewer = new ApiClient(port, "asked-reviewer");
    }

    @BeforeEach
    void peopleAndAPaper() {
        add("asking-clerk", Role.CLERK);
        add("asked-reviewer", Role.REVIEWER);
        paper = clerk.file("更正依据").text("id");
    }

    private void add(String login, Role role) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), null);
        }
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }

    private String party(String name) {
        return accepted(clerk.post(API + "/parties", "{\"name\":\"%s\",\"kind\":\"ORGAN\"}".formatted(name)))
                .text("id");
    }

    private String building(String name) {
        return accepted(clerk.post(API + "/properties", "{\"kind\":\"BUILDING\",\"name\":\"%s\"}".formatted(name)))
                .text("id");
    }

    private Reply handedOver(String property, String to, String day) {
        return accepted(clerk.post(API + "/properties/" + property + "/custody-handovers", """
                {"from":null,"to":"%s","effectiveOn":%s}
                """.formatted(to, day)));
    }

    private String asking(String act, String kind, String more) {
        return """
                {"act":"%s","kind":"%s"%s,"reason":"录入有误","documents":["%s"]}
                """.formatted(act, kind, more, paper);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String after(Reply written) {
        return "?after=" + written.text("position");
    }

    @Test
    void aHandoverIsToldAsItStandsOnBothClocks() {
        String police = party("省公安厅");
        String finance = party("省财政厅");
        String property = building("现状一号楼");
        Reply handover = handedOver(property, police, "\"2001-05-01\",\"precision\":\"MONTH\"");
        String act = API + "/properties/" + property + "/acts/" + handover.text("act");
        JsonNode fact = clerk.get(act + after(handover)).json().path("facts").path(0);
        assertThat(fact.path("stream").asString()).isEqualTo("custody");
        assertThat(fact.path("type").asString()).isEqualTo("custody.handed-over");
        assertThat(fact.path("effectiveOn").asString()).isEqualTo("2001-05-01");
        assertThat(fact.path("precision").asString()).isEqualTo("MONTH");
        assertThat(fact.path("stated").path("to").asString()).isEqualTo(police);
        assertThat(fact.path("stated").propertyNames()).containsExactlyInAnyOrder("from", "to");
        assertThat(texts(fact.path("kinds"))).containsExactly("CLERICAL", "SUPERSEDED", "ANNULLED", "DISPUTED");

        String corrections = API + "/properties/" + property + "/corrections";
        Reply asked = accepted(clerk.post(
                corrections,
                asking(handover.text("act"), "CLERICAL", ",\"replacement\":{\"to\":\"" + finance + "\"}")));
        String then = clerk.get(act + after(asked)).text("knownAt");
        Reply approved = accepted(reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));
        JsonNode now = clerk.get(act + after(approved)).json();
        assertThat(now.path("facts").path(0).path("stated").path("to").asString())
                .isEqualTo(finance);
        assertThat(now.path("events").path(0).path("details").path("to").asString())
                .as("what was recorded stays")
                .isEqualTo(police);
        assertThat(clerk.get(act + "?knownAt=" + then)
                        .json()
                        .path("facts")
                        .path(0)
                        .path("stated")
                        .path("to")
                        .asString())
                .isEqualTo(police);
        JsonNode mending = clerk.get(API + "/properties/" + property + "/acts/" + approved.text("act"))
                .json()
                .path("facts")
                .path(0);
        assertThat(texts(mending.path("kinds")))
                .as("a clerical correction is mended or annulled")
                .containsExactly("CLERICAL", "ANNULLED");
        Reply none = clerk.get(API + "/properties/" + property + "/acts/0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        assertThat(none.text("code")).isEqualTo("act.not-found");
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void whatWaitsIsInOneListUntilItIsDecided() {
        String police = party("等候的单位");
        String property = building("等候一号楼");
        Reply handover = handedOver(property, police, "\"2001-05-01\"");
        String corrections = API + "/properties/" + property + "/corrections";
        Reply ofProperty = accepted(clerk.post(corrections, asking(handover.text("act"), "ANNULLED", "")));
        String named = clerk.get(API + "/parties/" + police + "/history" + after(ofProperty))
                .json()
                .path("items")
                .path(0)
                .path("act")
                .asString();
        Reply ofParty = accepted(clerk.post(
                API + "/parties/" + police + "/corrections",
                asking(named, "CLERICAL", ",\"replacement\":{\"name\":\"改正后的单位\"}")));
        String waiting = API + "/corrections?state=ASKED&size=500&after=" + ofParty.text("position");
        JsonNode both = clerk.get(waiting).json();
        assertThat(both.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList())
                .containsSubsequence(ofProperty.text("id"), ofParty.text("id"));
        JsonNode last = both.path("items").path(both.path("items").size() - 1);
        assertThat(last.path("party").path("name").asString()).isEqualTo("等候的单位");
        assertThat(last.path("property").isNull()).isTrue();
        assertThat(last.path("askedBy").asString()).isEqualTo("asking-clerk");
        String then = both.path("knownAt").asString();
        assertThat(clerk.get(waiting, "Accept", "text/csv").response().body())
                .contains(ofProperty.text("id"), "等候一号楼", "录入有误");

        Reply decided = accepted(reviewer.post(corrections + "/" + ofProperty.text("id") + "/approval", "{}"));
        String now = clerk.get(API + "/corrections?state=ASKED&size=500&after=" + decided.text("position"))
                .response()
                .body();
        assertThat(now).doesNotContain(ofProperty.text("id")).contains(ofParty.text("id"));
        assertThat(clerk.get(API + "/corrections?state=ASKED&size=500&knownAt=" + then)
                        .response()
                        .body())
                .as("then it waited")
                .contains(ofProperty.text("id"));
        assertThat(clerk.get(API + "/corrections?state=APPROVED&size=500")
                        .response()
                        .body())
                .contains(ofProperty.text("id"));
        assertThat(clerk.get(API + "/corrections?state=SLEEPING").text("code"))
                .isEqualTo("input.parameter-is-malformed");
    }

    @Test
    void aCorrectionIsToldWithWhatItDoes() {
        String first = party("先前的保管单位");
        String second = party("正确的保管单位");
        String property = building("效果一号楼");
        Reply handover = handedOver(property, first, "\"2001-05-01\"");
        String corrections = API + "/properties/" + property + "/corrections";
        String body = asking(handover.text("act"), "CLERICAL", ",\"replacement\":{\"to\":\"" + second + "\"}");
        JsonNode tried = clerk.post(corrections + "?dryRun=true", body).json();
        Reply asked = accepted(clerk.post(corrections, body));
        String one = corrections + "/" + asked.text("id");
        JsonNode waiting = clerk.get(one + after(asked)).json();
        assertThat(waiting.path("state").asString()).isEqualTo("ASKED");
        JsonNode change = waiting.path("changes").path(0);
        assertThat(change.path("after").path("to").asString()).isEqualTo(second);
        assertThat(change.path("before"))
                .as("as the dry run said")
                .isEqualTo(tried.path("changes").path(0).path("before"));
        Reply approved = accepted(reviewer.post(one + "/approval", "{}"));
        JsonNode decided = clerk.get(one + after(approved)).json();
        assertThat(decided.path("state").asString()).isEqualTo("APPROVED");
        assertThat(decided.path("changes").path(0).path("after"))
                .as("what it changed stays told")
                .isEqualTo(change.path("after"));

        Reply again = accepted(
                clerk.post(corrections, asking(handover.text("act"), "DISPUTED", ",\"effectiveOn\":\"2010-01-01\"")));
        String other = corrections + "/" + again.text("id");
        Reply withdrawn = accepted(clerk.post(other + "/withdrawal", "{\"reason\":\"不再需要\"}"));
        JsonNode given = clerk.get(other + after(withdrawn)).json();
        assertThat(given.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(given.path("changes").size()).isZero();
        assertThat(clerk.get(corrections + "/correction:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d")
                        .text("code"))
                .isEqualTo("correction.not-found");
    }

    /** Every field that is told of an act can be replaced: the API takes its name. */
    @Test
    void whatIsToldCanBeReplaced() {
        String owner = party("有权的单位");
        Reply registered = accepted(clerk.post(API + "/properties", """
                {"kind":"BUILDING","name":"登记一号楼","compound":"登记区","address":"登记路1号",
                "identifiers":[{"scheme":"HOUSING","value":"Q-1"}],
                "areas":[{"kind":"CERTIFICATE","part":"BUILDING","squareMetres":100.5}]}
                """));
        String property = registered.text("id");
        JsonNode fact = clerk.get(
                        API + "/properties/" + property + "/acts/" + registered.text("act") + after(registered))
                .json()
                .path("facts")
                .path(0);
        assertThat(fact.path("stated").propertyNames())
                .containsExactlyInAnyOrder("name", "compound", "address", "identifiers", "areas");
        assertThat(texts(fact.path("kinds"))).containsExactly("CLERICAL");
        Reply title = accepted(clerk.post(API + "/properties/" + property + "/titles", """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","effectiveOn":"1990-01-01",
                "holders":[{"party":"%s","share":"1/1"}],"certificates":[]}
                """.formatted(owner)));
        JsonNode stated = clerk.get(API + "/properties/" + property + "/acts/" + title.text("act") + after(title))
                .json()
                .path("facts")
                .path(0);
        assertThat(stated.path("part").asString()).isEqualTo("BUILDING_OWNERSHIP");
        for (String field : stated.path("stated").propertyNames()) {
            JsonNode value = stated.path("stated").path(field);
            Reply same = clerk.post(
                    API + "/properties/" + property + "/corrections?dryRun=true",
                    asking(
                            title.text("act"),
                            "CLERICAL",
                            ",\"part\":\"BUILDING_OWNERSHIP\",\"replacement\":{\"" + field + "\":" + value + "}"));
            assertThat(same.text("code")).as(field).isEqualTo("correction.changes-nothing");
        }
    }

    @Test
    void custodyIsToldOnBothAxes() {
        String first = party("甲保管单位");
        String second = party("乙保管单位");
        String property = building("双轴一号楼");
        Reply handover = handedOver(property, first, "\"2001-05-01\"");
        String corrections = API + "/properties/" + property + "/corrections";
        Reply asked = accepted(clerk.post(
                corrections, asking(handover.text("act"), "CLERICAL", ",\"replacement\":{\"to\":\"" + second + "\"}")));
        Reply approved = accepted(reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));
        JsonNode rows = clerk.get(API + "/properties/" + property + "/custody-timeline" + after(approved))
                .json()
                .path("rows");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.path(0).path("act").asString()).isEqualTo(handover.text("act"));
        assertThat(rows.path(1).path("act").asString()).isEqualTo(approved.text("act"));
        assertThat(rows.path(1)
                        .path("stretches")
                        .path(0)
                        .path("custodian")
                        .path("name")
                        .asString())
                .isEqualTo("乙保管单位");
        String then = rows.path(0).path("recordedAt").asString();
        assertThat(clerk.get(API + "/properties/" + property + "/custody-timeline?knownAt=" + then)
                        .json()
                        .path("rows")
                        .size())
                .isEqualTo(1);
    }
}
