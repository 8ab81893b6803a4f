package org.titleledger.api.imports.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files made for the tests of reading them. */
public final class Tables {

    /** Small limits, so that small files can go beyond them. */
    public static final Limits SMALL = new Limits(1 << 16, 50, 20, 100, 1 << 18, 20);

    private Tables() {}

    public static Path file(Path folder, byte[] content) throws IOException {
        return Files.write(folder.resolve("table"), content);
    }

    public static Path text(Path folder, String content) throws IOException {
        return file(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook as Excel would write it. */
    public static Path workbook(Path folder, Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    /** A workbook with this as the content of its only sheet, and further parts by name and content. */
    static Path crafted(Path folder, String sheetData, String... parts) throws IOException {
        Path file = folder.resolve("crafted.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + override("/xl/workbook.xml", "sheet.main")
                            + override("/xl/sharedStrings.xml", "sharedStrings")
                            + "</Types>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            add(zip, "xl/worksheets/sheet1.xml", "<worksheet>" + sheetData + "</worksheet>");
            for (int part = 0; part < parts.length; part += 2) {
                add(zip, parts[part], parts[part + 1]);
            }
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    public static List<TabularRow> read(Path file) throws IOException {
        return read(file, SMALL);
    }

    public static List<TabularRow> read(Path file, Limits limits) throws IOException {
        List<TabularRow> rows = new ArrayList<>();
        try (TabularFile table = TabularFile.open(file, limits)) {
            rows.add(table.headingRow());
            table.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    static void refused(Path file, FileProblem problem) {
        refused(file, SMALL, problem);
    }

    static void refused(Path file, Limits limits, FileProblem problem) {
        assertThatThrownBy(() -> read(file, limits))
                .asInstanceOf(type(FileRefused.class))
                .extracting(FileRefused::problem)
                .isEqualTo(problem);
    }
}
