package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;

class PartyRowsTest {

    @Test
    void aRowIsAParty() {
        Interpreted<PartyRow> row =
                Rows.party("名称=省 建筑学校", "类型=事业单位", "统一社会信用代码=12330000727183266J", "成立日期=1956年9月", "撤销日期=1999-06-30");
        assertThat(row.findings()).isEmpty();
        assertThat(row.statement())
                .isEqualTo(new PartyRow(
                        new NamedParty("省建筑学校", new CreditCode("12330000727183266J")),
                        PartyKind.INSTITUTION,
                        new LegalDate(LocalDate.of(1956, 9, 1), Precision.MONTH),
                        LegalDate.of(LocalDate.of(1999, 6, 30))));
    }

    @Test
    void aPartyOfUnknownKindIsAnother() {
        assertThat(Rows.party("单位名称=甲").statement())
                .isEqualTo(new PartyRow(NamedParty.of("甲"), PartyKind.OTHER, null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "名称=|名称|VALUE_MISSING",
                "类型=学校|类型|WORD_UNKNOWN",
                "统一社会信用代码=91310115MA1G4L1WXK|统一社会信用代码|CREDIT_CODE_CHECK",
                "成立日期=1993-02-30|成立日期|DATE_IMPOSSIBLE",
                "成立日期=2030-01-01|成立日期|DATE_IN_FUTURE",
                "撤销日期=1949-09-30|撤销日期|DISSOLVED_TOO_EARLY"
            })
    void aPartyThatCannotBeRightIsRefused(String cell, String column, FindingCode code) {
        Interpreted<PartyRow> row = column.equals("名称")
                ? Rows.party(cell, "类型=机关")
                : column.equals("成立日期") ? Rows.party("名称=甲", cell) : Rows.party("名称=甲", "成立日期=1956-09-01", cell);
        assertThat(row.isRefused()).isTrue();
        assertThat(row.findings().stream().map(finding -> finding.column() + " " + finding.code()))
                .containsExactly(column + " " + code.code());
    }
}
