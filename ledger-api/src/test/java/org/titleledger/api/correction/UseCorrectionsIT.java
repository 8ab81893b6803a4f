package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.correction.Correcting.PROPERTIES;
import static org.titleledger.api.correction.Correcting.assertProblem;
import static org.titleledger.api.correction.Correcting.corrections;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.titleledger.projections.rebuild.Rebuild;
import tools.jackson.databind.JsonNode;

/** Rooms and their use are corrected as a client asks for it, and units see of it what is their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class UseCorrectionsIT {

    private static final List<String> DAYS = List.of("2019-12-31", "2020-06-01", "2022-06-01", "2027-06-01");

    private final JdbcTemplate jdbc;
    private final Rebuild rebuild;
    private final Correcting desk;
    private String property = "";
    private String finance = "";
    private String police = "";
    private Reply rooms;

    UseCorrectionsIT(Users users, JdbcTemplate jdbc, Rebuild rebuild, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.desk = new Correcting(users, port);
        this.rooms = desk.clerk.get("/api/v1/me");
    }

    @BeforeEach
    void aBuildingWithRooms() {
        property = desk.building("使用更正楼");
        finance = desk.party("省财政厅");
        police = desk.party("省公安厅");
        rooms = desk.recorded(PROPERTIES + property + "/rooms", """
                {"rooms":[{"floor":3,"number":"301","use":"OFFICE","usableArea":18.5},
                          {"floor":3,"number":"302","use":"OFFICE"}]}""");
    }

    private Reply used(String occupant, String room) {
        return desk.recorded(PROPERTIES + property + "/occupancies", """
                {"occupant":"%s","rooms":["%s"],"agreement":"协议1","effectiveOn":"2020-01-01"}
                """.formatted(occupant, room));
    }

    /** Each room with its floor and who uses it, by the end of the party's identity. */
    private Map<String, String> roll(ApiClient whom, String day, String knownAt) {
        Map<String, String> roll = new TreeMap<>();
        for (JsonNode room : desk.read(whom, PROPERTIES + property + "/occupancy-roll", day, knownAt)
                .path("rooms")) {
            JsonNode occupant = room.path("occupants").path(0).path("name");
            roll.put(
                    room.path("number").asString(),
                    room.path("floor").asInt() + (occupant.isMissingNode() ? "" : " " + occupant.asString()));
        }
        return roll;
    }

    @Test
    void aUseIsWhatItsCorrectedActsMakeOfIt() {
        Reply use = used(finance, "301");
        String recorded = desk.now(property);
        String other = desk.corrected(
                property, use.text("act"), "CLERICAL", ",\"replacement\":{\"occupant\":\"" + police + "\"}");
        String occupied = desk.now(property);
        Map<String, String> then = desk.everything(property, DAYS, List.of(recorded, occupied));
        desk.corrected(property, other, "CLERICAL", ",\"replacement\":{\"rooms\":[\"302\"]}");
        String moved = desk.now(property);
        String end = desk.recorded(
                        PROPERTIES + property + "/occupancies/" + use.text("id") + "/end",
                        "{\"effectiveOn\":\"2022-01-01\"}")
                .text("act");
        String ended = desk.now(property);
        desk.corrected(property, end, "CLERICAL", ",\"effectiveOn\":\"2023-01-01\"");
        String later = desk.now(property);
        desk.corrected(property, end, "ANNULLED", "");
        String unended = desk.now(property);
        desk.corrected(property, use.text("act"), "ANNULLED", "");
        String none = desk.now(property);

        assertThat(roll(desk.clerk, "2022-06-01", recorded)).isEqualTo(Map.of("301", "3 省财政厅", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", occupied)).isEqualTo(Map.of("301", "3 省公安厅", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", moved)).isEqualTo(Map.of("301", "3", "302", "3 省公安厅"));
        assertThat(roll(desk.clerk, "2019-12-31", moved)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", ended)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", later)).isEqualTo(Map.of("301", "3", "302", "3 省公安厅"));
        assertThat(roll(desk.clerk, "2027-06-01", later)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(roll(desk.clerk, "2027-06-01", unended)).isEqualTo(Map.of("301", "3", "302", "3 省公安厅"));
        assertThat(roll(desk.clerk, "2027-06-01", none)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(desk.everything(property, DAYS, List.of(recorded, occupied))).isEqualTo(then);
        assertThat(desk.file(property, "2022-06-01", moved)
                        .path("occupancies")
                        .path(0)
                        .path("act")
                        .asString())
                .isEqualTo(use.text("act"));
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }

    @Test
    void aRoomIsWhatItsCorrectedActsMakeOfIt() {
        String recorded = desk.now(property);
        String act = rooms.text("act");
        String floor = desk.corrected(
                property, act, "CLERICAL", ",\"replacement\":{\"room\":\"301\",\"number\":\"401\",\"floor\":4}");
        String renamed = desk.now(property);
        String retired = desk.recorded(
                        PROPERTIES + property + "/rooms/302/retirement", "{\"effectiveOn\":\"2022-01-01\"}")
                .text("act");
        String without = desk.now(property);
        desk.corrected(property, retired, "ANNULLED", "");
        desk.corrected(property, floor, "ANNULLED", "");
        String back = desk.now(property);
        desk.corrected(property, act, "ANNULLED", "");
        String none = desk.now(property);

        assertThat(roll(desk.clerk, "2022-06-01", recorded)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", renamed)).isEqualTo(Map.of("302", "3", "401", "4"));
        assertThat(roll(desk.clerk, "2020-06-01", without)).isEqualTo(Map.of("302", "3", "401", "4"));
        assertThat(roll(desk.clerk, "2022-06-01", without)).isEqualTo(Map.of("401", "4"));
        assertThat(roll(desk.clerk, "2022-06-01", back)).isEqualTo(Map.of("301", "3", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", none)).isEmpty();
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }

    /** One act: the room has another number, and who uses it uses the same room. */
    @Test
    void aUsedRoomIsRenumberedWithItsUse() {
        used(finance, "301");
        String recorded = desk.now(property);
        String act = rooms.text("act");
        String number = ",\"replacement\":{\"room\":\"301\",\"number\":\"310\"}";
        Set<String> fields = new TreeSet<>();
        desk.tried(property, act, "CLERICAL", number)
                .json()
                .path("changes")
                .forEach(change -> fields.add(change.path("field").asString().replaceAll("occupancy:.*", "")));
        assertThat(fields).containsExactly("occupancies/", "rooms/301", "rooms/310");
        String renumbered = desk.corrected(property, act, "CLERICAL", number);
        String after = desk.now(property);
        desk.corrected(property, renumbered, "ANNULLED", "");
        String back = desk.now(property);
        assertThat(roll(desk.clerk, "2022-06-01", recorded)).isEqualTo(Map.of("301", "3 省财政厅", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", after)).isEqualTo(Map.of("310", "3 省财政厅", "302", "3"));
        assertThat(roll(desk.clerk, "2022-06-01", back)).isEqualTo(Map.of("301", "3 省财政厅", "302", "3"));
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }

    /** Four eyes, what is tried is not recorded, what is stale is not approved, and rooms that are used stay (C2, C5, H2). */
    @Test
    void theRulesOfCorrectionsHoldForThem() {
        Reply use = used(finance, "301");
        String before = desk.now(property);
        Reply tried =
                desk.tried(property, use.text("act"), "CLERICAL", ",\"replacement\":{\"occupant\":\"" + police + "\"}");
        assertThat(tried.json().path("changes").path(0).path("field").asString())
                .isEqualTo("occupancies/" + use.text("id"));
        assertThat(desk.now(property)).as("nothing was recorded").isEqualTo(before);
        String first = desk.asked(property, use.text("act"), "CLERICAL", ",\"replacement\":{\"agreement\":\"协议2\"}");
        String second = desk.asked(property, use.text("act"), "CLERICAL", ",\"replacement\":{\"agreement\":\"协议3\"}");
        assertProblem(
                desk.clerk.post(corrections(property) + "/" + first + "/approval", "{}"),
                403,
                "access.role-is-missing");
        desk.decided(corrections(property) + "/" + first + "/approval");
        assertProblem(
                desk.reviewer.post(corrections(property) + "/" + second + "/approval", "{}"),
                409,
                "correction.is-stale");
        assertProblem(
                desk.clerk.post(corrections(property), desk.asking(rooms.text("act"), "ANNULLED", "")),
                409,
                "occupancy.room-is-in-use");
        used(police, "302");
        assertProblem(
                desk.clerk.post(
                        corrections(property),
                        desk.asking(use.text("act"), "CLERICAL", ",\"replacement\":{\"rooms\":[\"302\"]}")),
                409,
                "occupancy.room-is-used-by-another");
        assertThat(desk.file(property, "2022-06-01", desk.now(property))
                        .path("occupancies")
                        .path(0)
                        .path("agreement")
                        .asString())
                .isEqualTo("协议2");
    }

    private String told(ApiClient whom, String part, String knownAt) {
        return desk.read(whom, PROPERTIES + property + part, "2022-06-01", knownAt)
                .path("items")
                .toString();
    }

    /** Rule K1: of other occupants a unit sees nothing, and what becomes of their use it does not see either. */
    @Test
    void aUnitSeesWhatBecomesOfItsOwnUse() {
        String tax = desk.party("省税务局");
        ApiClient unit = desk.unit("mending-unit", tax);
        String own = used(tax, "301").text("act");
        String foreign = used(finance, "302").text("act");
        String before = desk.now(property);
        String swapped =
                desk.corrected(property, foreign, "CLERICAL", ",\"replacement\":{\"occupant\":\"" + police + "\"}");
        desk.corrected(property, swapped, "ANNULLED", "");
        String agreement = desk.corrected(property, own, "CLERICAL", ",\"replacement\":{\"agreement\":\"协议2\"}");
        desk.corrected(
                property, rooms.text("act"), "CLERICAL", ",\"replacement\":{\"room\":\"301\",\"usableArea\":20}");
        String after = desk.now(property);

        assertThat(roll(unit, "2022-06-01", after)).isEqualTo(Map.of("301", "3 省税务局", "302", "3"));
        String history = told(unit, "/history", after);
        assertThat(history)
                .contains(own, agreement)
                .doesNotContain(foreign, swapped, finance, police)
                .contains("occupancy.correction-approved");
        String listed = told(unit, "/corrections", after);
        assertThat(listed).contains(own, agreement, rooms.text("act")).doesNotContain(foreign, swapped, police);
        assertThat(told(desk.clerk, "/corrections", after)).contains(own, foreign, swapped, police);
        assertThat(told(unit, "/corrections", before)).isEqualTo("[]");
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
        assertThat(told(unit, "/history", after)).isEqualTo(history);
    }

    /** Who never used it does not see it any more; who did all along sees no name but its own. */
    @Test
    void aUseThatWasAnothersIsSeenFromThenOn() {
        String tax = desk.party("省税务局");
        ApiClient unit = desk.unit("mending-later-unit", tax);
        Reply use = used(finance, "301");
        String before = desk.now(property);
        String corrected = desk.corrected(
                property, use.text("act"), "CLERICAL", ",\"replacement\":{\"occupant\":\"" + tax + "\"}");
        String after = desk.now(property);
        assertThat(unit.get(PROPERTIES + property + "?validAt=2022-06-01&knownAt=" + before)
                        .status())
                .isEqualTo(404);
        assertThat(roll(unit, "2022-06-01", after)).containsEntry("301", "3 省税务局");
        assertThat(told(unit, "/history", after)).contains(corrected).doesNotContain(finance);
    }
}
