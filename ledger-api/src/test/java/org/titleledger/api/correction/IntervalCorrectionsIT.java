package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.correction.Correcting.PROPERTIES;
import static org.titleledger.api.correction.Correcting.assertProblem;
import static org.titleledger.api.correction.Correcting.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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

/** Restrictions and exceptions are corrected as a client asks for it, and read as they are understood on both clocks. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class IntervalCorrectionsIT {

    private static final List<String> DAYS = List.of("2019-12-31", "2020-06-01", "2022-06-01", "2024-06-01");

    private final JdbcTemplate jdbc;
    private final Rebuild rebuild;
    private final Correcting desk;
    private String property = "";

    IntervalCorrectionsIT(Users users, JdbcTemplate jdbc, Rebuild rebuild, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.desk = new Correcting(users, port);
    }

    @BeforeEach
    void aBuilding() {
        property = desk.building("更正楼");
    }

    private Reply sealed() {
        return desk.recorded(PROPERTIES + property + "/restrictions", """
                {"kind":"SEAL","authority":"甲法院","documentNumber":"1号","effectiveOn":"2020-01-01","until":"2023-01-01"}
                """);
    }

    /** What lies on the property on each of the days, as known at a moment. */
    private List<String> seals(String knownAt) {
        List<String> seals = new ArrayList<>();
        for (String day : DAYS) {
            StringBuilder found = new StringBuilder();
            for (JsonNode seal : desk.file(property, day, knownAt).path("restrictions")) {
                found.append(seal.path("authority").asString())
                        .append(seal.path("disputed").asBoolean() ? "?" : "");
            }
            seals.add(found.toString());
        }
        return seals;
    }

    private JsonNode change(Reply dry) {
        assertThat(dry.status()).as(dry.response().body()).isEqualTo(200);
        assertThat(dry.json().path("changes").size()).isPositive();
        return dry.json().path("changes").path(0);
    }

    @Test
    void aRestrictionIsWhatItsCorrectedActsMakeOfIt() {
        String seal = sealed().text("act");
        String recorded = desk.now(property);
        String clerical = desk.corrected(
                property, seal, "CLERICAL", ",\"replacement\":{\"authority\":\"乙法院\",\"until\":\"2024-12-31\"}");
        String mended = desk.now(property);
        Map<String, String> then = desk.everything(property, DAYS, List.of(recorded, mended));
        desk.corrected(property, clerical, "CLERICAL", ",\"replacement\":{\"authority\":\"丙法院\"}");
        String again = desk.now(property);
        desk.corrected(property, seal, "CLERICAL", ",\"effectiveOn\":\"2022-01-01\"");
        String redated = desk.now(property);
        String doubt =
                desk.corrected(property, seal, "DISPUTED", ",\"effectiveOn\":\"2022-03-01\",\"until\":\"2023-01-01\"");
        String doubted = desk.now(property);
        desk.corrected(property, doubt, "ANNULLED", "");
        String settled = desk.now(property);
        String annulled = desk.corrected(property, seal, "ANNULLED", "");
        String none = desk.now(property);
        desk.corrected(property, annulled, "ANNULLED", "");
        String back = desk.now(property);

        assertThat(seals(recorded)).containsExactly("", "甲法院", "甲法院", "");
        assertThat(seals(mended)).containsExactly("", "乙法院", "乙法院", "乙法院");
        assertThat(seals(again)).containsExactly("", "丙法院", "丙法院", "丙法院");
        assertThat(seals(redated)).containsExactly("", "", "丙法院", "丙法院");
        assertThat(seals(doubted)).containsExactly("", "", "丙法院?", "丙法院");
        assertThat(seals(settled)).containsExactly("", "", "丙法院", "丙法院");
        assertThat(seals(none)).containsExactly("", "", "", "");
        assertThat(seals(back)).containsExactly("", "", "丙法院", "丙法院");
        assertThat(desk.everything(property, DAYS, List.of(recorded, mended))).isEqualTo(then);
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
        assertThat(seals(doubted)).containsExactly("", "", "丙法院?", "丙法院");
    }

    @Test
    void renewalAndReleaseAreCorrectedToo() {
        Reply imposed = sealed();
        String seal = PROPERTIES + property + "/restrictions/" + imposed.text("id");
        String renewal = desk.recorded(seal + "/renewal", "{\"effectiveOn\":\"2022-12-01\",\"until\":\"2025-01-01\"}")
                .text("act");
        String release = desk.recorded(seal + "/release", "{\"effectiveOn\":\"2022-01-01\"}")
                .text("act");
        String released = desk.now(property);
        assertThat(seals(released)).containsExactly("", "甲法院", "", "");
        desk.corrected(property, release, "ANNULLED", "");
        assertThat(seals(desk.now(property))).containsExactly("", "甲法院", "甲法院", "甲法院");
        desk.corrected(property, renewal, "CLERICAL", ",\"replacement\":{\"until\":\"2024-01-01\"}");
        assertThat(seals(desk.now(property))).containsExactly("", "甲法院", "甲法院", "");
        desk.corrected(property, renewal, "ANNULLED", "");
        JsonNode seen = desk.file(property, "2022-06-01", desk.now(property)).path("restrictions");
        assertThat(seen.path(0).path("until").asString()).isEqualTo("2023-01-01");
        assertThat(seen.path(0).path("act").asString()).isEqualTo(imposed.text("act"));
        assertThat(seals(released)).containsExactly("", "甲法院", "", "");
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }

    /** Four eyes, what is tried is not recorded, and what is shown to nobody is not approved (rules C2, C5). */
    @Test
    void theRulesOfCorrectionsHoldForThem() {
        String seal = sealed().text("act");
        String until = ",\"replacement\":{\"until\":\"2024-12-31\"}";
        String before = desk.now(property);
        JsonNode change = change(desk.tried(property, seal, "CLERICAL", until));
        assertThat(change.path("field").asString()).startsWith("restrictions/");
        assertThat(change.path("validFrom").asString()).isEqualTo("2023-01-01");
        assertThat(change.path("validUntil").asString()).isEqualTo("2024-12-31");
        assertThat(change(desk.tried(property, seal, "DISPUTED", ""))
                        .path("disputedAfter")
                        .asBoolean())
                .isTrue();
        assertThat(desk.now(property)).as("nothing was recorded").isEqualTo(before);
        assertProblem(
                desk.clerk.post(
                        corrections(property),
                        desk.asking(seal, "SUPERSEDED", ",\"effectiveOn\":\"2021-01-01\"" + until)),
                422,
                "correction.kind-does-not-fit");
        assertProblem(
                desk.clerk.post(
                        corrections(property),
                        desk.asking(seal, "CLERICAL", ",\"replacement\":{\"until\":\"2019-01-01\"}")),
                422,
                "correction.result-is-impossible");
        String first = desk.asked(property, seal, "CLERICAL", until);
        String second = desk.asked(property, seal, "CLERICAL", ",\"replacement\":{\"until\":\"2024-11-30\"}");
        assertProblem(
                desk.clerk.post(corrections(property) + "/" + first + "/approval", "{}"),
                403,
                "access.role-is-missing");
        assertThat(seals(desk.now(property))).containsExactly("", "甲法院", "甲法院", "");
        desk.decided(corrections(property) + "/" + first + "/approval");
        assertProblem(
                desk.reviewer.post(corrections(property) + "/" + second + "/approval", "{}"),
                409,
                "correction.is-stale");
        String own = desk.reviewer
                .post(corrections(property), desk.asking(seal, "ANNULLED", ""))
                .text("id");
        assertProblem(
                desk.reviewer.post(corrections(property) + "/" + own + "/approval", "{}"),
                403,
                "correction.same-actor-may-not-approve");
        assertThat(seals(desk.now(property))).containsExactly("", "甲法院", "甲法院", "甲法院");
        assertThat(desk.read(desk.clerk, corrections(property), "2026-01-01", desk.now(property))
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    /** The seal check (G2) goes by what is understood when the step is taken. */
    @Test
    void aSealThatNeverWasStopsNoApplication() {
        String holder = desk.party("原权利人");
        String bureau = desk.party("受让单位");
        desk.recorded(PROPERTIES + property + "/titles", """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","holders":[{"party":"%s","share":"1/1"}],
                 "effectiveOn":"1990-01-01"}""".formatted(holder));
        String transfers = PROPERTIES + property + "/transfers";
        String transfer =
                desk.recorded(transfers, """
                {"right":"BUILDING_OWNERSHIP","grantor":"%s","grantee":"%s","instrument":"ALLOCATION_APPROVAL","basis":"1号"}
                """.formatted(holder, bureau)).text("id");
        desk.recorded(transfers + "/" + transfer + "/review-request", "{}");
        desk.decided(transfers + "/" + transfer + "/approval");
        String seal = desk.recorded(
                        PROPERTIES + property + "/restrictions", "{\"kind\":\"SEAL\",\"effectiveOn\":\"2020-01-01\"}")
                .text("act");
        String application = transfers + "/" + transfer + "/application";
        assertProblem(desk.clerk.post(application, "{}"), 409, "title.property-is-sealed");
        String annulment = desk.corrected(property, seal, "ANNULLED", "");
        assertThat(desk.clerk.post(application + "?dryRun=true", "{}").status()).isEqualTo(200);
        desk.corrected(property, annulment, "ANNULLED", "");
        assertProblem(desk.clerk.post(application, "{}"), 409, "title.property-is-sealed");
    }

    private String split(String day, String knownAt) {
        return desk.file(property, day, knownAt).path("split").path("causes").toString();
    }

    /** An exception silences a cause of split titles (H3): they follow its corrections. */
    @Test
    void splitTitlesFollowACorrectedException() {
        String bureau = desk.party("省机关事务管理局");
        String tax = desk.party("省税务局");
        String customs = desk.party("海关");
        String designation = desk.recorded(
                        "/api/v1/bureau/designations",
                        "{\"party\":\"%s\",\"effectiveOn\":\"1990-01-01\",\"documents\":[\"%s\"]}"
                                .formatted(bureau, desk.paper))
                .text("id");
        desk.decided("/api/v1/bureau/designations/" + designation + "/approval");
        desk.recorded(PROPERTIES + property + "/titles", """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","holders":[{"party":"%s","share":"1/1"}],
                 "effectiveOn":"1990-01-01"}""".formatted(tax));
        desk.recorded(
                PROPERTIES + property + "/custody-handovers",
                "{\"from\":null,\"to\":\"%s\",\"effectiveOn\":\"2001-01-01\"}".formatted(bureau));
        String exceptions = PROPERTIES + property + "/exceptions";
        String exception =
                desk.recorded(exceptions, """
                {"article":"5(2)","holder":"%s","effectiveOn":"2020-01-01","documents":["%s"]}
                """.formatted(tax, desk.paper)).text("id");
        String approval =
                desk.decided(exceptions + "/" + exception + "/approval").text("act");
        String allowed = desk.now(property);
        String other =
                desk.corrected(property, approval, "CLERICAL", ",\"replacement\":{\"holder\":\"" + customs + "\"}");
        String mistaken = desk.now(property);
        desk.corrected(property, other, "ANNULLED", "");
        desk.corrected(property, approval, "CLERICAL", ",\"replacement\":{\"until\":\"2022-01-01\"}");
        String limited = desk.now(property);
        String end = desk.recorded(exceptions + "/" + exception + "/end", "{\"effectiveOn\":\"2021-01-01\"}")
                .text("act");
        String ended = desk.now(property);
        desk.corrected(property, end, "ANNULLED", "");
        String reopened = desk.now(property);
        desk.corrected(property, approval, "ANNULLED", "");
        String none = desk.now(property);

        String split = "[\"HOLDER_NOT_BUREAU\"]";
        for (String moment : List.of(allowed, mistaken, limited, ended, reopened, none)) {
            assertThat(split("2019-12-31", moment)).isEqualTo(split);
        }
        assertThat(split("2021-06-01", allowed)).isEqualTo("");
        assertThat(split("2021-06-01", mistaken)).isEqualTo(split);
        assertThat(split("2021-06-01", limited)).isEqualTo("");
        assertThat(split("2022-06-01", limited)).isEqualTo(split);
        assertThat(split("2021-06-01", ended)).isEqualTo(split);
        assertThat(split("2021-06-01", reopened)).isEqualTo("");
        assertThat(split("2021-06-01", none)).isEqualTo(split);
        assertThat(desk.file(property, "2021-06-01", none).path("exceptions").size())
                .isZero();
        JsonNode seen =
                desk.file(property, "2021-06-01", reopened).path("exceptions").path(0);
        assertThat(seen.path("holder").path("id").asString()).isEqualTo(tax);
        assertThat(seen.path("approvedBy").asString()).isEqualTo("mending-reviewer");
        assertProblem(
                desk.reviewer.post(exceptions + "/" + exception + "/approval", "{}"),
                409,
                "title.exception-is-approved-already");
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }
}
