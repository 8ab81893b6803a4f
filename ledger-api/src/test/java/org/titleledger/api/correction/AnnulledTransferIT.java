package org.titleledger.api.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.correction.Correcting.PROPERTIES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.security.Browser;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.projections.rebuild.Rebuild;
import tools.jackson.databind.JsonNode;

/** Rule C4: annulling a registration leaves the case REGISTERED, marked with what annulled it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
class AnnulledTransferIT {

    private static final String TODAY = "2026-01-31";

    private final JdbcTemplate jdbc;
    private final Rebuild rebuild;
    private final Correcting desk;
    private final int port;

    AnnulledTransferIT(Users users, JdbcTemplate jdbc, Rebuild rebuild, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.rebuild = rebuild;
        this.desk = new Correcting(users, port);
        this.port = port;
    }

    private String opened(String property, String from, String to) {
        desk.recorded(PROPERTIES + property + "/titles", """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","holders":[{"party":"%s","share":"1/1"}],
                 "effectiveOn":"1990-01-01"}""".formatted(from));
        return desk.recorded(PROPERTIES + property + "/transfers", """
                {"right":"BUILDING_OWNERSHIP","grantor":"%s","grantee":"%s","instrument":"ALLOCATION_APPROVAL","basis":"1号"}
                """.formatted(from, to))
                .text("id");
    }

    private String registered(String step) {
        desk.recorded(step + "review-request", "{}");
        desk.decided(step + "approval");
        desk.recorded(step + "application", "{}");
        return desk.recorded(step + "registration", "{\"certificates\":[{\"kind\":\"UNIFIED\",\"number\":\"1号\"}]}")
                .text("act");
    }

    private JsonNode one(String property, String transfer, String knownAt) {
        return desk.read(desk.clerk, PROPERTIES + property + "/transfers/" + transfer, TODAY, knownAt);
    }

    private JsonNode listed(String knownAt) {
        return desk.read(desk.clerk, "/api/v1/transfers", TODAY, knownAt)
                .path("items")
                .path(0);
    }

    private String page(String property, String transfer) {
        Browser browser = new Browser(port);
        browser.signIn("mending-clerk", ApiClient.PASSWORD);
        return browser.get("/properties/" + property + "/transfers/" + transfer, "Accept-Language", "zh")
                .body();
    }

    @Test
    void aRegistrationThatNeverHeldLeavesItsCaseMarked() {
        String property = desk.building("自始无效楼");
        String holder = desk.party("原权利人");
        String transfer = opened(property, holder, desk.party("受让单位"));
        String registration = registered(PROPERTIES + property + "/transfers/" + transfer + "/");
        String before = desk.now(property);
        String annulment = desk.corrected(property, registration, "ANNULLED", "");
        String annulled = desk.now(property);
        String pageThen = page(property, transfer);
        desk.corrected(property, annulment, "ANNULLED", "");
        String back = desk.now(property);

        for (String moment : List.of(before, back)) {
            assertThat(one(property, transfer, moment).has("annulledBy")).isFalse();
            assertThat(listed(moment).has("annulledBy")).isFalse();
            assertThat(desk.file(property, TODAY, moment)
                            .path("transfers")
                            .path(0)
                            .has("annulledBy"))
                    .isFalse();
        }
        for (JsonNode seen : List.of(
                one(property, transfer, annulled),
                listed(annulled),
                desk.file(property, TODAY, annulled).path("transfers").path(0))) {
            assertThat(seen.path("state").asString()).isEqualTo("REGISTERED");
            assertThat(seen.path("annulledBy").path("act").asString()).isEqualTo(annulment);
            assertThat(seen.path("annulledBy").path("actor").asString()).isEqualTo("mending-reviewer");
        }
        assertThat(desk.file(property, "2026-12-31", annulled)
                        .path("titles")
                        .path(0)
                        .path("holders")
                        .path(0)
                        .path("party")
                        .path("id")
                        .asString())
                .as("the earlier stretch reaches through")
                .isEqualTo(holder);
        assertThat(pageThen).contains("登记自始无效");
        assertThat(page(property, transfer)).contains("原权利人").doesNotContain("登记自始无效");
        desk.assertRebuildMakesTheSameRows(rebuild, jdbc, property);
    }
}
