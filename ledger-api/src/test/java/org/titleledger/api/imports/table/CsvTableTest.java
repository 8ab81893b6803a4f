package org.titleledger.api.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.imports.table.Tables.refused;
import static org.titleledger.api.imports.table.Tables.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @TempDir
    Path folder;

    private List<TabularRow> read(String content) throws IOException {
        return Tables.read(text(folder, content));
    }

    private static TabularRow row(long line, String... cells) {
        return new TabularRow(line, List.of(cells));
    }

    @Test
    void aLineBreakInQuotesCountsAsALine() throws IOException {
        assertThat(read("名称,坐落\n\"一号\n楼\",\"学府路\r\n1号\"\n二号楼,2号\n"))
                .containsExactly(row(1, "名称", "坐落"), row(2, "一号\n楼", "学府路\r\n1号"), row(5, "二号楼", "2号"));
    }

    @Test
    void blankRowsAreSkippedAndCounted() throws IOException {
        assertThat(read("\n名称,坐落\n\n , \u00a0\n\u3000,\n一号楼,\n"))
                .containsExactly(row(2, "名称", "坐落"), row(6, "一号楼", ""));
    }

    @Test
    void blankCellsBehindTheLastHeadingAreCutOffAndOthersAreNot() throws IOException {
        assertThat(read("名称,坐落,,\n一号楼,,,\n二号楼\n三号楼,x,,y\n"))
                .containsExactly(row(1, "名称", "坐落"), row(2, "一号楼", ""), row(3, "二号楼"), row(4, "三号楼", "x", "", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsTheOneOfTheHeading(String delimiter) throws IOException {
        assertThat(read("名称|坐落|\"a,b;c\td,;\t\"\n一|二|三\n".replace("|", delimiter))
                        .get(1)
                        .cells())
                .containsExactly("一", "二", "三");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false"})
    void theEncodingIsFound(String charset, boolean marked) throws IOException {
        String content = (marked ? "\ufeff" : "") + "名称,坐落\n㐂楼𠀀,学府路1号㎡\n";
        Path file = Tables.file(folder, content.getBytes(Charset.forName(charset)));
        assertThat(Tables.read(file)).containsExactly(row(1, "名称", "坐落"), row(2, "㐂楼𠀀", "学府路1号㎡"));
    }

    @Test
    void aWrongByteLateInTheFileIsNotOverlooked() throws IOException {
        byte[] content = ("名称\n" + "楼\n".repeat(30)).getBytes(StandardCharsets.UTF_8);
        content[content.length - 2] = (byte) 0xFF;
        refused(Tables.file(folder, content), FileProblem.ENCODING_UNKNOWN);
    }

    @Test
    void aFileMarkedAsUtf8IsNothingElse() throws IOException {
        byte[] content = "\u00ef\u00bb\u00bf\u00c3\u00fb\u00b3\u00c6\n".getBytes(StandardCharsets.ISO_8859_1);
        refused(Tables.file(folder, content), FileProblem.ENCODING_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void otherEncodingsAreRefused(String charset) throws IOException {
        Path file = Tables.file(folder, "\ufeff名称\tA\n".getBytes(Charset.forName(charset)));
        assertThat(List.of(FileProblem.ENCODING_UNKNOWN, FileProblem.NOT_A_TABLE))
                .contains(problemOf(file));
    }

    private static FileProblem problemOf(Path file) throws IOException {
        try {
            Tables.read(file);
            throw new AssertionError("was read");
        } catch (FileRefused refused) {
            return refused.problem();
        }
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        refused(
                Tables.file(folder, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                FileProblem.NOT_A_TABLE);
        refused(text(folder, "%PDF-1.7\n\u0000\u0001"), FileProblem.NOT_A_TABLE);
        refused(
                Tables.file(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}),
                FileProblem.OLD_OR_LOCKED_WORKBOOK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \n,,\n\u3000\n"})
    void aFileWithoutContentIsRefused(String content) throws IOException {
        refused(text(folder, content), FileProblem.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"名称,坐落\n\"一号楼,x\n二号楼,y\n", "名称,坐落\n\"一号\"楼,x\n", "\"名称"})
    void brokenQuotesAreRefused(String content) throws IOException {
        refused(text(folder, content), FileProblem.QUOTES_BROKEN);
    }

    @Test
    void aQuoteLeftOpenInALargeFileIsRefusedWithItsLine() throws IOException {
        Path file = text(folder, "名称\n\"一号楼\n" + "楼\n".repeat(15_000));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Tables.read(file))
                .hasMessageContaining(FileProblem.QUOTES_BROKEN.code())
                .hasMessageContaining("[2]");
    }

    @Test
    void quotesInsideACellAreText() throws IOException {
        assertThat(read("名称,坐落\n5\" 管,\"他说\"\"好\"\"\"\n").get(1).cells()).containsExactly("5\" 管", "他说\"好\"");
    }

    @Test
    void theLimitsHold() throws IOException {
        refused(text(folder, "名称\n" + "楼\n".repeat(51)), FileProblem.TOO_MANY_ROWS);
        refused(text(folder, "名称\n" + "楼".repeat(101) + "\n"), FileProblem.CELL_TOO_LONG);
        refused(text(folder, "名称\n" + ",".repeat(20) + "\n"), FileProblem.TOO_MANY_COLUMNS);
        refused(text(folder, "名称\n" + "楼\n".repeat(20_000)), FileProblem.TOO_LARGE);
        assertThat(read("名称\n" + "楼\n".repeat(50))).hasSize(51);
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        refused(text(folder, "名称\n" + ",".repeat(1_000_000)), Limits.usual(), FileProblem.TOO_MANY_COLUMNS);
    }

    @Test
    void rowsAreCountedWithoutHeadingAndBlanks() throws IOException {
        assertThat(TabularFile.countRows(text(folder, "名称\n一\n\n二\n"), Tables.SMALL))
                .isEqualTo(2);
    }
}
