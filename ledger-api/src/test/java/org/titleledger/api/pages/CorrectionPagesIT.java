package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/** Corrections of any act in a real browser: from the history to the form, its effect, and the reviewer's decision. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@OneDatabaseIsEnough
class CorrectionPagesIT {

    private static @Nullable Chromium chromium;

    private final RunningPages people;

    @LocalServerPort
    private int port;

    CorrectionPagesIT(Users users) {
        this.people = new RunningPages(users);
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
        return new Desktop(Objects.requireNonNull(chromium).browser(), port, language)
                .signIn(login, RunningPages.PASSWORD);
    }

    private static void party(Desktop clerk, String name, String kind) {
        clerk.open("/forms/party-register")
                .type("name", name)
                .choose("kind", kind)
                .record();
    }

    private static void paper(Desktop clerk, String title) {
        clerk.open("/forms/document-file")
                .attach("file", title + ".txt", title)
                .type("title", title)
                .record();
    }

    @Test
    void aHandoverIsCorrectedFromTheHistory() {
        people.clerk("gengzheng", "更正甲");
        people.reviewer("fuhe", "复核乙");
        try (Desktop clerk = desktop("zh-CN", "gengzheng");
                Desktop reviewer = desktop("zh-CN", "fuhe")) {
            party(clerk, "省水利厅", "机关");
            party(clerk, "省林业厅", "机关");
            party(clerk, "省事务局", "机关");
            paper(clerk, "更正依据");
            clerk.open("/forms/property-register")
                    .choose("kind", "幢")
                    .type("name", "更正楼")
                    .record();
            String building = clerk.address();
            clerk.follow("登记移交").pick("to", "省水利厅").type("effectiveOn", "2001年5月");
            clerk.pick("documents", "更正依据").record();
            clerk.open(building).follow("登记移交").pick("from", "省水利厅");
            clerk.pick("to", "省事务局").type("effectiveOn", "2018-12-28").record();
            corrected(clerk, building);
            approved(clerk, reviewer, building);
        }
    }

    /** Only what was changed is sent; nothing is sent before the effect was seen. */
    private static void corrected(Desktop clerk, String building) {
        clerk.open(building + "/history").look("history-with-corrections");
        clerk.followIn(".acts li:nth-child(2)", "查看与更正").look("act");
        assertThat(clerk.text()).contains("移交保管", "现在的认定", "省水利厅", "2001年5月");
        clerk.follow("笔误更正");
        assertThat(clerk.value("effectiveOn")).isEqualTo("2001-05");
        clerk.look("correction-form");
        clerk.pick("documents", "更正依据").type("reason", "接收单位录错").send();
        assertThat(clerk.refusal()).contains("没有改动");
        clerk.pick("to", "省林业厅").send().look("correction-effect");
        assertThat(clerk.text())
                .contains("省水利厅", "省林业厅", "2001-05-01 — 2018-12-27")
                .contains("而此前的保管单位是 省林业厅");
        clerk.press("返回修改", "button");
        assertThat(clerk.value("reason")).isEqualTo("接收单位录错");
        clerk.send().press("提交复核", "button");
        assertThat(clerk.text()).contains("待复核", "省林业厅", "接收单位录错", "申请更正");
        assertThat(clerk.count("button[value=approval]"))
                .as("nobody approves what they asked for")
                .isZero();
        clerk.look("correction-waiting");
    }

    private static void approved(Desktop clerk, Desktop reviewer, String building) {
        reviewer.open("/").follow("更正").look("corrections");
        reviewer.follow("更正楼").look("correction-decide");
        assertThat(reviewer.text()).contains("省水利厅", "省林业厅", "更正依据");
        reviewer.press("复核通过更正", "button");
        assertThat(reviewer.text()).contains("已复核", "fuhe", "已产生的效果");
        reviewer.open("/corrections");
        assertThat(reviewer.text()).contains("没有这样的更正");
        reviewer.open("/corrections?state=APPROVED");
        assertThat(reviewer.text()).contains("更正楼");
        clerk.open(building + "/corrections").look("corrections-of-a-property");
        assertThat(clerk.text()).contains("笔误更正", "接收单位录错");
        clerk.open(building + "/titles").look("titles-with-custody");
        assertThat(clerk.text()).contains("产权与保管一览", "保管 · 双时间轴");
        assertThat(clerk.count("svg.axes .corrects")).isEqualTo(1);
        assertThat(clerk.count("svg.axes path.fuzzy")).isGreaterThanOrEqualTo(2);
        clerk.open(building + "/history").followIn(".acts li:nth-child(5)", "查看与更正");
        assertThat(clerk.text()).as("the correction can be corrected").contains("更正复核通过", "撤销（自始无效）");
        clerk.lookAt("2002-01-01", "")
                .open(building + "/acts/" + clerk.address().replaceFirst(".*/", ""));
        assertThat(clerk.count(".kinds"))
                .as("no act while another point is looked at")
                .isZero();
        clerk.backToNow();
    }

    @Test
    void aPartyIsCorrectedInEnglishAndReturned() {
        people.clerk("mender", "Mender");
        people.reviewer("judge", "Judge");
        try (Desktop clerk = desktop("en", "mender");
                Desktop reviewer = desktop("en", "judge")) {
            paper(clerk, "Minutes");
            party(clerk, "Office of Wather", "Organ");
            String party = clerk.find("Office of Wather");
            clerk.open(party).follow("History").look("party-history");
            clerk.follow("See and correct").look("act");
            clerk.follow("Clerical error").type("name", "Office of Water");
            clerk.type("establishedOn", "1956").type("effectiveOn", "1957").pick("documents", "Minutes");
            clerk.type("reason", "a slip of the pen").send();
            assertThat(clerk.text()).contains("names one day");
            clerk.look("correction-form-refused");
            clerk.type("effectiveOn", "").send();
            assertThat(clerk.text()).contains("Office of Wather", "Office of Water", "1956");
            clerk.look("correction-effect");
            clerk.press("Ask for it", "button");
            reviewer.open("/corrections").follow("Office of Wather");
            reviewer.press("Return the correction", "button");
            reviewer.look("correction-returned");
            assertThat(reviewer.text()).contains("Returned").contains("judge");
            clerk.open(party + "/corrections").look("corrections-of-a-party");
            assertThat(clerk.text()).contains("Clerical error", "Returned");
            clerk.open("/corrections").look("corrections-empty");
        }
    }
}
