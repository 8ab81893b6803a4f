package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.property.Area;

class AreaReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 1234.5",
                "1,234.50 | 1234.50",
                "12,345,678.9 | 12345678.9",
                "１２３４．５ | 1234.5",
                "1，234.5 | 1234.5",
                "1234.5㎡ | 1234.5",
                "1234.5 平方米 | 1234.5",
                "1234.5m² | 1234.5",
                "1234.5 m2 | 1234.5",
                "0 | nothing",
                "0.00 | nothing",
                "-1 | !AREA_IMPOSSIBLE",
                "-0.5㎡ | !AREA_IMPOSSIBLE",
                "99999999999 | !AREA_IMPOSSIBLE",
                "1.12345678 | !AREA_IMPOSSIBLE",
                "30亩 | !AREA_UNIT",
                "3 公顷 | !AREA_UNIT",
                "1.2万平方米 | !AREA_UNIT",
                "5000 sq ft | !AREA_UNIT",
                "约1200 | !AREA_UNREADABLE",
                "1.234,50 | !AREA_UNREADABLE",
                "12,34 | !AREA_UNREADABLE",
                "1.1E+05 | !AREA_UNREADABLE",
                "1200+300 | !AREA_UNREADABLE",
                "1200米 | !AREA_UNREADABLE",
                "一千 | !AREA_UNREADABLE"
            })
    void areasAreSquareMetres(String cell, String outcome) {
        String read = Readings.shown(
                AreaReader.read(CellText.clean(cell), Area.Part.LAND),
                area -> area.squareMetres().toPlainString());
        assertThat(read).isEqualTo(outcome);
    }
}
