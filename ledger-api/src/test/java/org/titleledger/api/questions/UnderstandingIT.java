package org.titleledger.api.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.questions.Office.accepted;
import static org.titleledger.api.questions.Office.items;
import static org.titleledger.api.questions.Office.read;

import java.util.List;
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

/** What was recorded, and what is understood of it now, side by side. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class UnderstandingIT {

    private final Office office;

    UnderstandingIT(Users users, @LocalServerPort int port) {
        this.office = new Office(users, port);
    }

    private static String question(String property) {
        return "/api/v1/properties/" + property + "/understanding";
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    private static JsonNode of(JsonNode items, String act, String field) {
        return items.valueStream()
                .filter(item -> item.path("act").asString().equals(act)
                        && item.path("field").asString().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static String holder(JsonNode statement) {
        return statement.path("stated").path("holders").path(0).path("party").asString();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String days(JsonNode item) {
        return item.path("days")
                .valueStream()
                .map(days -> days.path("from").asString("") + "/"
                        + days.path("until").asString("")
                        + (days.path("disputed").asBoolean() ? "?" : ""))
                .toList()
                .toString();
    }

    @Test
    void aTitleIsShownAsItWasRecordedAndAsItIsUnderstood() {
        String police = office.party("认定省公安厅");
        String school = office.party("认定省建校");
        String finance = office.party("认定省财政厅");
        String property = office.building("认定一号楼");
        Reply first = office.title(property, police, "1990-01-01");
        Reply second = office.title(property, finance, "2005-01-01");
        Reply third = office.title(property, school, "2015-01-01");
        String then =
                read(office.clerk, "/api/v1/properties/" + property, third).text("knownAt");
        Reply mended = office.corrected(
                property,
                first.text("act"),
                "CLERICAL",
                ",\"replacement\":{\"holders\":[{\"party\":\"%s\",\"share\":\"1/1\"}],\"effectiveOn\":\"1991-01-01\"}"
                        .formatted(school));
        office.corrected(property, third.text("act"), "ANNULLED", "");
        Reply better = office.corrected(
                property,
                second.text("act"),
                "SUPERSEDED",
                ",\"effectiveOn\":\"2010-01-01\",\"replacement\":{\"recordingNumber\":\"登5\"}");

        JsonNode found = items(read(office.reviewer, question(property), better));
        assertThat(texts(found, "field"))
                .containsExactly(
                        "description",
                        "titles/BUILDING_OWNERSHIP",
                        "titles/BUILDING_OWNERSHIP",
                        "titles/BUILDING_OWNERSHIP",
                        "titles/BUILDING_OWNERSHIP");
        assertThat(texts(found, "standing"))
                .containsExactly("AS_RECORDED", "CORRECTED", "SUPERSEDED", "ANNULLED", "AS_RECORDED");
        JsonNode corrected = of(found, first.text("act"), "titles/BUILDING_OWNERSHIP");
        assertThat(holder(corrected.path("asRecorded"))).isEqualTo(police);
        assertThat(corrected.path("asRecorded").path("effectiveOn").asString()).isEqualTo("1990-01-01");
        assertThat(holder(corrected.path("asUnderstood"))).isEqualTo(school);
        assertThat(corrected.path("asUnderstood").path("effectiveOn").asString())
                .isEqualTo("1991-01-01");
        assertThat(words(corrected.path("differs"))).containsExactly("effectiveOn", "holders");
        assertThat(days(corrected)).isEqualTo("[1991-01-01/2005-01-01]");
        assertThat(corrected.path("type").asString()).isEqualTo("title.recorded");
        JsonNode correction = corrected.path("corrections").path(0);
        assertThat(correction.path("act").asString()).isEqualTo(mended.text("act"));
        assertThat(correction.path("kind").asString()).isEqualTo("CLERICAL");
        assertThat(correction.path("counts").asBoolean()).isTrue();
        assertThat(correction.path("actor").asString()).isEqualTo("asking-reviewer");
        assertThat(days(of(found, second.text("act"), "titles/BUILDING_OWNERSHIP")))
                .isEqualTo("[2005-01-01/2010-01-01]");
        JsonNode annulled = of(found, third.text("act"), "titles/BUILDING_OWNERSHIP");
        assertThat(annulled.path("asUnderstood").isNull()).isTrue();
        assertThat(annulled.path("days").isEmpty()).isTrue();
        JsonNode superseding = of(found, better.text("act"), "titles/BUILDING_OWNERSHIP");
        assertThat(superseding.path("type").asString()).isEqualTo("title.correction-approved");
        assertThat(superseding.path("holds").asBoolean()).isTrue();
        assertThat(days(superseding)).isEqualTo("[2010-01-01/]");

        JsonNode before = items(office.reviewer.get(question(property) + "?knownAt=" + then));
        assertThat(texts(before, "standing"))
                .as("as it was understood then")
                .containsOnly("AS_RECORDED")
                .hasSize(4);
        JsonNode held = items(office.reviewer.get(question(property) + "?validAt=1995-06-30"));
        assertThat(of(held, first.text("act"), "titles/BUILDING_OWNERSHIP")
                        .path("holds")
                        .asBoolean())
                .isTrue();
        assertThat(texts(items(office.reviewer.get(question(property) + "?differing=true")), "standing"))
                .containsExactly("CORRECTED", "SUPERSEDED", "ANNULLED");
        Reply csv = office.reviewer.get(question(property), "Accept", "text/csv");
        assertThat(csv.response().body()).contains("asRecorded.effectiveOn", "asUnderstood.effectiveOn", "1991-01-01");
    }

    @Test
    void aCorrectionThatWasAnnulledNoLongerCountsAndADoubtIsShown() {
        String police = office.party("存疑省公安厅");
        String property = office.building("存疑一号楼");
        Reply title = office.title(property, police, "1990-01-01");
        Reply mended = office.corrected(
                property, title.text("act"), "CLERICAL", ",\"replacement\":{\"recordingNumber\":\"登1\"}");
        office.corrected(property, mended.text("act"), "ANNULLED", "");
        Reply doubt = office.corrected(
                property,
                title.text("act"),
                "DISPUTED",
                ",\"effectiveOn\":\"2000-01-01\",\"replacement\":{}".replace(",\"replacement\":{}", ""));
        JsonNode item = of(
                items(read(office.reviewer, question(property), doubt)),
                title.text("act"),
                "titles/BUILDING_OWNERSHIP");
        assertThat(item.path("standing").asString()).isEqualTo("DISPUTED");
        assertThat(item.path("differs").isEmpty()).isTrue();
        assertThat(days(item)).isEqualTo("[1990-01-01/2000-01-01, 2000-01-01/?]");
        assertThat(item.path("corrections")
                        .valueStream()
                        .map(correction -> correction.path("kind").asString()
                                + correction.path("counts").asBoolean())
                        .toList())
                .containsExactly("CLERICALfalse", "ANNULLEDtrue", "DISPUTEDtrue");
    }

    @Test
    void custodyAndWhatAPropertyIsAreShownLikeTitles() {
        String police = office.party("保管省公安厅");
        String bureau = office.party("保管局");
        Reply registered = accepted(office.clerk.post(
                "/api/v1/properties",
                "{\"kind\":\"BUILDING\",\"name\":\"保管一号搂\",\"identifiers\":[{\"scheme\":\"HOUSING\",\"value\":\"U-1\"}],"
                        + "\"areas\":[{\"kind\":\"CERTIFICATE\",\"part\":\"BUILDING\",\"squareMetres\":100}]}"));
        String property = registered.text("id");
        Reply handover = accepted(office.clerk.post(
                "/api/v1/properties/" + property + "/custody-handovers",
                "{\"from\":null,\"to\":\"%s\",\"effectiveOn\":\"2019-01-01\"}".formatted(police)));
        office.corrected(
                property, handover.text("act"), "CLERICAL", ",\"replacement\":{\"to\":\"%s\"}".formatted(bureau));
        Reply renamed =
                office.corrected(property, registered.text("act"), "CLERICAL", ",\"replacement\":{\"name\":\"保管一号楼\"}");
        JsonNode found = items(read(office.reviewer, question(property), renamed));
        assertThat(texts(found, "field")).containsExactly("description", "identifiers", "areas", "custody");
        JsonNode description = of(found, registered.text("act"), "description");
        assertThat(words(description.path("differs"))).containsExactly("name");
        assertThat(description.path("asRecorded").path("stated").path("name").asString())
                .isEqualTo("保管一号搂");
        assertThat(of(found, registered.text("act"), "areas").path("standing").asString())
                .as("the correction named the name alone")
                .isEqualTo("AS_RECORDED");
        assertThat(of(found, registered.text("act"), "identifiers")
                        .path("asRecorded")
                        .path("stated")
                        .path("identifiers")
                        .path(0)
                        .path("value")
                        .asString())
                .isEqualTo("U-1");
        assertThat(of(found, handover.text("act"), "custody")
                        .path("asUnderstood")
                        .path("stated")
                        .path("to")
                        .asString())
                .isEqualTo(bureau);
    }

    @Test
    void restrictionsAndUsesHaveEndsOfTheirOwnAndUnitsSeeTheirOwnUses() {
        String police = office.party("使用省公安厅");
        String finance = office.party("使用省财政厅");
        String property = office.building("使用一号楼");
        String path = "/api/v1/properties/" + property;
        Reply sealed = accepted(office.clerk.post(
                path + "/restrictions",
                "{\"kind\":\"SEAL\",\"authority\":\"某法院\",\"effectiveOn\":\"2020-01-01\",\"until\":\"2023-01-01\"}"));
        accepted(
                office.clerk.post(
                        path + "/rooms",
                        "{\"rooms\":[{\"floor\":3,\"number\":\"301\",\"use\":\"OFFICE\"},{\"floor\":3,\"number\":\"302\",\"use\":\"OFFICE\"}]}"));
        String use = "{\"occupant\":\"%s\",\"rooms\":[\"%s\"],\"effectiveOn\":\"2021-01-01\"}";
        accepted(office.clerk.post(path + "/occupancies", use.formatted(police, "301")));
        Reply last = accepted(office.clerk.post(path + "/occupancies", use.formatted(finance, "302")));
        JsonNode found = items(read(office.reviewer, question(property), last));
        JsonNode seal = found.valueStream()
                .filter(item -> item.path("field").asString().startsWith("restrictions/"))
                .findFirst()
                .orElseThrow();
        assertThat(seal.path("act").asString()).isEqualTo(sealed.text("act"));
        assertThat(days(seal)).isEqualTo("[2020-01-01/2023-01-01]");
        assertThat(found.valueStream()
                        .filter(item -> item.path("field").asString().startsWith("occupancies/"))
                        .count())
                .isEqualTo(2);

        ApiClient unit = office.unit("understanding-unit", police);
        Reply own = accepted(unit.get(question(property)));
        assertThat(own.response().body()).contains(police).doesNotContain(finance);
        Reply changes = accepted(unit.get(path + "/changes?from=2020-06-01&to=2021-06-01"));
        assertThat(changes.response().body())
                .as("the same in what differs")
                .contains(police)
                .doesNotContain(finance);
        assertThat(office.unit("understanding-other", office.party("使用他厅"))
                        .get(question(property))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasUnknownThenHasNoParts() {
        String property = office.building("未知一号楼");
        Reply titled = office.title(property, office.party("未知厅"), "1990-01-01");
        read(office.clerk, "/api/v1/properties/" + property, titled);
        Reply unknown = accepted(office.clerk.get(question(property) + "?knownAt=2000-01-01T00:00:00Z"));
        assertThat(unknown.json().path("known").asBoolean(true)).isFalse();
        assertThat(items(unknown)).isEmpty();
        assertThat(office.clerk
                        .get(question("property:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d"))
                        .text("code"))
                .isEqualTo("property.not-found");
    }
}
