package org.titleledger.api.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists of deeds whose every row is wrong, on a property that is known. */
final class BadDeeds {

    private static final String CODE = "140105002002GB00001F00010000";

    /** The property, as a list to import first. */
    static final String KNOWN = "名称,不动产单元号\n史楼," + CODE + "\n";

    /** A list of deeds with nothing wrong. */
    static final BadFile GOOD = deeds("good", "不动产单元号,受让人,生效日期\n" + CODE + ",好单位,1990-01-01\n");

    private static final String HEADING = "不动产单元号,受让人,";

    private static final Map<String, List<String>> WRONG = Map.of(
            "出让人",
                    List.of(
                            "甲、甲",
                            "=1+1",
                            "#REF!",
                            "甲 1/0",
                            "甲 0/1",
                            "甲 " + "9".repeat(500) + "/1",
                            "\u0007",
                            "字".repeat(201),
                            IntStream.range(0, 101).mapToObj(at -> "甲" + at).collect(Collectors.joining("、"))),
            "权利类型", List.of("王权", "0", "=A1", "-1"),
            "权属来源", List.of("偷来", "1e400", "#NAME?"),
            "生效依据", List.of("传说", "true"),
            "登记号", List.of("1.2E+15", "#N/A", "=A1", "字".repeat(201), "甲\u202e乙", "\u0007"),
            "生效日期", List.of("2023-02-30", "0000-01-01", "9999-12-31", "-1", "昨天", "1e400", "1799-12-31", "#VALUE!"),
            "登记日期", List.of("2023-02-29", "3000/1/1", "99999999999", "=1", "0"),
            "出让人统一社会信用代码", List.of("91310115MA1G4L1WXK", "1.1E+17"),
            "受让人统一社会信用代码", List.of("1", "x".repeat(18)),
            "份额", List.of("2/1", "1/2", "1e400", "一半"));

    private BadDeeds() {}

    private static BadFile deeds(String what, String list) {
        return new BadFile("deeds: " + what, "史.csv", "title-history", () -> list.getBytes(StandardCharsets.UTF_8));
    }

    static List<BadFile> all() {
        List<BadFile> files = new ArrayList<>();
        WRONG.forEach((heading, values) -> values.forEach(value -> files.add(deeds(
                heading + " is " + BodyDamage.shortened(value),
                HEADING + heading + "\n" + CODE + ",乙单位,\"" + value + "\"\n"))));
        properties(files);
        grantees(files);
        files.add(deeds("a list of properties", BadTexts.BASE));
        files.add(deeds("no property", "受让人\n乙单位\n"));
        files.add(deeds("no grantee", "不动产单元号,登记号\n" + CODE + ",1\n"));
        files.add(deeds("a heading twice", "不动产单元号,受让人,受让人\n" + CODE + ",甲,乙\n"));
        files.add(deeds("two headings of one field", "不动产单元号,现权利人,受让方\n" + CODE + ",甲,乙\n"));
        files.add(deeds("a quote left open", "不动产单元号,受让人\n" + CODE + ",甲\n\"" + CODE + ",乙\n"));
        return files;
    }

    private static void properties(List<BadFile> files) {
        List<String> wrong = List.of(
                "1.23E+27",
                "",
                "、",
                "；；；",
                CODE.substring(1),
                CODE + "0",
                CODE.replace("GB", "XX"),
                CODE + "," + CODE,
                CODE + "、140105002002GB00001F00020000",
                "=A1",
                "x".repeat(30_000),
                (CODE + "、").repeat(1_000));
        wrong.forEach(value -> files.add(
                deeds("the property is " + BodyDamage.shortened(value), "不动产单元号,受让人\n\"" + value + "\",乙单位\n")));
    }

    private static void grantees(List<BadFile> files) {
        List<String> wrong = List.of(
                "",
                "、、",
                "甲、甲",
                "甲 1/2",
                "甲 1/2、乙",
                "甲\u202e乙",
                "\u0007",
                "#REF!",
                "字".repeat(201),
                IntStream.range(0, 101).mapToObj(at -> "甲" + at).collect(Collectors.joining("、")));
        wrong.forEach(value -> files.add(deeds(
                "the grantee is " + BodyDamage.shortened(value), "不动产单元号,受让人\n" + CODE + ",\"" + value + "\"\n")));
    }
}
