package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks (ECMA-376) that are broken, bombs, or hold nothing that can be recorded. */
final class BadWorkbooks {

    private static final String HEADING = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>类型</t></is></c></row>";
    private static final String ROW = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲楼</t></is></c>"
            + "<c r=\"B2\" t=\"inlineStr\"><is><t>房子</t></is></c></row>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String DOCTYPE =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>";

    private BadWorkbooks() {}

    static List<BadFile> all(Random random) {
        List<BadFile> files = new ArrayList<>();
        cells(files);
        structures(files);
        bombs(files);
        archives(files, random);
        return files;
    }

    private static void add(List<BadFile> files, String what, Map<String, String> parts) {
        files.add(new BadFile("xlsx: " + what, "清单.xlsx", () -> zip(parts)));
    }

    private static void sheet(List<BadFile> files, String what, String rows) {
        add(files, what, with(SHEET, "<worksheet><sheetData>" + HEADING + rows + "</sheetData></worksheet>"));
    }

    /** The parts of a workbook whose one row is of an unknown kind. */
    static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + override("/xl/workbook.xml", "sheet.main")
                        + override("/xl/sharedStrings.xml", "sharedStrings")
                        + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(SHEET, "<worksheet><sheetData>" + HEADING + ROW + "</sheetData></worksheet>");
        return parts;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static Map<String, String> with(String name, String content) {
        Map<String, String> parts = parts();
        parts.put(name, content);
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cells(List<BadFile> files) {
        for (String cell : List.of(
                "r=\"BDWGN2\"><v>1</v>",
                "r=\"ZZZ2\"><v>1</v>",
                "r=\"XFE2\"><v>1</v>",
                "r=\"A0\"><v>1</v>",
                "r=\"2A\"><v>1</v>",
                "r=\"\"><v>1</v>",
                "r=\"A2\" t=\"s\"><v>2147483647</v>",
                "r=\"A2\" t=\"s\"><v>0</v>",
                "r=\"A2\" t=\"s\"><v>-1</v>",
                "r=\"A2\" t=\"s\"><v>x</v>",
                "r=\"A2\" t=\"s\"><v>1.5</v>",
                "r=\"A2\"><v>1E999999999</v>",
                "r=\"A2\"><v>abc</v>",
                "r=\"A2\"><v>NaN</v>",
                "r=\"A2\" t=\"z\"><v>1</v>",
                "r=\"A2\" t=\"d\"><v>2019-13-41</v>",
                "r=\"A2\" s=\"x\"><v>1</v>",
                "r=\"A2\" s=\"99999\"><v>1</v>",
                "r=\"A2\" t=\"b\"><v>7</v>",
                "r=\"A2\"><f t=\"shared\" si=\"0\"/><v>1</v>",
                "r=\"B2\" t=\"e\"><v>#REF!</v>",
                "r=\"B2\"><f>1/0</f>",
                "r=\"B2\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>房</v>",
                "r=\"B2\"><v>1</v>",
                "r=\"B2\" t=\"b\"><v>1</v>",
                "r=\"B2\" t=\"inlineStr\"><is><t>_x0000_</t></is>",
                "r=\"B2\" t=\"inlineStr\"><is><t>" + "长".repeat(40_000) + "</t></is>")) {
            sheet(files, "cell " + BodyDamage.shortened(cell), "<row r=\"2\"><c " + cell + "</c></row>");
        }
    }

    private static void structures(List<BadFile> files) {
        sheet(files, "a row far away", "<row r=\"99999999999\"><c r=\"A2\"><v>1</v></c></row>");
        sheet(files, "a negative row", "<row r=\"-1\"><c r=\"A2\"><v>1</v></c></row>");
        sheet(files, "an element left open", "<row r=\"2\"><c r=\"A2\"><v>1</v></c>");
        sheet(files, "an unknown entity", "&nothing;");
        sheet(files, "a character that is none", "&#0;");
        sheet(files, "100,000 levels", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        sheet(files, "an attribute twice", "<row r=\"2\" r=\"3\"/>");
        sheet(files, "10,000 attributes", "<row " + attributes() + "/>");
        add(
                files,
                "merged names",
                with(
                        SHEET,
                        "<worksheet><sheetData>" + HEADING + ROW
                                + "</sheetData><mergeCells><mergeCell ref=\"A2:A9\"/></mergeCells></worksheet>"));
        for (String range : List.of("A1:A9999999", "A1:XFD1048576", "A1", "x:y", "", "B2:A1:C3")) {
            add(
                    files,
                    "merged " + range,
                    with(
                            SHEET,
                            "<worksheet><sheetData>" + HEADING + ROW + "</sheetData><mergeCells><mergeCell ref=\""
                                    + range + "\"/></mergeCells></worksheet>"));
        }
        for (String part : parts().keySet()) {
            Map<String, String> without = parts();
            without.remove(part);
            add(files, "no " + part, without);
            add(files, "a document type in " + part, with(part, "<?xml version=\"1.0\"?>" + DOCTYPE + "<x>&b;&f;</x>"));
            add(files, "no XML in " + part, with(part, "no XML"));
            add(files, "nothing in " + part, with(part, ""));
            add(
                    files,
                    "half of " + part,
                    with(part, parts().get(part).substring(0, parts().get(part).length() / 2)));
        }
        add(files, "styles with a document type", with("xl/styles.xml", DOCTYPE + "<styleSheet>&f;</styleSheet>"));
        add(files, "shared strings left open", with("xl/sharedStrings.xml", "<sst><si><t>x"));
        add(
                files,
                "an external sheet",
                with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"http://evil.example/x.xml\" TargetMode=\"External\"/></Relationships>"));
        add(
                files,
                "a sheet outside",
                with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"../../../etc/passwd\"/></Relationships>"));
        add(
                files,
                "no visible sheet",
                with(
                        "xl/workbook.xml",
                        parts().get("xl/workbook.xml").replace("name=\"S\"", "name=\"S\" state=\"veryHidden\"")));
        add(
                files,
                "the first sheet is none",
                with("xl/workbook.xml", parts().get("xl/workbook.xml").replace("rId1", "rId9")));
        add(
                files,
                "3,000 sheets",
                with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId9\"/>".repeat(3_000)
                                + "</sheets></workbook>"));
        add(
                files,
                "dates of 1904",
                with(
                        "xl/workbook.xml",
                        parts().get("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>")));
    }

    private static String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int number = 0; number < 20_000; number++) {
            attributes.append(" a").append(number).append("=\"x\"");
        }
        return attributes.toString();
    }

    private static void bombs(List<BadFile> files) {
        files.add(new BadFile("xlsx: 300 MB of blanks", "x.xlsx", () -> bomb(300)));
        add(
                files,
                "30 MB in a part that is not read",
                with("xl/media/image1.xml", "<x>" + " ".repeat(30 << 20) + "</x>"));
        add(
                files,
                "a million rows of nothing",
                with(
                        SHEET,
                        "<worksheet><sheetData>" + HEADING + "<row/>".repeat(1_000_000)
                                + ROW.replace("r=\"2\"", "").replace("A2", "A3") + "</sheetData></worksheet>"));
        add(
                files,
                "a million cells in a row",
                with(
                        SHEET,
                        "<worksheet><sheetData>" + HEADING + "<row>" + "<c/>".repeat(1_000_000)
                                + "</row></sheetData></worksheet>"));
        add(
                files,
                "16,384 columns",
                with(
                        SHEET,
                        "<worksheet><sheetData>" + HEADING.replace("B1", "XFD1") + ROW + "</sheetData></worksheet>"));
        add(
                files,
                "a shared string of 10 MB",
                with("xl/sharedStrings.xml", "<sst><si><t>" + "x".repeat(10 << 20) + "</t></si></sst>"));
        Map<String, String> many = parts();
        for (int part = 0; part < 3_000; part++) {
            many.put("xl/p" + part + ".xml", "<x/>");
        }
        add(files, "3,000 parts", many);
        add(
                files,
                "nine million merged cells",
                with(
                        SHEET,
                        "<worksheet><sheetData>" + HEADING + ROW + "</sheetData><mergeCells>"
                                + "<mergeCell ref=\"A1:Z40000\"/>".repeat(9) + "</mergeCells></worksheet>"));
    }

    private static byte[] bomb(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                boolean isSheet = part.getKey().equals(SHEET);
                zip.write(isSheet ? "<worksheet>".getBytes(StandardCharsets.US_ASCII) : content);
                for (int megabyte = 0; isSheet && megabyte < megabytes; megabyte++) {
                    zip.write(blanks);
                }
                zip.write(isSheet ? "</worksheet>".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void archives(List<BadFile> files, Random random) {
        byte[] whole = zip(parts());
        add(files, "a part by two names", with("xl/Workbook.xml", "<workbook/>"));
        add(files, "parts outside", with("../../evil.xml", "<x>"));
        add(files, "an absolute part", with("/etc/passwd.xml", "<x>"));
        add(files, "another archive", Map.of("META-INF/manifest.xml", "<x/>", "content.xml", "<x/>"));
        add(files, "an archive in it", with("xl/inner.xml", new String(whole, StandardCharsets.ISO_8859_1)));
        raw(files, "only its beginning", Arrays.copyOf(whole, 4));
        raw(files, "an empty archive", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        });
        raw(files, "something behind it", BadTexts.joined(whole, new byte[70_000]));
        raw(files, "locked", flagged(whole));
        raw(files, "sizes that lie", lying(whole));
        for (int file = 0; file < 12; file++) {
            raw(files, "cut off " + file, Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 6)));
        }
        for (int file = 0; file < 25; file++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            raw(files, "a bit flipped " + file, flipped);
        }
    }

    private static void raw(List<BadFile> files, String what, byte[] bytes) {
        files.add(new BadFile("xlsx: " + what, "清单.xlsx", () -> bytes));
    }

    /** The general purpose flag of every entry says that it is encrypted. */
    private static byte[] flagged(byte[] zip) {
        byte[] bytes = zip.clone();
        for (int at = 0; at + 10 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                bytes[at + 6] |= 1;
            } else if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 8] |= 1;
            }
        }
        return bytes;
    }

    /** The central directory says that every part has one byte. */
    private static byte[] lying(byte[] zip) {
        byte[] bytes = zip.clone();
        for (int at = 0; at + 28 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2) {
                bytes[at + 24] = 1;
                bytes[at + 25] = 0;
            }
        }
        return bytes;
    }
}
