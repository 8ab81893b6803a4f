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

/** What was approved and registered while something stood that was corrected later. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RelianceIT {

    private final Office office;

    RelianceIT(Users users, @LocalServerPort int port) {
        this.office = new Office(users, port);
    }

    private static String question(String act) {
        return "/api/v1/acts/" + act + "/reliance";
    }

    private static List<String> types(JsonNode items) {
        return items.valueStream().map(item -> item.path("type").asString()).toList();
    }

    private static String corrected(JsonNode item) {
        return item.path("corrected").asString();
    }

    @Test
    void approvalsAndRegistrationsOnWhatStoodUntilItWasCorrected() {
        String police = office.party("信赖省公安厅");
        String bureau = office.party("信赖省机关事务管理局");
        String property = office.building("信赖一号楼");
        Reply title = office.title(property, police, "1990-01-01");
        String transfer = office.transfer(property, police, bureau);
        Reply approval = office.approved(property, transfer);
        Reply registration = office.registered(property, transfer, "2025-03-01");
        Reply correction = office.corrected(
                property, title.text("act"), "CLERICAL", ",\"replacement\":{\"nature\":\"ALLOCATED\"}");
        Reply later = office.corrected(
                property, registration.text("act"), "CLERICAL", ",\"replacement\":{\"recordingNumber\":\"登2\"}");

        JsonNode found = items(read(office.reviewer, question(title.text("act")), later));
        assertThat(types(found)).containsExactly("title.transfer-approved", "title.transfer-registered");
        JsonNode first = found.path(0);
        assertThat(first.path("act").asString()).isEqualTo(approval.text("act"));
        assertThat(first.path("kind").asString()).isEqualTo("APPROVAL");
        assertThat(first.path("thing").asString()).isEqualTo(transfer);
        assertThat(first.path("property").path("name").asString()).isEqualTo("信赖一号楼");
        assertThat(first.path("actor").asString()).isEqualTo("asking-reviewer");
        assertThat(first.path("position").asString()).isEqualTo(approval.text("position"));
        assertThat(first.path("read").path("stream").asString()).isEqualTo("title:" + property.substring(9));
        assertThat(first.path("read").path("version").asInt()).isEqualTo(3);
        assertThat(corrected(first)).isEqualTo(title.text("act"));
        assertThat(first.path("correction").asString()).isEqualTo(correction.text("act"));
        assertThat(first.path("correctionKind").asString()).isEqualTo("CLERICAL");
        assertThat(first.path("stood").path("from").asString())
                .isLessThan(first.path("recordedAt").asString());
        assertThat(first.path("stood").path("until").asString())
                .isGreaterThan(found.path(1).path("recordedAt").asString());

        assertThat(items(office.reviewer.get(question(correction.text("act")))))
                .as("asked by the correction's act")
                .isEqualTo(found);
        assertThat(types(items(office.reviewer.get(question(registration.text("act"))))))
                .as("the correction of the older title was approved while the registration stood as it was")
                .containsExactly("title.correction-approved");
        assertThat(types(items(office.reviewer.get(question(later.text("act"))))))
                .containsExactly("title.correction-approved");
    }

    @Test
    void whatWasDecidedAfterTheCorrectionDoesNotRelyOnWhatStoodBefore() {
        String police = office.party("之后省公安厅");
        String bureau = office.party("之后省机关事务管理局");
        String property = office.building("之后一号楼");
        Reply title = office.title(property, police, "1990-01-01");
        Reply correction = office.corrected(
                property, title.text("act"), "CLERICAL", ",\"replacement\":{\"nature\":\"ALLOCATED\"}");
        String transfer = office.transfer(property, police, bureau);
        Reply approval = office.approved(property, transfer);
        assertThat(items(read(office.reviewer, question(title.text("act")), approval)))
                .isEmpty();

        Reply annulled = office.corrected(property, correction.text("act"), "ANNULLED", "");
        JsonNode found = items(read(office.reviewer, question(title.text("act")), annulled));
        assertThat(types(found))
                .as("it relied on the correction, which is corrected itself")
                .containsExactly("title.transfer-approved");
        assertThat(corrected(found.path(0))).isEqualTo(correction.text("act"));
        assertThat(found.path(0).path("correctionKind").asString()).isEqualTo("ANNULLED");
    }

    /** A decision on a title reads the parties as well. */
    @Test
    void whatWasSaidOfAPartyIsReliedOnElsewhere() {
        Reply registered = accepted(office.clerk.post("/api/v1/parties", "{\"name\":\"误名省公安厅\",\"kind\":\"ORGAN\"}"));
        String police = registered.text("id");
        String property = office.building("误名一号楼");
        office.title(property, police, "1990-01-01");
        Reply approval = office.approved(property, office.transfer(property, police, office.party("误名省机关事务管理局")));
        String corrections = "/api/v1/parties/" + police + "/corrections";
        Reply asked = accepted(office.clerk.post(corrections, """
                {"act":"%s","kind":"CLERICAL","replacement":{"name":"正名省公安厅"},"reason":"录入有误","documents":["%s"]}
                """.formatted(registered.text("act"), office.paper)));
        Reply correction = accepted(office.reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));

        JsonNode found = items(read(office.reviewer, question(registered.text("act")), correction));
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.path(0).path("act").asString()).isEqualTo(approval.text("act"));
        assertThat(found.path(0).path("read").path("stream").asString()).isEqualTo(police);
    }

    @Test
    void designationsAndExceptionsAreApprovalsToo() {
        Reply registered = accepted(office.clerk.post("/api/v1/parties", "{\"name\":\"被指定的局\",\"kind\":\"ORGAN\"}"));
        Reply designation = accepted(office.clerk.post(
                "/api/v1/bureau/designations",
                "{\"party\":\"%s\",\"effectiveOn\":\"2019-01-01\",\"documents\":[\"%s\"]}"
                        .formatted(registered.text("id"), office.paper)));
        accepted(office.reviewer.post("/api/v1/bureau/designations/" + designation.text("id") + "/approval", "{}"));
        String property = office.building("例外楼");
        Reply title = office.title(property, registered.text("id"), "1990-01-01");
        String exceptions = "/api/v1/properties/" + property + "/exceptions";
        Reply exception = accepted(office.clerk.post(
                exceptions,
                "{\"article\":\"5(2)\",\"holder\":\"%s\",\"effectiveOn\":\"2020-01-01\",\"documents\":[\"%s\"]}"
                        .formatted(registered.text("id"), office.paper)));
        accepted(office.reviewer.post(exceptions + "/" + exception.text("id") + "/approval", "{}"));
        Reply correction = office.corrected(property, title.text("act"), "DISPUTED", "");

        assertThat(types(items(read(office.reviewer, question(title.text("act")), correction))))
                .containsExactly("title.exception-approved");
        String corrections = "/api/v1/parties/" + registered.text("id") + "/corrections";
        Reply asked = accepted(office.clerk.post(corrections, """
                {"act":"%s","kind":"CLERICAL","replacement":{"name":"被指定的另一个局"},"reason":"录入有误","documents":["%s"]}
                """.formatted(registered.text("act"), office.paper)));
        Reply renamed = accepted(office.reviewer.post(corrections + "/" + asked.text("id") + "/approval", "{}"));
        JsonNode found = items(read(office.reviewer, question(registered.text("act")), renamed));
        assertThat(types(found)).containsExactly("bureau.designation-approved", "title.exception-approved");
        assertThat(found.path(0).path("property").isNull()).isTrue();
    }

    @Test
    void atAnEarlierPointNothingWasCorrectedYet() {
        String police = office.party("早先省公安厅");
        String property = office.building("早先一号楼");
        Reply title = office.title(property, police, "1990-01-01");
        Reply approval = office.approved(property, office.transfer(property, police, office.party("早先局")));
        String then =
                read(office.clerk, "/api/v1/properties/" + property, approval).text("knownAt");
        Reply correction = office.corrected(
                property, title.text("act"), "CLERICAL", ",\"replacement\":{\"nature\":\"ALLOCATED\"}");
        String act = title.text("act");
        assertThat(items(read(office.reviewer, question(act), correction)).size())
                .isEqualTo(1);
        assertThat(items(office.reviewer.get(question(act) + "?knownAt=" + then)))
                .isEmpty();
        assertThat(accepted(office.reviewer.get(question(act) + "?knownAt=2000-01-01T00:00:00Z"))
                        .json()
                        .path("known")
                        .asBoolean(true))
                .as("the act was unknown then (B7)")
                .isFalse();
        Reply nobody = office.reviewer.get(question("0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d"));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.text("code")).isEqualTo("act.not-found");
        Reply csv = office.reviewer.get(question(act), "Accept", "text/csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.response().body()).contains("read.stream", "stood.until", approval.text("act"));
    }

    /** What it may not see does not exist (rule K1). */
    @Test
    void aUnitIsToldOfItsOwn() {
        String police = office.party("单位省公安厅");
        String finance = office.party("单位省财政厅");
        String property = office.building("单位一号楼");
        Reply title = office.title(property, police, "1990-01-01");
        office.approved(property, office.transfer(property, police, office.party("单位局")));
        Reply correction = office.corrected(
                property, title.text("act"), "CLERICAL", ",\"replacement\":{\"nature\":\"ALLOCATED\"}");
        ApiClient own = office.unit("reliance-own", police);
        ApiClient other = office.unit("reliance-other", finance);
        assertThat(items(read(own, question(title.text("act")), correction)).size())
                .isEqualTo(1);
        assertThat(other.get(question(title.text("act"))).status()).isEqualTo(404);
        assertThat(own.get(question(title.text("act")) + "?validAt=1980-01-01").status())
                .as("it did not hold it then")
                .isEqualTo(404);
    }
}
