package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.questions.Office.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.questions.Office;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.api.testing.OneDatabaseIsEnough;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;

/** Questions in a real browser: what differs, how it is understood, what relied on it, and what is not recorded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@OneDatabaseIsEnough
class QuestionPagesIT {

    private static final String PASSWORD = "long enough for all";

    private static @Nullable Chromium chromium;

    private final Users users;
    private final int port;
    private final Office office;

    QuestionPagesIT(Users users, @LocalServerPort int port) {
        this.users = users;
        this.port = port;
        this.office = new Office(users, port);
    }

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Desktop desktop(String language, String login) {
        return new Desktop(java.util.Objects.requireNonNull(chromium).browser(), port, language)
                .signIn(login, PASSWORD);
    }

    /**
     * What the tests look at.
     *
     * @param property with a title that was corrected after somebody approved on it
     * @param holder who held it, as it was recorded
     * @param before an instant before the correction
     * @param correction by which it was corrected
     */
    private record Told(String property, String holder, String before, String correction) {}

    private Told tell(String name) {
        String police = office.party(name + "公安厅");
        String finance = office.party(name + "财政厅");
        String bureau = office.party(name + "管理局");
        String property = office.building(name + "一号楼");
        Reply first = office.title(property, police, "1985-05-01", ",\"recordingNumber\":\"登1\"");
        office.title(
                property, police, "1995-01-01", ",\"from\":[{\"party\":\"%s\",\"share\":\"1/1\"}]".formatted(bureau));
        Reply approval = office.approved(property, office.transfer(property, police, bureau));
        String before =
                read(office.clerk, "/api/v1/properties/" + property, approval).text("knownAt");
        Reply correction = office.corrected(
                property,
                first.text("act"),
                "CLERICAL",
                ",\"replacement\":{\"holders\":[{\"party\":\"%s\",\"share\":\"1/1\"}]}".formatted(finance));
        read(office.clerk, "/api/v1/properties/" + property, correction);
        return new Told(property, police, before, correction.text("act"));
    }

    @Test
    void legalStaffAskInChinese() {
        Told told = tell("问事");
        String property = "/properties/" + told.property();
        users.add("fawu", "法务甲", PASSWORD, Set.of(Role.CLERK), null);
        try (Desktop clerk = desktop("zh-CN", "fawu")) {
            understands(clerk, property);
            compares(clerk, property, told.before());
            asksForSilence(clerk, property);
            looksOverTheLedger(clerk, property);
        }
    }

    private static void understands(Desktop clerk, String property) {
        clerk.open(property).follow("沿革").look("history-understood");
        assertThat(clerk.text()).contains("登记时的记载", "现行认定", "已更正");
        assertThat(clerk.count("table.beside tr.differs"))
                .as("the holder alone")
                .isEqualTo(1);
        clerk.follow("记载与现行认定").look("understanding");
        assertThat(clerk.text()).contains("如原记载", "已更正", "1985-05-01起 至1994-12-31止");
        clerk.follow("只看与记载不同的");
        assertThat(clerk.text()).contains("已更正").doesNotContain("如原记载");
        assertThat(clerk.fetched(property + "/understanding.csv")).contains("asUnderstood", "CORRECTED");
        clerk.follow("更正前据此作出的批准").look("reliance");
        assertThat(clerk.text()).contains("权属转移：批准", "asking-reviewer", "笔误更正");
    }

    private static void compares(Desktop clerk, String property, String before) {
        clerk.open(property).follow("查问").look("property-questions");
        clerk.open(property + "/changes").type("from", before).press("Enter");
        clerk.await("其后所知").look("changes");
        assertThat(clerk.text()).contains("问事公安厅", "问事财政厅", "更正复核通过", "1985-05-01起 至1994-12-31止");
        assertThat(clerk.count("tr.differs")).isEqualTo(1);
        clerk.open(property + "/changes?by=days&from=1980-01-01&to=2000-01-01").look("changes-of-days");
        assertThat(clerk.text()).contains("1980-01-01（无记载）", "2000-01-01", "登记产权");
        clerk.open(property + "/changes?by=days&from=2000-01-01&to=1980-01-01");
        assertThat(clerk.text()).contains("较早的在前");
        clerk.open(property + "/changes?from=" + before + "&to=2999-01-01T00:00:00Z");
        assertThat(clerk.text()).as("the refusal stands above the form").contains("尚未到来", "较早的时刻");
    }

    private static void asksForSilence(Desktop clerk, String property) {
        clerk.open(property + "/nothing-recorded")
                .type("from", "2001-01-01")
                .type("last", "2010-12-31")
                .press("Enter");
        clerk.await("没有任何登记行为").look("nothing-recorded");
        clerk.open(property + "/nothing-recorded?from=1994-01-01&last=1995-01-01");
        assertThat(clerk.text())
                .as("the last day counts, as papers say it")
                .contains("登记行为有 1 项", "1995-01-01", "日期不明的登记行为");
        assertThat(clerk.fetched(property + "/nothing-recorded.csv?from=2001-01-01&to=2011-01-01"))
                .contains("2001-01-01,2011-01-01,true");
    }

    private static void looksOverTheLedger(Desktop clerk, String property) {
        clerk.open("/").follow("核查").look("title-chains");
        assertThat(clerk.text()).contains("转出方并非当时权利人", "1995年1月1日的登记写明转出方为问事管理局");
        clerk.open("/questions/title-chains?problem=CYCLE");
        assertThat(clerk.text()).contains("没有发现问题");
        clerk.follow("迟延登记").look("late-registrations");
        assertThat(clerk.text()).contains("问事一号楼");
        clerk.type("minimumDays", "100000").press("Enter");
        clerk.await("没有符合条件的行为");
        assertThat(clerk.fetched("/questions/title-chains.csv?severity=ERROR"))
                .contains("GRANTOR_IS_NOT_THE_HOLDER", "写明转出方为");
        assertThat(clerk.fetched(property + "/title-chain.csv")).contains("登1");
    }

    @Test
    void theSamePagesInEnglishAtTheChosenPoint() {
        Told told = tell("Point");
        String property = "/properties/" + told.property();
        users.add("lawyer", "Lawyer", PASSWORD, Set.of(Role.AUDITOR), null);
        try (Desktop auditor = desktop("en", "lawyer")) {
            for (String page : new String[] {"questions", "understanding", "changes", "nothing-recorded", "history"}) {
                auditor.open(property + "/" + page).look("asked-" + page);
            }
            auditor.open(property + "/understanding?differing=true");
            assertThat(auditor.text()).contains("As recorded", "Corrected");
            auditor.lookAt("", told.before());
            assertThat(auditor.text()).as("as it was known then").contains("Everything stands as it was recorded");
            auditor.open("/acts/" + told.correction() + "/reliance?property=" + told.property());
            assertThat(auditor.text()).as("the correction was unknown then").doesNotContain("reviewer");
            auditor.backToNow();
            auditor.open("/questions/title-chains").look("asked-chains");
            assertThat(auditor.text()).contains("its holder before was");
            auditor.open("/questions/late-registrations").look("asked-late");
        }
    }

    @Test
    void aUnitAsksOfItsOwnOnly() {
        Told own = tell("自己");
        Told other = tell("别人");
        users.add("danwei", "单位甲", PASSWORD, Set.of(Role.UNIT), PartyId.parse(own.holder()));
        try (Desktop unit = desktop("zh-CN", "danwei")) {
            unit.open("/properties/" + own.property() + "/understanding");
            assertThat(unit.text()).contains("已更正");
            unit.open("/questions/title-chains");
            assertThat(unit.text()).contains("自己一号楼").doesNotContain("别人");
            unit.open("/questions/late-registrations");
            assertThat(unit.text()).contains("自己一号楼").doesNotContain("别人");
            for (String page : new String[] {"questions", "understanding", "changes", "nothing-recorded"}) {
                unit.open("/properties/" + other.property() + "/" + page);
                assertThat(unit.text()).as(page).contains("无法显示").doesNotContain("别人");
            }
            unit.open("/acts/" + other.correction() + "/reliance");
            assertThat(unit.text()).contains("无法显示");
            assertThat(unit.fetched("/properties/" + other.property() + "/history.csv"))
                    .doesNotContain("别人");
        }
    }
}
