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

/** Division and merger in a real browser: every right is accounted for, the effect is seen, and then it is recorded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@OneDatabaseIsEnough
class DivisionPagesIT {

    private static @Nullable Chromium chromium;

    private final RunningPages people;

    @LocalServerPort
    private int port;

    DivisionPagesIT(Users users) {
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

    private static void prepare(Desktop clerk, String party, String kind, String paper) {
        clerk.open("/forms/party-register")
                .type("name", party)
                .choose("kind", kind)
                .record();
        clerk.open("/forms/document-file")
                .attach("file", paper + ".txt", paper)
                .type("title", paper)
                .record();
    }

    @Test
    void aParcelBecomesTwoAndOneAgain() {
        people.clerk("fenge", "分割甲");
        try (Desktop clerk = desktop("zh-CN", "fenge")) {
            prepare(clerk, "省交通学校", "事业单位", "分割批复");
            clerk.open("/forms/property-register")
                    .choose("kind", "宗地")
                    .type("name", "分割宗地")
                    .type("compound", "分割办公区")
                    .record();
            String parcel = clerk.address();
            clerk.follow("登记产权").choose("nature", "划拨").type("effectiveOn", "1986-03-01");
            clerk.pick("holders/0/party", "省交通学校").record();
            clerk.open("/forms/property-register")
                    .choose("kind", "幢")
                    .type("name", "其上一号楼")
                    .pick("parent", "分割宗地")
                    .record();
            divide(clerk, parcel);
            merge(clerk);
        }
    }

    private static void divide(Desktop clerk, String parcel) {
        clerk.open("/forms/division?_property=" + parcel.replaceFirst(".*/", ""))
                .look("division");
        assertThat(clerk.text()).contains("新单元 1", "新单元 2", "权利：土地使用权", "其上一号楼");
        clerk.type("effectiveOn", "2020-01-01").pick("documents", "分割批复");
        clerk.type("part0_name", "分割宗地东").type("part1_name", "分割宗地西");
        clerk.untick("part0_title0_carried").untick("part1_title0_carried").press("查看效果", "button");
        assertThat(clerk.refusal()).contains("其上一号楼");
        clerk.choose("standing0", "新单元 2").press("查看效果", "button");
        assertThat(clerk.refusal()).contains("土地使用权", "既未转入");
        assertThat(clerk.count(".panel.refused .wrong")).as("at its place").isEqualTo(1);
        clerk.look("division-refused");
        clerk.tick("part0_title0_carried").tick("part1_title0_carried").press("查看效果", "button");
        clerk.look("division-effect");
        assertThat(clerk.text()).contains("生效之后", "分割宗地东 · 土地使用权", "省交通学校");
        clerk.press("登记分割", "button");
        assertThat(clerk.text()).contains("分割宗地东", "分割宗地西", "已分割、合并为");
        clerk.follow("分割宗地西");
        assertThat(clerk.text()).contains("省交通学校", "划拨");
        clerk.open(parcel + "/titles").look("titles-divided");
        assertThat(clerk.count("svg.graph .node-PROPERTY")).isEqualTo(2);
    }

    private static void merge(Desktop clerk) {
        clerk.open("/properties?q=分割宗地东").follow("分割宗地东");
        String east = clerk.address().replaceFirst(".*/", "");
        clerk.open("/forms/merger?_property=" + east).choose("with", "分割宗地西 · 分割办公区");
        clerk.press("选定", "button").look("merger");
        clerk.type("effectiveOn", "2022-01-01").pick("documents", "分割批复");
        clerk.type("part0_name", "合并宗地").press("查看效果", "button").look("merger-effect");
        assertThat(clerk.text()).contains("合并宗地", "土地使用权");
        clerk.press("登记合并", "button");
        assertThat(clerk.text()).contains("已分割、合并为", "合并宗地");
    }

    @Test
    void aRightEndsInTheDivisionInEnglish() {
        people.clerk("divider", "Divider");
        try (Desktop clerk = desktop("en", "divider")) {
            prepare(clerk, "Roads School", "Institution", "Plan");
            clerk.open("/forms/property-register")
                    .choose("kind", "Parcel")
                    .type("name", "Lot 7")
                    .record();
            String parcel = clerk.address();
            clerk.follow("Record a title").choose("status", "Registered").type("effectiveOn", "1986");
            clerk.pick("holders/0/party", "Roads School").record();
            clerk.open("/forms/division?_parts=3&_property=" + parcel.replaceFirst(".*/", ""));
            assertThat(clerk.count("fieldset.part")).isEqualTo(3);
            clerk.type("effectiveOn", "2020-01-01").pick("documents", "Plan");
            for (int part = 0; part < 3; part++) {
                clerk.type("part" + part + "_name", "Lot 7-" + part).untick("part" + part + "_title0_carried");
            }
            clerk.choose("ended0_cause", "Taken back").look("division");
            clerk.press("Show the effect", "button").look("division-effect");
            assertThat(clerk.text()).contains("Taken back", "Lot 7");
            clerk.press("Record the division", "button");
            assertThat(clerk.text()).contains("Lot 7-0", "Lot 7-2");
            retire(clerk.follow("Lot 7-0"));
        }
    }

    /** There is no way back from a retirement: what it changes is shown before it is recorded. */
    private static void retire(Desktop clerk) {
        String part = clerk.address();
        clerk.open("/forms/property-retire?_property=" + part.replaceFirst(".*/", ""));
        clerk.type("cause", "demolished")
                .type("effectiveOn", "2021-05-01")
                .send()
                .look("retirement-effect");
        assertThat(clerk.text()).contains("What it changes", "2021-05-01", "demolished");
        clerk.press("Change it", "button");
        assertThat(clerk.value("cause")).isEqualTo("demolished");
        clerk.send();
        assertThat(clerk.open(part).text()).doesNotContain("2021-05-01");
        clerk.open("/forms/property-retire?_property=" + part.replaceFirst(".*/", ""));
        clerk.type("cause", "demolished").type("effectiveOn", "2021-05-01").send();
        clerk.pressValue("send");
        assertThat(clerk.text()).contains("2021-05-01");
    }
}
