package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Text files that are no list, or a list whose only row is wrong. */
final class BadTexts {

    /** A heading and a row of an unknown kind: whatever is done to it, nothing of it can be recorded. */
    static final String BASE = "名称,类型,坐落\r\n甲楼,房子,学府路1号\r\n";

    private static final Map<String, List<String>> WRONG = Map.of(
            "类型",
                    List.of(
                            "",
                            "房",
                            "château",
                            "=1+1",
                            "=cmd|' /C calc'!A0",
                            "@SUM(A1)",
                            "-1",
                            "NaN",
                            "#REF!",
                            "\u202e幢"),
            "不动产单元号",
                    List.of(
                            "1",
                            "x".repeat(28),
                            "1.40105001002E+27",
                            "140105001002GB00003F0001000",
                            "#N/A",
                            "=A1",
                            "字".repeat(300)),
            "登记日期",
                    List.of(
                            "2023-02-30",
                            "0000-01-01",
                            "9999-12-31",
                            "-1",
                            "3000/1/1",
                            "昨天",
                            "1e400",
                            "#VALUE!",
                            "99999999999",
                            "\u0007"),
            "土地面积",
                    List.of(
                            "-1",
                            "1e400",
                            "NaN",
                            "Infinity",
                            "约一百",
                            "9".repeat(1_000),
                            "#DIV/0!",
                            "=1/0",
                            "0x10",
                            "1,2,3"),
            "建筑面积", List.of("-0.5", "1e-400", "十", "12平方英尺", "#####", "12345678901234567890"),
            "权利人统一社会信用代码", List.of("91310115MA1G4L1WXK", "1", "x".repeat(18), "1.1E+17"),
            "权利类型", List.of("王权", "0", "=A1"),
            "权属状态", List.of("也许", "1"),
            "权利性质", List.of("偷来", "#NAME?"),
            "使用起始日期", List.of("2023-13-01", "0", "明天", "-99999"));

    private BadTexts() {}

    static List<BadFile> all(Random random) {
        List<BadFile> files = new ArrayList<>();
        wrongValues(files);
        encodings(files);
        shapes(files);
        sizes(files);
        strangers(files, random);
        cutAndFlipped(files, random);
        return files;
    }

    private static void add(List<BadFile> files, String what, String text) {
        files.add(new BadFile("csv: " + what, "清单.csv", () -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void addBytes(List<BadFile> files, String what, byte[] bytes) {
        files.add(new BadFile("csv: " + what, "清单.csv", () -> bytes));
    }

    private static void wrongValues(List<BadFile> files) {
        WRONG.forEach((heading, values) -> values.forEach(value -> {
            boolean isKind = heading.equals("类型");
            String quoted = '"' + value + '"';
            String list = isKind ? "名称,类型\n甲楼," + quoted + "\n" : "名称,类型,权利类型,权属状态,权利人,使用单位," + heading + "2\n";
            String row = "甲楼,幢,房屋所有权,已登记,甲单位,乙单位," + quoted + "\n";
            String complete = isKind ? list : list.replace(heading + "2", heading) + row;
            add(files, heading + " is " + BodyDamage.shortened(value), complete);
        }));
    }

    private static void encodings(List<BadFile> files) {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE")) {
            addBytes(files, "in " + charset, BASE.getBytes(Charset.forName(charset)));
        }
        byte[] good = BASE.getBytes(StandardCharsets.UTF_8);
        addBytes(
                files,
                "marked as UTF-8, in GB18030",
                joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, BASE.getBytes(Charset.forName("GB18030"))));
        addBytes(files, "half a character at the end", joined(good, new byte[] {(byte) 0xE4, (byte) 0xB8}));
        addBytes(files, "bytes of no text", joined(good, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xFE}));
        addBytes(files, "overlong NUL", joined(good, new byte[] {(byte) 0xC0, (byte) 0x80}));
        addBytes(files, "a NUL", joined(good, new byte[] {'a', 0, 'b'}));
        addBytes(files, "in GB18030", BASE.getBytes(Charset.forName("GB18030")));
        add(files, "two marks", "\ufeff\ufeff" + BASE);
        add(files, "only a mark", "\ufeff");
    }

