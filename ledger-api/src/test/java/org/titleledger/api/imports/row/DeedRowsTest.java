package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.party.CreditCode;
import org.titleledger.property.Identifier;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.Right;

class DeedRowsTest {

    private static final String CODE = "140105001002GB00003F00010000";
    private static final String OTHER = "140105001002GB00003F00020000";

    /** The headings that are promised to be known without a mapping. */
    private static final String PROMISED =
            "不动产单元号,权利类型,出让人,出让人统一社会信用代码,受让人,受让人统一社会信用代码,份额," + "权属来源,生效依据,登记号,生效日期,登记日期";

    private static Interpreted<DeedRow> deed(String... cells) {
        return Rows.deed(Mapping.none(ImportKind.TITLE_HISTORY), cells);
    }

    /** A deed with nothing but what every row needs, and these cells. */
    private static Interpreted<DeedRow> with(String... cells) {
        return deed(Stream.concat(Stream.of("不动产单元号=" + CODE, "受让人=乙厅"), Arrays.stream(cells))
                .toArray(String[]::new));
    }

    private static List<String> found(Interpreted<DeedRow> row) {
        return row.findings().stream()
                .map(finding -> finding.column() + " " + finding.code())
                .toList();
    }

    @Test
    void aRowIsADeed() {
        Interpreted<DeedRow> row = deed(
                "登记日期=1987-05-01",
                "生效日期=1987年5月",
                "登记号=太房 1987-12",
                "不动产单元号=140105 001002 GB00003 F00010000",
                "权属来源=无偿划转",
                "出让人=甲局",
                "出让人统一社会信用代码=11330000002482322Q",
                "受让人=乙厅",
                "受让人统一社会信用代码=12330000727183266J",
                "权利类型=房屋所有权",
                "生效依据=生效法律文书");
        assertThat(row.findings()).isEmpty();
        assertThat(row.statement())
                .isEqualTo(new DeedRow(
                        Map.of(DeedField.UNIT_CODE, List.of(new Identifier(Identifier.UNIT_CODE, CODE))),
                        Right.BUILDING_OWNERSHIP,
                        List.of(new NamedHolder(new NamedParty("甲局", new CreditCode("11330000002482322Q")), null)),
                        List.of(new NamedHolder(new NamedParty("乙厅", new CreditCode("12330000727183266J")), null)),
                        Instrument.ALLOCATION_APPROVAL,
                        Ground.JUDGMENT,
                        "太房 1987-12",
                        new LegalDate(LocalDate.of(1987, 5, 1), Precision.MONTH),
                        LocalDate.of(1987, 5, 1)));
    }

    @Test
    void allPromisedHeadingsAreKnown() {
        ColumnPlan plan = ColumnPlan.of(Mapping.none(ImportKind.TITLE_HISTORY), List.of(PROMISED.split(",")));
        assertThat(plan.unread(1)).isEmpty();
    }

    @Test
    void aLedgerInTheWordsOfTheOldHolderAndTheHolderIsKnown() {
        Interpreted<DeedRow> row = deed("不动产单元号=" + CODE, "原权利人=甲局", "权利人=乙厅", "权利人统一社会信用代码=");
        assertThat(row.statement().grantors()).containsExactly(new NamedHolder(NamedParty.of("甲局"), null));
        assertThat(row.statement().grantees()).containsExactly(new NamedHolder(NamedParty.of("乙厅"), null));
    }

    @Test
    void whatTheRowDoesNotSayIsLeftOpen() {
        DeedRow row = with().statement();
        assertThat(row.right()).as("follows from the property").isNull();
        assertThat(row.grantors()).isEmpty();
        assertThat(row.effectiveOn()).isNull();
        assertThat(row.registeredOn()).isNull();
        assertThat(row.recordingNumber()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"、", ";", "；", " ; "})
    void oneRowMayNameSeveralProperties(String between) {
        Interpreted<DeedRow> row = deed("不动产单元号=" + CODE + between + OTHER + between + CODE, "受让人=乙厅");
        assertThat(row.statement().properties().get(DeedField.UNIT_CODE))
                .extracting(Identifier::value)
                .containsExactly(CODE, OTHER);
    }

