package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderReaderTest {

    private static String shown(List<NamedHolder> holders) {
        return holders.stream()
                .map(holder -> holder.party().name() + (holder.share() == null ? "" : "=" + holder.share()))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "省建筑学校 | 省建筑学校",
                "甲单位 1/2、乙单位 1/2 | 甲单位=1/2,乙单位=1/2",
                "甲单位1/3;乙单位2/3 | 甲单位=1/3,乙单位=2/3",
                "甲单位（50%）；乙单位（50％） | 甲单位=1/2,乙单位=1/2",
                "甲单位：12.5%、乙单位：87.5% | 甲单位=1/8,乙单位=7/8",
                "甲单位占40%、乙单位占60% | 甲单位=2/5,乙单位=3/5",
                "甲单位、乙单位、丙单位 | 甲单位,乙单位,丙单位",
                "甲单位 1/1 | 甲单位=1/1",
                "省导入厅12345 | 省导入厅12345",
                "省导入厅12345 1/2、乙 1/2 | 省导入厅12345=1/2,乙=1/2",
                "市政府(本级)、市财政局（办公室） | 市政府(本级),市财政局（办公室）",
                "甲单位 1/3、乙单位 1/3 | !SHARES_NOT_ONE",
                "甲单位 33.33%、乙单位 33.33%、丙单位 33.33% | !SHARES_NOT_ONE",
                "甲单位 1/2 | !SHARES_NOT_ONE",
                "甲单位 1/2、乙单位 | !SHARES_INCOMPLETE",
                "甲单位 1/0、乙单位 1/1 | !SHARE_MALFORMED",
                "甲单位 3/2、乙单位 1/2 | !SHARE_MALFORMED",
                "甲单位 0%、乙单位 100% | !SHARE_MALFORMED",
                "甲单位、甲单位 | !HOLDER_TWICE"
            })
    void holdersAndTheirShares(String cell, String outcome) {
        assertThat(Readings.shown(HolderReader.read(CellText.clean(cell)), HolderReaderTest::shown))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲、乙 | 1/4、3/4 | 甲=1/4,乙=3/4",
                "甲、乙 | 0.25;0.75 | 甲=1/4,乙=3/4",
                "甲、乙 | 1/4 | !SHARES_INCOMPLETE",
                "甲、乙 | 1/4、1/4 | !SHARES_NOT_ONE",
                "甲、乙 | 一半、一半 | !SHARE_MALFORMED"
            })
    void sharesMayStandInACellOfTheirOwn(String holders, String shares, String outcome) {
        List<NamedHolder> named = HolderReader.parts(holders).stream()
                .map(name -> new NamedHolder(NamedParty.of(name), null))
                .toList();
        assertThat(Readings.shown(HolderReader.withShares(named, shares), HolderReaderTest::shown))
                .isEqualTo(outcome);
    }

    @Test
    void aNameLongerThanANameIsRefused() {
        assertThat(Readings.shown(HolderReader.read("甲".repeat(201)), HolderReaderTest::shown))
                .isEqualTo("!TEXT_TOO_LONG");
    }
}
