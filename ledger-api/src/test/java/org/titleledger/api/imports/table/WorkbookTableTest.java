package org.titleledger.api.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.imports.table.Tables.crafted;
import static org.titleledger.api.imports.table.Tables.refused;
import static org.titleledger.api.imports.table.Tables.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTableTest {

    private static final String HEADING = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>名称</t></is></c></row>";

    @TempDir
    Path folder;

    private List<TabularRow> readData(String rows) throws IOException {
        return Tables.read(crafted(folder, "<sheetData>" + HEADING + rows + "</sheetData>"));
    }

    @Test
    void rowsHaveTheirNumbersAndTheWidthOfTheHeading() throws IOException {
        Path file = workbook(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("清单");
            sheet.value(1, 0, "名称");
            sheet.value(1, 1, "坐落");
            sheet.value(4, 0, "一号楼");
            sheet.value(5, 1, "  ");
            sheet.value(6, 1, "学府路");
        });
        assertThat(Tables.read(file))
                .containsExactly(
                        new TabularRow(2, List.of("名称", "坐落")),
                        new TabularRow(5, List.of("一号楼", "")),
                        new TabularRow(7, List.of("", "学府路")));
    }

    @Test
    void datesNumbersAndBooleansKeepWhatTheyAre() throws IOException {
        Path file = workbook(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("清单");
            sheet.value(0, 0, "值");
            sheet.value(1, 0, LocalDate.of(1987, 5, 1));
            sheet.style(1, 0).format("yyyy-MM-dd").set();
            sheet.value(2, 0, LocalDate.of(1987, 5, 1));
            sheet.style(2, 0).format("yyyy\"年\"m\"月\"").set();
            sheet.value(3, 0, LocalDateTime.of(1987, 5, 1, 14, 30, 5));
            sheet.style(3, 0).format("yyyy/m/d h:mm").set();
            sheet.value(4, 0, new BigDecimal("1234.60"));
            sheet.value(5, 0, 110000000002482L);
            sheet.value(6, 0, 1.4010500100200003E17);
            sheet.value(7, 0, true);
            sheet.value(8, 0, 33970);
            sheet.value(9, 0, LocalDate.of(1900, 1, 15));
            sheet.style(9, 0).format("yyyy").set();
        });
        assertThat(Tables.read(file).stream().skip(1).map(row -> row.cells().get(0)))
                .containsExactly(
                        "1987-05-01",
                        "1987-05",
                        "1987-05-01 14:30:05",
                        "1234.6",
                        "110000000002482",
                        "1.40105001002E+17",
                        "TRUE",
                        "33970",
                        "1900");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5999999999999, 1234.6",
        "0.1, 0.1",
        "1E2, 100",
        "-5, -5",
        "999999999999999, 999999999999999",
        "1000000000000000, 1.0E+15",
        "113300000024823010, 1.1330000002482301E+17",
        "1.0E-20, 1.0E-20"
    })
    void numbersAreShownWithAllTheirDigitsOrShowThatTheyLostSome(String stored, String shown) throws IOException {
        String expected = shown.replace("1.1330000002482301E+17", "1.13300000024823E+17");
        assertThat(readData("<row r=\"2\"><c r=\"A2\"><v>" + stored + "</v></c></row>")
                        .get(1)
                        .cells())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|ymd",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@|ymd",
                "yyyy\"年\"m\"月\"|ym",
                "yyyy|y",
                "0.00|''",
                "General|''",
                "[Red]0.00\"yd\"|''",
                "h:mm:ss|''",
                "m/d/yy h:mm|ymd"
            })
    void aFormatIsADateByItsFields(String format, String fields) {
        assertThat(WorkbookDates.dateFields(format)).isEqualTo(fields);
    }

    @Test
    void aFormulaGivesItsStoredValueOrItself() throws IOException {
        List<TabularRow> rows = readData("""
                <row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>
                <row r="3"><c r="A3" t="str"><f>"a"</f><v>甲</v></c></row>
                <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                <row r="5"><c r="A5"><f>B5</f></c></row>
                """);
        assertThat(rows.stream().skip(1).map(row -> row.cells().get(0))).containsExactly("2", "甲", "#DIV/0!", "=B5");
    }

    @Test
    void cellsMergedOverRowsAreMarked() throws IOException {
        Path file = crafted(
                folder,
                "<sheetData>" + HEADING
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\"><v>1</v></c></row>"
                        + "<row r=\"3\"><c r=\"B3\"><v>2</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C1:D1\"/></mergeCells>");
        assertThat(Tables.read(file).stream().map(TabularRow::merged)).containsExactly(Set.of(), Set.of(0), Set.of(0));
    }

    @Test
    void theFirstVisibleSheetIsReadAndOthersAreNamed() throws IOException {
        Path file = workbook(folder, workbook -> {
            Worksheet hidden = workbook.newWorksheet("隐藏");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "x");
            workbook.newWorksheet("清单").value(0, 0, "名称");
            workbook.newWorksheet("空");
            workbook.newWorksheet("说明").value(0, 0, "y");
        });
        try (TabularFile table = TabularFile.open(file, Tables.SMALL)) {
            assertThat(table.heading()).containsExactly("名称");
            assertThat(table.unreadSheets()).containsExactly("说明");
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        refused(
                crafted(folder, "<sheetData>" + " ".repeat(1 << 19) + "</sheetData>"),
                FileProblem.WORKBOOK_INFLATES_TOO_FAR);
        String many = "<x/>";
        String[] parts = new String[60];
        for (int part = 0; part < parts.length; part += 2) {
            parts[part] = "xl/p" + part + ".xml";
            parts[part + 1] = many;
        }
        refused(crafted(folder, "", parts), FileProblem.WORKBOOK_INFLATES_TOO_FAR);
        refused(
                crafted(folder, "<mergeCells><mergeCell ref=\"A1:A999999\"/></mergeCells>"),
                FileProblem.WORKBOOK_INFLATES_TOO_FAR);
    }

    @Test
    void aLongSharedStringIsRefused() throws IOException {
        refused(
                crafted(
                        folder,
                        "<sheetData/>",
                        "xl/sharedStrings.xml",
                        "<sst><si><t>" + "长".repeat(101) + "</t></si></sst>"),
                FileProblem.CELL_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"BDWGN2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>abc</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"z\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" s=\"x\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c>",
                "&nothing;"
            })
    void whatTheReaderCouldNotBearIsRefused(String rows) throws IOException {
        refused(crafted(folder, "<sheetData>" + HEADING + rows + "</sheetData>"), FileProblem.WORKBOOK_BROKEN);
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        refused(
                crafted(folder, "<sheetData/>", "xl/x.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"),
                FileProblem.WORKBOOK_BROKEN);
    }

    @Test
    void halfAWorkbookIsRefused() throws IOException {
        Path file = workbook(folder, workbook -> workbook.newWorksheet("清单").value(0, 0, "名称"));
        byte[] whole = Files.readAllBytes(file);
        refused(Tables.file(folder, java.util.Arrays.copyOf(whole, whole.length / 2)), FileProblem.WORKBOOK_BROKEN);
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("other.zip");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
            zip.write(new byte[] {'x'});
        }
        refused(file, FileProblem.WORKBOOK_BROKEN);
    }

    @Test
    void aWorkbookWithoutContentIsRefused() throws IOException {
        refused(workbook(folder, workbook -> workbook.newWorksheet("空")), FileProblem.EMPTY);
    }
}