    @Test
    void aRowNamesAHundredPropertiesAtMost() {
        String codes = IntStream.rangeClosed(1, 101)
                .mapToObj("140105001002GB00003F%04d0000"::formatted)
                .collect(Collectors.joining("、"));
        assertThat(deed("不动产单元号=" + codes, "受让人=乙厅").findings())
                .containsExactly(Finding.of(Rows.LINE, "不动产单元号", FindingCode.PROPERTIES_TOO_MANY, 101, 100));
        assertThat(deed("不动产单元号=" + codes.substring(29), "受让人=乙厅").isRefused()).isFalse();
    }

    @Test
    void keysOfAnotherRegisterGoByTheMapping() {
        Mapping mapping = Mapping.parse(ImportKind.TITLE_HISTORY, """
                {"columns": {"identifier": "PIN", "grantor": "FROM", "grantee": "TO", "effectiveOn": "DATE",
                             "instrument": "DEED"},
                 "identifierScheme": "COOK_PIN", "dateFormat": "MM/dd/yyyy", "constants": {"right": "LAND_USE"},
                 "values": {"instrument": {"WARRANTY": "PURCHASE"}, "grantor": {"UNKNOWN": ""}}}
                """);
        DeedRow row = Rows.deed(
                        mapping, "PIN=0123; 0456", "FROM=UNKNOWN", "TO=City", "DATE=05/07/1987", "DEED=WARRANTY")
                .statement();
        assertThat(row.properties())
                .isEqualTo(Map.of(
                        DeedField.IDENTIFIER,
                        List.of(new Identifier("COOK_PIN", "0123"), new Identifier("COOK_PIN", "0456"))));
        assertThat(row.grantors()).isEmpty();
        assertThat(row.right()).isEqualTo(Right.LAND_USE);
        assertThat(row.instrument()).isEqualTo(Instrument.PURCHASE);
        assertThat(row.effectiveOn()).isEqualTo(LegalDate.of(LocalDate.of(1987, 5, 7)));
    }

    @Test
    void granteesHoldTheWholeAndGrantorsMayGiveAPart() {
        DeedRow row = with("出让人=甲局 1/2").statement();
        assertThat(row.grantors()).containsExactly(new NamedHolder(NamedParty.of("甲局"), Share.of(1, 2)));
        assertThat(found(deed("不动产单元号=" + CODE, "受让人=甲 1/2、乙 1/3")))
                .containsExactly("受让人 " + FindingCode.SHARES_NOT_ONE.code());
        assertThat(with("份额=").statement().grantees()).containsExactly(new NamedHolder(NamedParty.of("乙厅"), null));
        assertThat(deed("不动产单元号=" + CODE, "受让人=甲、乙", "份额=1/3、2/3").statement().grantees())
                .containsExactly(
                        new NamedHolder(NamedParty.of("甲"), Share.of(1, 3)),
                        new NamedHolder(NamedParty.of("乙"), Share.of(2, 3)));
    }

    @Test
    void aDateIsAsExactAsThePaper() {
        assertThat(with("生效日期=1987年").statement().effectiveOn())
                .isEqualTo(new LegalDate(LocalDate.of(1987, 1, 1), Precision.YEAR));
        Interpreted<DeedRow> inexact = with("生效日期=1987年", "登记日期=1987年5月");
        assertThat(inexact.findings())
                .containsExactly(Finding.of(Rows.LINE, "登记日期", FindingCode.ENTRY_DAY_INEXACT, "1987-05"));
        assertThat(inexact.statement().registeredOn()).isNull();
    }

