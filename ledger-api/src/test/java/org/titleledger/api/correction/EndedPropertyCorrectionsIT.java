package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.correction.Correcting.PROPERTIES;
import static org.titleledger.api.correction.Correcting.assertProblem;
import static org.titleledger.api.correction.Correcting.corrections;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.projections.rebuild.Rebuild;
import tools.jackson.databind.JsonNode;

/** What was recorded of a property that has ended, and its end, are corrected and read on both clocks (rule C4). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class EndedPropertyCorrectionsIT {

    private static final List<String> DAYS = List.of("2015-06-01", "2019-06-01", "2021-06-01");

    private final JdbcTemplate jdbc;
    private final Rebuild rebuild;
    private final Correcting desk;

    EndedPropertyCorrectionsIT(Users users, JdbcTemplate jdbc, Rebuild rebuild, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.desk = new Correcting(users, port);
    }

    private Reply building(String name, String key) {
        return desk.recorded("/api/v1/properties", """
                {"kind":"BUILDING","name":"%s","identifiers":[{"scheme":"HOUSING","value":"%s"}],
                 "areas":[{"kind":"CERTIFICATE","part":"BUILDING","squareMetres":100}]}""".formatted(name, key));
    }

    private String retiredOn(String property, String knownAt) {
        return desk.file(property, "2021-06-01", knownAt).path("retiredOn").asString("");
    }

    private static String identifier(String key) {
        return ",\"replacement\":{\"identifiers\":[{\"scheme\":\"HOUSING\",\"value\":\"" + key + "\"}]}";
    }

    @Test
    void whatWasWrongOfItIsMendedAfterItsEnd() {
        Reply registered = building("旧楼", "H-1");
        String property = registered.text("id");
        String ended = desk.recorded(
                        PROPERTIES + property + "/retirement", "{\"effectiveOn\":\"2020-01-01\",\"cause\":\"拆除\"}")
                .text("act");
        String retired = desk.now(property);
        Map<String, String> then = desk.everything(property, DAYS, List.of(retired));
        String other = building("新楼", "H-1").text("id");
        building("别的楼", "H-2");
        desk.corrected(property, registered.text("act"), "CLERICAL", ",\"replacement\":{\"name\":\"老楼\"}");
        desk.corrected(
                property,
                registered.text("act"),
                "CLERICAL",
                ",\"replacement\":{\"areas\":[{\"kind\":\"CERTIFICATE\",\"part\":\"BUILDING\",\"squareMetres\":120}]}");
        assertProblem(
                desk.clerk.post(
                        corrections(property), desk.asking(registered.text("act"), "CLERICAL", identifier("H-2"))),
                409,
                "property.identifier-is-taken");
        desk.corrected(property, registered.text("act"), "CLERICAL", identifier("H-3"));
        String mended = desk.now(property);
        JsonNode file = desk.file(property, "2019-06-01", mended);
        assertThat(file.path("name").asString()).isEqualTo("老楼");
        assertThat(file.path("areas").toString()).contains("120");
        assertThat(file.path("identifiers").toString()).contains("H-3");
        assertThat(building("用过的编号", "H-3").status())
                .as("what has ended claims nothing")
                .isEqualTo(201);
        assertThat(desk.file(other, "2021-06-01", mended).path("identifiers").toString())
                .contains("H-1");

        JsonNode change = desk.tried(property, ended, "CLERICAL", ",\"effectiveOn\":\"2018-01-01\"")
                .json()
                .path("changes")
                .path(0);
        assertThat(change.path("field").asString()).isEqualTo("retirement");
        String redated = desk.corrected(property, ended, "CLERICAL", ",\"effectiveOn\":\"2018-01-01\"");
        String earlier = desk.now(property);
        desk.corrected(property, redated, "ANNULLED", "");
        String back = desk.now(property);
        assertThat(retiredOn(property, mended)).isEqualTo("2020-01-01");
        assertThat(retiredOn(property, earlier)).isEqualTo("2018-01-01");
        assertThat(retiredOn(property, back)).isEqualTo("2020-01-01");
        assertProblem(
                desk.clerk.post(corrections(property), desk.asking(ended, "ANNULLED", "")),
                409,
                "property.identifier-is-taken");
        assertThat(desk.everything(property, DAYS, List.of(retired))).isEqualTo(then);
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }

    @Test
    void aRetirementThatNeverWasIsAnnulledAndItsIdentifiersAreItsOwnAgain() {
        String property = building("未拆楼", "K-1").text("id");
        String ended = desk.recorded(
                        PROPERTIES + property + "/retirement", "{\"effectiveOn\":\"2020-01-01\",\"cause\":\"拆除\"}")
                .text("act");
        String retired = desk.now(property);
        assertProblem(
                desk.clerk.post(
                        PROPERTIES + property + "/descriptions", "{\"name\":\"改名\",\"effectiveOn\":\"2021-01-01\"}"),
                409,
                "property.is-retired");
        desk.corrected(property, ended, "ANNULLED", "");
        String standing = desk.now(property);
        assertThat(retiredOn(property, retired)).isEqualTo("2020-01-01");
        assertThat(retiredOn(property, standing)).isEmpty();
        assertProblem(
                desk.clerk.post(
                        "/api/v1/properties",
                        "{\"kind\":\"BUILDING\",\"name\":\"冒名楼\",\"identifiers\":[{\"scheme\":\"HOUSING\",\"value\":\"K-1\"}]}"),
                409,
                "property.identifier-is-taken");
        desk.recorded(PROPERTIES + property + "/descriptions", "{\"name\":\"改名\",\"effectiveOn\":\"2021-01-01\"}");
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }
}