    static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static void shapes(List<BadFile> files) {
        add(files, "empty", "");
        add(files, "only line ends", "\r\n\n\r\n\n");
        add(files, "only separators", ",,,,\n,,,,\n");
        add(files, "only blanks", "  \t \u3000\n");
        add(files, "no heading", "甲楼,幢,学府路1号\n乙楼,幢,学府路2号\n");
        add(files, "a heading twice", "名称,名称,类型\n甲,乙,幢\n");
        add(files, "two headings of one field", "名称,房屋名称,类型,类型\n甲,乙,幢,宗地\n");
        add(files, "no name", "类型,坐落\n幢,路\n");
        add(files, "a quote left open", "名称,类型\n\"甲楼,幢\n");
        add(files, "a quote left open at the end", BASE + "\"");
        add(files, "something behind a quote", "名称,类型\n\"甲\"楼,幢\n");
        add(files, "mixed line ends", "名称,类型\r甲,房\n乙,房\r\n丙,房\n\r");
        add(files, "a row that is too short", "名称,类型,坐落\n甲\n");
        add(files, "a row that is too long", "名称,类型\n甲楼,房,x,y,z\n");
        add(files, "an area in mu", "名称,类型,土地面积（亩）\n甲,宗地,5\n");
        add(files, "another separator", "名称|类型\n甲|幢\n");
        add(files, "names that are formulas", "名称,类型\n=cmd|' /C calc'!A0,房\n+1,房\n-2+3,房\n@x,房\n");
        add(files, "JSON", "[{\"名称\":\"甲\"}]");
        add(files, "a web page", "<!DOCTYPE html><html><body>名称</body></html>");
        add(
                files,
                "XML with entities",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    }

    private static void sizes(List<BadFile> files) {
        files.add(new BadFile(
                "csv: a line of 50 MB", "x.csv", () -> "x".repeat(50 << 20).getBytes(StandardCharsets.US_ASCII)));
        add(files, "a million columns in the heading", "名称,类型" + ",c".repeat(1_000_000) + "\n甲,幢\n");
        add(files, "a million columns in a row", BASE + "甲,幢" + ",".repeat(1_000_000) + "\n");
        add(files, "600 columns", "名称,类型" + ",c".repeat(600) + "\n甲,幢\n");
        add(files, "a cell of a million characters", "名称,类型\n" + "甲".repeat(1_000_000) + ",幢\n");
        add(files, "a quoted cell of a million lines", "名称,类型\n\"" + "甲\n".repeat(1_000_000) + "\",幢\n");
        add(files, "more rows than are taken", "名称,类型\n" + "甲,房\n".repeat(500_001));
        add(files, "a million quotes", "名称,类型\n" + "\"".repeat(1_000_001));
        files.add(new BadFile("csv: larger than is taken", "x.csv", () -> new byte[(64 << 20) + 1]));
    }

    private static void strangers(List<BadFile> files, Random random) {
        addBytes(
                files,
                "a picture",
                joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, noise(random, 5_000)));
        addBytes(files, "a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\n".getBytes(StandardCharsets.ISO_8859_1));
        addBytes(files, "gzip", BodyDamage.packed(BASE.getBytes(StandardCharsets.UTF_8)));
        addBytes(files, "a program", joined(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, noise(random, 5_000)));
        addBytes(
                files,
                "an old workbook",
                joined(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        noise(random, 5_000)));
        addBytes(files, "7z", joined(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C}, noise(random, 500)));
        for (int file = 0; file < 10; file++) {
            addBytes(files, "noise " + file, noise(random, 1 + random.nextInt(20_000)));
        }
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void cutAndFlipped(List<BadFile> files, Random random) {
        byte[] whole = BASE.getBytes(StandardCharsets.UTF_8);
        for (int file = 0; file < 15; file++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            addBytes(files, "a bit flipped " + file, flipped);
        }
    }
}
