package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @Test
    void whatNobodySeesGoes() {
        assertThat(CellText.clean("\ufeff\u00a0 学府\u200b办公区\u3000")).isEqualTo("学府办公区");
        assertThat(CellText.clean("9999999999\u00a0\u00a0\u00a0-9999")).isEqualTo("9999999999 -9999");
    }

    @Test
    void spacesThatOnlyAlignGoAndOthersStay() {
        assertThat(CellText.clean("省 教\n育  厅")).isEqualTo("省教育厅");
        assertThat(CellText.clean("A 座\t3 F")).isEqualTo("A 座 3 F");
        assertThat(CellText.clean("6640 S  DR")).isEqualTo("6640 S DR");
    }

    @Test
    void aTextProtectedFromASpreadsheetIsTheText() {
        assertThat(CellText.clean("'0012")).isEqualTo("0012");
        assertThat(CellText.clean("=\"0012\"")).isEqualTo("0012");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "—", "/", "无", "不详", "None", "N/A", "NULL"})
    void placeholdersSayNothing(String cell) {
        assertThat(CellText.isPlaceholder(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#N/A", "#DIV/0!", "#NAME?", "####", "##########"})
    void errorsOfSpreadsheets(String cell) {
        assertThat(CellText.isError(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"学府\ufffd路", "锟斤拷", "a\u0007b"})
    void garbledTexts(String cell) {
        assertThat(CellText.isGarbled(CellText.clean(cell))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#3楼", "1#楼", "无锡路", "A-B", "1/2", "二号楼"})
    void ordinaryTexts(String cell) {
        assertThat(CellText.clean(cell)).isEqualTo(cell);
        assertThat(CellText.isError(cell)
                        || CellText.isGarbled(cell)
                        || CellText.isPlaceholder(cell)
                        || CellText.isFormula(cell))
                .isFalse();
    }
}
