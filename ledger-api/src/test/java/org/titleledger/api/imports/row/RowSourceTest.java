package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.titleledger.api.imports.table.Tables;
import org.titleledger.shared.LegalDate;

class RowSourceTest {

    @TempDir
    Path folder;

    @Test
    void aWorkbookBecomesStatements() throws IOException {
        Path file = Tables.workbook(folder, workbook -> {
            Worksheet sheet = workbook.newWorksheet("清单");
            row(sheet, 0, "名称", "类型", "不动产单元号", "权利人", "证书号", "登记日期", "备注");
            row(sheet, 1, "1号楼", "幢", "140105001002GB00003F00010000", "省建筑学校", "房权证字第12号", "", "");
            sheet.value(1, 5, LocalDate.of(1987, 5, 1));
            sheet.style(1, 5).format("yyyy/m/d").set();
            row(sheet, 3, "2号楼", "幢", "", "省建筑学校", "房权证字第13号", "1987年", "");
            sheet.value(3, 2, 1.40105001002E27);
            workbook.newWorksheet("说明").value(0, 0, "x");
        });
        try (RowSource<PropertyRow> rows =
                RowSource.properties(file, Tables.SMALL, Mapping.none(ImportKind.PROPERTIES), Rows.TODAY)) {
            assertThat(rows.findings())
                    .containsExactly(
                            Finding.of(1, "备注", FindingCode.COLUMN_UNREAD, "备注"),
                            Finding.of(1, "", FindingCode.SHEET_UNREAD, "说明"));
            Interpreted<PropertyRow> first = rows.next();
            assertThat(first.line()).isEqualTo(2);
            assertThat(first.statement().title().effectiveOn()).isEqualTo(LegalDate.of(LocalDate.of(1987, 5, 1)));
            Interpreted<PropertyRow> second = rows.next();
            assertThat(second.findings())
                    .isEqualTo(List.of(Finding.of(4, "不动产单元号", FindingCode.IDENTIFIER_DAMAGED, "1.40105001002E+27")));
            assertThat(rows.hasNext()).isFalse();
        }
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    @Test
    void aFileOfPartiesBecomesStatements() throws IOException {
        Path file = Tables.text(folder, "名称;类型\n省建筑学校;事业单位\n");
        try (RowSource<PartyRow> rows =
                RowSource.parties(file, Tables.SMALL, Mapping.none(ImportKind.PARTIES), Rows.TODAY)) {
            assertThat(rows.findings()).isEmpty();
            assertThat(rows.next().statement().named()).isEqualTo(NamedParty.of("省建筑学校"));
        }
    }
}
