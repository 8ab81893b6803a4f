package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.security.Users;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.api.testing.OneDatabaseIsEnough;
import org.titleledger.shared.Role;

/** The main job in a real browser: from the dissolved school's certificates to the bureau's own, by the pages alone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@DirtiesContext
@OneDatabaseIsEnough
class WorkbenchIT {

    private static final String PASSWORD = "long enough for all";
    private static final String PARCEL_CODE = "140105001001GB00001W00000000";
    private static final String BUILDING_CODE = "140105001001GB00001F00010000";

    private static @Nullable Chromium chromium;

    private final Users users;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    WorkbenchIT(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
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

    @Test
    void theMainJobInChinese() {
        users.add("jingban", "经办甲", PASSWORD, Set.of(Role.CLERK, Role.REVIEWER), null);
        users.add("fuhe", "复核乙", PASSWORD, Set.of(Role.REVIEWER), null);
        try (Desktop clerk = desktop("zh-CN");
                Desktop reviewer = desktop("zh-CN")) {
            clerk.open("/").look("sign-in");
            clerk.signIn("jingban", PASSWORD);
            reviewer.signIn("fuhe", PASSWORD);
            assertThat(clerk.text()).contains("尚未指定哪一个主体是管理局");

            registerParties(clerk);
            designateBureau(clerk, reviewer);
            String list = fileDocument(clerk);
            String parcel = registerParcel(clerk);
            String building = registerBuilding(clerk);
            recordTitles(clerk, parcel, building);
            handOver(clerk, parcel, building, list);

            clerk.open("/").look("board");
            assertThat(clerk.count("tbody .mark-HOLDER_DISSOLVED")).isEqualTo(2);
            assertThat(clerk.text()).contains("学府1号楼").contains("省建筑学校").contains("双证齐全");

            refusedUntilSucceeded(clerk, building, list);
            String land = openTransfer(clerk, parcel);
            String house = openTransfer(clerk, building);
            blockAndClear(clerk, house, list);
            review(clerk, reviewer, house);
            review(clerk, reviewer, land);
            applyAndRegister(clerk, land, "晋(2025)太原市不动产权第0001234号");
            applyAndRegister(clerk, house, "晋(2025)太原市不动产权第0001235号");

            clerk.open("/");
            assertThat(clerk.text()).contains("没有权属分离的不动产");
            clerk.look("board-empty");
            history(clerk, building);
        }
    }

    private static void registerParties(Desktop clerk) {
        clerk.follow("主体").follow("登记主体").look("form");
        clerk.type("name", "省建筑学校").choose("kind", "事业单位").type("establishedOn", "1956-09-01");
        clerk.type("creditCode", "91310115MA1G4L1WXK").send();
        assertThat(clerk.refusal()).contains("请改正下面标出的栏目");
        assertThat(clerk.text()).contains("校验码");
        assertThat(clerk.value("name")).isEqualTo("省建筑学校");
        clerk.look("form-refused");
        clerk.type("creditCode", "").record();
        clerk.follow("登记撤销").type("effectiveOn", "1999-06-30").record();
        assertThat(clerk.text()).contains("已撤销").contains("1999-06-30");
        clerk.look("party");
        for (String organ : Set.of("省教育厅", "省机关事务管理局")) {
            clerk.open("/forms/party-register")
                    .type("name", organ)
                    .choose("kind", "机关")
                    .record();
        }
        clerk.open("/parties").look("parties");
    }

    private static void designateBureau(Desktop clerk, Desktop reviewer) {
        clerk.follow("管理局").follow("指定为管理局");
        clerk.pick("party", "省机关事务管理局").type("effectiveOn", "2018年10月").record();
        clerk.follow("批准指定").send();
        assertThat(clerk.refusal()).contains("须由另一人批准");
        reviewer.open("/bureau").follow("批准指定").record();
        assertThat(reviewer.text()).contains("省机关事务管理局").contains("2018年10月").contains("fuhe");
        reviewer.look("bureau");
    }

    private static String fileDocument(Desktop clerk) {
        clerk.follow("材料").follow("归档材料");
        clerk.attach("file", "移交清册.txt", "移交清册").type("title", "移交清册").type("number", "移〔2019〕11号");
        clerk.record();
        assertThat(clerk.text()).contains("移〔2019〕11号").contains("sha-256:");
        clerk.look("document");
        return "移交清册";
    }

    private static String registerParcel(Desktop clerk) {
        clerk.follow("不动产").follow("登记不动产");
        clerk.choose("kind", "宗地")
                .type("name", "学府宗地")
                .type("compound", "学府办公区")
                .type("address", "学府路1号");
        clerk.type("identifiers/0/scheme", "UNIT_CODE").type("identifiers/0/value", PARCEL_CODE);
        clerk.choose("areas/0/kind", "证载").choose("areas/0/part", "土地面积").type("areas/0/squareMetres", "20000");
        return clerk.record().address();
    }

    private static String registerBuilding(Desktop clerk) {
        clerk.follow("不动产").follow("登记不动产");
        clerk.choose("kind", "幢")
                .type("name", "学府1号楼")
                .type("compound", "学府办公区")
                .type("address", "学府路1号");
        clerk.pick("parent", "学府宗地");
        clerk.type("identifiers/0/scheme", "UNIT_CODE").type("identifiers/0/value", BUILDING_CODE);
        return clerk.record().address();
    }

    private static void recordTitles(Desktop clerk, String parcel, String building) {
        recordTitle(clerk.open(parcel), "1986年3月", "土地证", "国用(1986)字第7号");
        recordTitle(clerk.open(building), "1987-05-01", "房产证", "房权证字第0012号");
        assertThat(clerk.text()).contains("房屋所有权").contains("房权证字第0012号");
    }

    private static void recordTitle(Desktop clerk, String since, String kind, String number) {
        clerk.follow("登记产权").choose("nature", "划拨").type("effectiveOn", since);
        clerk.pick("holders/0/party", "省建筑学校").type("holders/0/share", "1/1");
        clerk.choose("certificates/0/kind", kind).type("certificates/0/number", number);
        clerk.record();
    }

    private static void handOver(Desktop clerk, String parcel, String building, String list) {
        for (String thing : Set.of(parcel, building)) {
            clerk.open(thing).follow("登记移交");
            clerk.pick("from", "省教育厅").type("effectiveOn", "2019-11-20");
            clerk.pick("documents", list).record();
            assertThat(clerk.text()).contains("权属分离").contains("权利人已经撤销");
        }
        clerk.look("property");
    }

    private static void refusedUntilSucceeded(Desktop clerk, String building, String list) {
        clerk.open(building).follow("启动权属转移").type("basis", "财资〔2024〕12号").send();
        assertThat(clerk.refusal()).contains("承继");
        assertThat(clerk.value("basis")).isEqualTo("财资〔2024〕12号");
        clerk.look("transfer-refused");
        clerk.follow("主体").follow("省建筑学校").follow("登记承继");
        clerk.type("effectiveOn", "1999-06-30").pick("successors/0/party", "省教育厅");
        clerk.type("successors/0/share", "1/1").pick("documents", list).record();
        assertThat(clerk.text()).contains("承继人").contains("省教育厅");
    }

    private static String openTransfer(Desktop clerk, String property) {
        clerk.open(property).follow("启动权属转移").type("basis", "财资〔2024〕12号").record();
        return clerk.address();
    }

    private static void blockAndClear(Desktop clerk, String transfer, String list) {
        clerk.open(transfer)
                .follow("提出障碍")
                .choose("kind", "权属资料缺失")
                .type("note", "1987年的建房批文未找到")
                .record();
        assertThat(clerk.text()).contains("权属资料缺失");
        clerk.look("transfer-blocked");
        clerk.follow("消除障碍").type("note", "以权属来源说明代替").pick("documents", list).record();
    }

    private static void review(Desktop clerk, Desktop reviewer, String transfer) {
        clerk.open(transfer).follow("提请复核").record();
        clerk.follow("批准").send();
        assertThat(clerk.refusal()).isNotBlank();
        clerk.look("approval-refused");
        reviewer.open(transfer).follow("批准").look("approval").record();
        assertThat(reviewer.text()).contains("已批准").contains("fuhe");
    }

    private static void applyAndRegister(Desktop clerk, String transfer, String certificate) {
        clerk.open(transfer).follow("登记受理");
        clerk.type("acceptanceNumber", "受0001")
                .type("effectiveOn", "2025-03-01")
                .record();
        clerk.follow("登记完成").type("effectiveOn", "2025-04-01");
        clerk.choose("certificates/0/kind", "不动产权证").type("certificates/0/number", certificate);
        clerk.type("certificates/0/issuedOn", "2025-04-02").record();
        assertThat(clerk.text()).contains("已登记");
    }

    private void history(Desktop clerk, String building) {
        clerk.open(building).look("property-registered");
        clerk.follow("沿革").look("history");
        assertThat(clerk.text())
                .containsSubsequence(
                        "登记不动产",
                        "登记产权",
                        "移交保管",
                        "权属转移：启动",
                        "权属转移：提出障碍",
                        "权属转移：消除障碍",
                        "权属转移：提请复核",
                        "权属转移：批准",
                        "权属转移：已受理",
                        "权属转移：登记完成")
                .contains("1987-05-01")
                .contains("移交清册")
                .contains("复核")
                .doesNotContain("party:");
        assertThat(jdbc.sql("SELECT count(*) FROM access.refused_attempt WHERE path LIKE '/api/v1/%'")
                        .query(Long.class)
                        .single())
                .as("the refused attempts are kept, and left no event")
                .isGreaterThanOrEqualTo(4);
        assertThat(clerk.count(".acts > li")).isEqualTo(10);
        bothClocks(clerk, building);
    }

    /** The point stays from page to page, and what was not known then is not shown. */
    private static void bothClocks(Desktop clerk, String building) {
        clerk.open(building).follow("产权沿革").look("titles");
        assertThat(clerk.text()).contains("双时间轴", "1987-05-01");
        assertThat(clerk.count("svg.axes .bar")).isGreaterThanOrEqualTo(3);
        clerk.open(building).lookAt("1986-01-01", "");
        assertThat(clerk.text()).contains("没有登记过权利").doesNotContain("下一步");
        clerk.open("/").open(building);
        assertThat(clerk.text()).as("on the next page as well").contains("没有登记过权利");
        clerk.lookAt("", "2020-01-01 08:00").look("unknown");
        assertThat(clerk.text()).contains("当时尚不知道该不动产");
        clerk.backToNow();
        assertThat(clerk.text()).contains("已登记");
    }

    @Test
    void aShorterRunInEnglish() {
        users.add("clark", "Clark", PASSWORD, Set.of(Role.CLERK), null);
        users.add("adam", "Adam", PASSWORD, Set.of(Role.ADMINISTRATOR), null);
        try (Desktop clerk = desktop("en");
                Desktop administrator = desktop("en")) {
            clerk.signIn("clark", PASSWORD);
            assertThat(clerk.text()).contains("Split titles");
            clerk.follow("Parties").follow("Register a party");
            clerk.type("name", "Normal School").choose("kind", "Institution").record();
            clerk.follow("Rename")
                    .type("name", "Teachers College")
                    .type("effectiveOn", "1990")
                    .record();
            assertThat(clerk.text()).contains("Teachers College").contains("Former names");
            clerk.look("party");
            clerk.follow("Properties").follow("Register a property");
            clerk.choose("kind", "Parcel").type("name", "Lot 1").record().look("property");
            clerk.follow("Record a title")
                    .choose("status", "Unregistered")
                    .type("effectiveOn", "")
                    .record();
            assertThat(clerk.text()).contains("Unregistered").contains("date unknown");
            clerk.follow("History").look("history");
            importList(clerk);
            for (String page : Set.of("/transfers", "/documents", "/imports", "/bureau", "/properties")) {
                clerk.open(page).look(page.substring(1));
            }
            clerk.open("/users");
            assertThat(clerk.count("table")).isZero();
            administrator.signIn("adam", PASSWORD).follow("Users").look("users");
            assertThat(administrator.text()).contains("clark").contains("Clerk");
            administrator.open("/rebuild").look("rebuild");
        }
    }

    private static void importList(Desktop clerk) {
        clerk.follow("Imports").follow("Import a list").choose("kind", "Properties");
        clerk.attach("file", "list.csv", """
                名称,办公区,类型,坐落,权利类型,权属状态,权利性质,权利人,证书类型,证书号,登记日期
                导入楼1,导入区,幢,解放路1号,房屋所有权,已登记,划拨,省导入厅,房产证,房权证导字第1号,1990-01-01
                导入楼2,导入区,幢,解放路2号,房屋所有权,已登记,划拨,省导入厅,房产证,房权证导字第2号,1993-13-01
                """);
        clerk.record().await("Report, row by row").look("import");
        assertThat(clerk.text()).contains("done").contains("登记日期").contains("1993-13-01");
        clerk.follow("Properties");
        assertThat(clerk.text()).contains("导入楼1").doesNotContain("导入楼2");
        clerk.follow("Imports");
        assertThat(clerk.text()).contains("list.csv");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        users.add("keys", "Keys", PASSWORD, Set.of(Role.CLERK), null);
        try (Desktop clerk = desktop("en")) {
            clerk.signIn("keys", PASSWORD).open("/parties");
            clerk.press("Tab");
            assertThat(clerk.focused()).isEqualTo("Skip to content");
            clerk.press("Enter").press("Tab");
            assertThat(clerk.focused()).isEqualTo("Register a party");
            clerk.press("Enter");
            assertThat(clerk.text()).contains("Credit code");
        }
    }

    private Desktop desktop(String language) {
        return new Desktop(java.util.Objects.requireNonNull(chromium).browser(), port, language);
    }
}
