package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "鄂(2019)武汉市江夏不动产权第0036299号 | UNIFIED",
                "晋（2025）太原市不动产权第0001234号 | UNIFIED",
                "沪(2018)徐字不动产权第015979号 | UNIFIED",
                "房权证字第0012号 | HOUSE",
                "并房权证直字第12345号 | HOUSE",
                "国用(1986)字第123号 | LAND",
                "太国用（1986）第123号 | LAND",
                "权属备案第3号 | FILING",
                "第0012号 | unknown",
                "房权证、土地证合并第1号 | unknown"
            })
    void theFormTellsTheKindWhereItLeavesOnlyOne(String number, String kind) {
        assertThat(CertificateReader.kindOf(number).map(Enum::name).orElse("unknown"))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "房权证字第0012号 | 房权证字第0012号",
                "房权证字第0012号、房权证字第0013号 | 房权证字第0012号+房权证字第0013号",
                "甲、乙第3号 | 甲、乙第3号",
                "正在办理 | !CERTIFICATE_NUMBER_MALFORMED",
                "鄂(2019)武汉市不动产证明第0036299号 | !CERTIFICATE_IS_PROOF",
                "1.1E+11 | !IDENTIFIER_DAMAGED"
            })
    void numbersAreTakenAsPrinted(String cell, String outcome) {
        assertThat(Readings.shown(CertificateReader.numbers(cell), numbers -> String.join("+", numbers)))
                .isEqualTo(outcome);
    }
}