    @Test
    void withoutADayOfEffectTheEntryIsTheDay() {
        DeedRow exact = with("登记日期=1987-05-01").statement();
        assertThat(exact.effectiveOn()).isEqualTo(LegalDate.of(LocalDate.of(1987, 5, 1)));
        assertThat(exact.registeredOn()).isEqualTo("1987-05-01");
        Interpreted<DeedRow> month = with("登记日期=1987年5月");
        assertThat(month.findings()).isEmpty();
        assertThat(month.statement().effectiveOn()).isEqualTo(new LegalDate(LocalDate.of(1987, 5, 1), Precision.MONTH));
        assertThat(with("生效日期=", "登记日期=1987-05-01").statement().effectiveOn())
                .as("a blank cell says that it is unknown")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不动产单元号=1.40105001002E+27|不动产单元号|IDENTIFIER_DAMAGED",
                "不动产单元号=1.23E+27|不动产单元号|IDENTIFIER_DAMAGED",
                "不动产单元号=140105001002GB00003F0001000|不动产单元号|UNIT_CODE_MALFORMED",
                "不动产单元号=140105001002GB00003F00010000、14|不动产单元号|UNIT_CODE_MALFORMED",
                "不动产单元号=|不动产单元号|VALUE_MISSING",
                "不动产单元号=、|不动产单元号|VALUE_MISSING",
                "不动产单元号=#REF!|不动产单元号|CELL_IS_ERROR",
                "登记号=1.2E+15|登记号|IDENTIFIER_DAMAGED",
                "受让人=|受让人|VALUE_MISSING",
                "受让人=、|受让人|VALUE_MISSING",
                "受让人=甲、甲|受让人|HOLDER_TWICE",
                "出让人=甲、甲|出让人|HOLDER_TWICE",
                "出让人=甲 3/0|出让人|SHARE_MALFORMED",
                "出让人统一社会信用代码=11330000002482322Q|出让人统一社会信用代码|CREDIT_CODES_COUNT",
                "受让人统一社会信用代码=91310115MA1G4L1WXK|受让人统一社会信用代码|CREDIT_CODE_CHECK",
                "权利类型=王权|权利类型|WORD_UNKNOWN",
                "权属来源=偷来|权属来源|WORD_UNKNOWN",
                "生效依据=传说|生效依据|WORD_UNKNOWN",
                "生效日期=2030-01-01|生效日期|DATE_IN_FUTURE",
                "生效日期=1993-02-30|生效日期|DATE_IMPOSSIBLE",
                "登记日期=2999-12-31|登记日期|DATE_IS_FILLER"
            })
    void aDeedThatCannotBeRightIsRefused(String cell, String column, FindingCode code) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("不动产单元号", CODE, "受让人", "乙厅", "出让人", "甲局、丙局"));
        cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        Interpreted<DeedRow> row = deed(cells.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new));
        assertThat(row.isRefused()).isTrue();
        assertThat(found(row)).containsExactly(column + " " + code.code());
    }

    @Test
    void aFileNamesThePropertiesAndTheGrantees() {
        assertThat(missing("受让人", "登记号")).containsExactly("不动产单元号", "unitCode");
        assertThat(missing("不动产单元号", "登记号")).containsExactly("受让人", "grantee");
    }

    private static List<String> missing(String... headings) {
        try {
            ColumnPlan.of(Mapping.none(ImportKind.TITLE_HISTORY), List.of(headings));
            return List.of();
        } catch (FileRefused refused) {
            assertThat(refused.problem()).isEqualTo(FileProblem.COLUMN_MISSING);
            return refused.arguments();
        }
    }

    @Test
    void aKeyOfAnotherRegisterNeedsItsScheme() {
        assertThatThrownBy(() -> Mapping.parse(ImportKind.TITLE_HISTORY, "{\"columns\": {\"identifier\": \"PIN\"}}"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(FileProblem.SCHEME_MALFORMED));
    }

    @Test
    void theApiHasAWordForEachKind() {
        assertThat(Arrays.stream(ImportKind.values()).map(ImportKind::word))
                .containsExactly("parties", "properties", "title-history");
        assertThat(ImportKind.of("title_history")).isEmpty();
        assertThat(ImportKind.of("title-history")).contains(ImportKind.TITLE_HISTORY);
    }
}
