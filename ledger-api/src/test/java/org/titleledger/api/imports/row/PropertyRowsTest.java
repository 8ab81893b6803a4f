package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.api.imports.row.Rows.LINE;
import static org.titleledger.api.imports.row.Rows.building;
import static org.titleledger.api.imports.row.Rows.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.party.CreditCode;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

class PropertyRowsTest {

    private static void refused(Interpreted<PropertyRow> row, String column, FindingCode... codes) {
        assertThat(row.isRefused()).isTrue();
        assertThat(row.findings())
                .allSatisfy(finding -> assertThat(finding.line()).isEqualTo(LINE));
        assertThat(row.findings().stream().map(finding -> finding.column() + " " + finding.code()))
                .containsExactlyInAnyOrderElementsOf(List.of(codes).stream()
                        .map(code -> column + " " + code.code())
                        .toList());
    }

    private static PropertyRow accepted(Interpreted<PropertyRow> row) {
        assertThat(row.findings()).isEmpty();
        return row.statement();
    }

    private static PropertyRow warned(Interpreted<PropertyRow> row, String column, FindingCode code) {
        assertThat(row.findings().stream().map(finding -> finding.column() + " " + finding.code()))
                .containsExactly(column + " " + code.code());
        return row.statement();
    }

    @Test
    void aRowMayCarryThePropertyItsTitleItsCustodyAndItsOccupant() {
        PropertyRow row = accepted(property(
                "名称=学府1号楼",
                "办公区=学府办公区",
                "类型=幢",
                "不动产单元号=140105 001002 GB00003 F00010000",
                "坐落=学府路1号",
                "权利类型=房屋所有权",
                "权属状态=已登记",
                "权利性质=划拨",
                "权利人=省建筑学校",
                "权利人统一社会信用代码=12330000727183266J",
                "证书类型=房产证",
                "证书号=房权证字第0012号",
                "登记日期=1987年5月1日",
                "土地面积=0",
                "建筑面积=8,123.45㎡",
                "管理单位=省机关事务管理局",
                "移交单位=省教育厅",
                "移交日期=2019-11-20",
                "使用单位=省档案馆",
                "使用起始日期=2027-01-01"));
        LegalDate registered = LegalDate.of(LocalDate.of(1987, 5, 1));
        assertThat(row)
                .isEqualTo(new PropertyRow(
                        PropertyKind.BUILDING,
                        new Description("学府1号楼", "学府办公区", "学府路1号"),
                        null,
                        List.of(new Identifier("UNIT_CODE", "140105001002GB00003F00010000")),
                        List.of(new Area(Area.Kind.CERTIFICATE, Area.Part.BUILDING, new BigDecimal("8123.45"))),
                        new TitleClaim(
                                Right.BUILDING_OWNERSHIP,
                                TitleStatus.REGISTERED,
                                LandNature.ALLOCATED,
                                CoOwnership.SOLE,
                                List.of(new NamedHolder(
                                        new NamedParty("省建筑学校", new CreditCode("12330000727183266J")), null)),
                                List.of(new Certificate(Certificate.Kind.HOUSE, "房权证字第0012号", registered.day())),
                                registered,
                                null),
                        new CustodyClaim(
                                NamedParty.of("省机关事务管理局"),
                                NamedParty.of("省教育厅"),
                                LegalDate.of(LocalDate.of(2019, 11, 20))),
                        new OccupancyClaim(NamedParty.of("省档案馆"), LegalDate.of(LocalDate.of(2027, 1, 1)))));
    }

    @Test
    void aRowMaySayNoMoreThanWhatThePropertyIs() {
        assertThat(accepted(building()))
                .isEqualTo(new PropertyRow(
                        PropertyKind.BUILDING,
                        new Description("1号楼", null, null),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
    }

    @Test
    void theUnitCodeTellsTheKind() {
        assertThat(accepted(property("名称=宗地", "不动产单元号=140105001002GB00003W00000000"))
                        .kind())
                .isEqualTo(PropertyKind.PARCEL);
        refused(property("名称=x", "类型="), "类型", FindingCode.VALUE_MISSING);
        refused(building("不动产单元号=140105001002GB00003W00000000"), "不动产单元号", FindingCode.UNIT_CODE_OF_OTHER_KIND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "名称 | | VALUE_MISSING",
                "名称 | 无 | VALUE_MISSING",
                "类型 | 房 | WORD_UNKNOWN",
                "不动产单元号 | 1.40105E+27 | IDENTIFIER_DAMAGED",
                "不动产单元号 | 1401050010 | UNIT_CODE_MALFORMED",
                "登记日期 | 1993-13-01 | DATE_IMPOSSIBLE",
                "登记日期 | 上世纪 | DATE_UNREADABLE",
                "登记日期 | 2029-03-12 | DATE_IN_FUTURE",
                "登记日期 | 2999-12-31 | DATE_IS_FILLER",
                "移交日期 | 2026-01-16 | DATE_IN_FUTURE",
                "使用起始日期 | 2999-12-31 | DATE_IS_FILLER",
                "土地面积 | 30亩 | AREA_UNIT",
                "建筑面积 | -5 | AREA_IMPOSSIBLE",
                "建筑面积 | 很大 | AREA_UNREADABLE",
                "坐落 | =A1+B1 | CELL_IS_FORMULA",
                "坐落 | #REF! | CELL_IS_ERROR",
                "坐落 | 学府\ufffd路 | CELL_GARBLED",
                "权利性质 | 赠与 | WORD_UNKNOWN",
                "权利人 | 甲 1/3、乙 1/3 | SHARES_NOT_ONE",
                "证书号 | 正在办理 | CERTIFICATE_NUMBER_MALFORMED"
            })
    void aCellThatCannotBeRightRefusesTheRow(String column, String cell, FindingCode code) {
        String text = cell == null ? "" : cell;
        Interpreted<PropertyRow> row = property(
                "名称=" + (column.equals("名称") ? text : "x"),
                "类型=" + (column.equals("类型") ? text : "幢"),
                "权属状态=已登记",
                "权利类型=房屋所有权",
                "权利人=" + (column.equals("权利人") ? text : "甲"),
                (column.matches("名称|类型|权利人") ? "备注" : column) + "=" + text);
        assertThat(row.isRefused()).isTrue();
        assertThat(row.findings().stream()
                        .filter(Finding::refuses)
                        .map(finding -> finding.column() + " " + finding.code()))
                .containsExactly(column + " " + code.code());
    }

    @Test
    void everyReasonIsNamed() {
        Interpreted<PropertyRow> row = property("名称=", "类型=房", "登记日期=1993-13-01", "建筑面积=-5", "移交日期=x");
        assertThat(row.findings().stream().map(Finding::code))
                .containsExactly(
                        FindingCode.VALUE_MISSING.code(),
                        FindingCode.WORD_UNKNOWN.code(),
                        FindingCode.AREA_IMPOSSIBLE.code(),
                        FindingCode.DATE_IMPOSSIBLE.code(),
                        FindingCode.DATE_UNREADABLE.code());
    }

    @Test
    void aRowOfAnotherShapeIsRefused() {
        ColumnPlan plan = ColumnPlan.of(Mapping.none(ImportKind.PROPERTIES), List.of("名称", "类型", "坐落"));
        PropertyRows rows = new PropertyRows(plan, Rows.TODAY);
        refused(rows.interpret(new TabularRow(LINE, List.of("1号楼", "幢"))), "", FindingCode.ROW_TOO_SHORT);
        refused(rows.interpret(new TabularRow(LINE, List.of("1号楼", "幢", "a", "b"))), "", FindingCode.ROW_TOO_LONG);
    }

    @Test
    void aMergedCellIsRefusedWhereItIsRead() {
        Mapping none = Mapping.none(ImportKind.PROPERTIES);
        refused(property(none, Set.of(2), "名称=x", "类型=幢", "建筑面积=5"), "建筑面积", FindingCode.CELL_MERGED);
        assertThat(property(none, Set.of(2), "名称=x", "类型=幢", "备注=5").isRefused())
                .isFalse();
    }

    @Test
    void aTextHasALength() {
        refused(building("坐落=" + "路".repeat(201)), "坐落", FindingCode.TEXT_TOO_LONG);
    }

    @Test
    void furtherIdentifiersAreReadWithTheirScheme() {
        Mapping mapping = Mapping.parse(ImportKind.PROPERTIES, """
                {"columns": {"identifier": "ID", "identifier.PIN": "PIN"}, "identifierScheme": "CITY"}""");
        Interpreted<PropertyRow> row =
                property(mapping, Set.of(), "名称=x", "类型=宗地", "ID=7", "PIN=9999999999\u00a0\u00a0-9999");
        assertThat(accepted(row).identifiers())
                .containsExactly(new Identifier("CITY", "7"), new Identifier("PIN", "9999999999 -9999"));
        refused(
                property(mapping, Set.of(), "名称=x", "类型=宗地", "ID=7", "PIN=1.1E+11"),
                "PIN",
                FindingCode.IDENTIFIER_DAMAGED);
        refused(property(mapping, Set.of(3), "名称=x", "类型=宗地", "ID=7", "PIN=1"), "PIN", FindingCode.CELL_MERGED);
    }

    @Test
    void oneColumnMayServeSeveralFieldsByItsWords() {
        Mapping mapping = Mapping.parse(ImportKind.PROPERTIES, """
                {"columns": {"status": "S", "holder": "S"}, "constants": {"right": "LAND_USE"},
                 "values": {"status": {"Owned": "REGISTERED", "Sold": ""}, "holder": {"Owned": "City", "Sold": ""}}}""");
        TitleClaim owned = accepted(property(mapping, Set.of(), "名称=x", "类型=宗地", "S=Owned"))
                .title();
        assertThat(owned.holders()).containsExactly(new NamedHolder(NamedParty.of("City"), null));
        assertThat(accepted(property(mapping, Set.of(), "名称=x", "类型=宗地", "S=Sold"))
                        .title())
                .isNull();
        assertThat(accepted(property(mapping, Set.of(), "名称=x", "类型=宗地", "S=")).title())
                .isNull();
        Interpreted<PropertyRow> unknown = property(mapping, Set.of(), "名称=x", "类型=宗地", "S=Leased");
        refused(unknown, "S", FindingCode.WORD_UNKNOWN);
    }

    @Test
    void aConstantStandsForABlankCellButNotForAWordThatMeansBlank() {
        Mapping mapping = Mapping.parse(ImportKind.PROPERTIES, """
                {"constants": {"compound": "甲区"}, "values": {"compound": {"不属": ""}}}""");
        assertThat(accepted(property(mapping, Set.of(), "名称=x", "类型=幢", "办公区="))
                        .description()
                        .compound())
                .isEqualTo("甲区");
        assertThat(accepted(property(mapping, Set.of(), "名称=x", "类型=幢", "办公区=不属"))
                        .description()
                        .compound())
                .isNull();
    }

    @Test
    void severalHoldersHoldBySharesOrJointly() {
        TitleClaim shares =
                accepted(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲 1/3、乙 2/3")).title();
        assertThat(shares.coOwnership()).isEqualTo(CoOwnership.BY_SHARES);
        assertThat(shares.holders()).extracting(NamedHolder::share).containsExactly(Share.of(1, 3), Share.of(2, 3));
        TitleClaim joint = accepted(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙", "共有情况=共同共有"))
                .title();
        assertThat(joint.coOwnership()).isEqualTo(CoOwnership.JOINT);
        refused(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙", "共有情况=按份共有"), "共有情况", FindingCode.CO_OWNERSHIP_UNFIT);
        TitleClaim own = accepted(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙", "份额=50%、50%"))
                .title();
        assertThat(own.holders()).extracting(NamedHolder::share).containsExactly(Share.of(1, 2), Share.of(1, 2));
        refused(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙", "份额=50%、40%"), "份额", FindingCode.SHARES_NOT_ONE);
        refused(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙 1/2"), "权利人", FindingCode.SHARES_INCOMPLETE);
        refused(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、甲"), "权利人", FindingCode.HOLDER_TWICE);
        refused(building("权利类型=房屋所有权", "权属状态=已登记", "权利人=甲 5/4"), "权利人", FindingCode.SHARE_MALFORMED);
    }

    @Test
    void creditCodesStandInTheOrderOfTheHolders() {
        String[] title = {"权利类型=房屋所有权", "权属状态=已登记", "权利人=甲、乙", "权利人统一社会信用代码=11330000002482322Q;12330000727183266J"};
        assertThat(accepted(building(title)).title().holders())
                .extracting(holder -> holder.party().creditCode().text())
                .containsExactly("11330000002482322Q", "12330000727183266J");
        title[3] = "权利人统一社会信用代码=11330000002482322Q";
        refused(building(title), "权利人统一社会信用代码", FindingCode.CREDIT_CODES_COUNT);
        title[3] = "权利人统一社会信用代码=91310115MA1G4L1WXK";
        refused(building(title), "权利人统一社会信用代码", FindingCode.CREDIT_CODE_CHECK);
        title[3] = "权利人统一社会信用代码=ABC";
        refused(building(title), "权利人统一社会信用代码", FindingCode.CREDIT_CODE_MALFORMED);
    }

    @Test
    void whatPapersLeaveNoDoubtAboutNeedNotBeSaid() {
        TitleClaim house = accepted(building("权利人=甲", "证书号=房权证字第12号")).title();
        assertThat(house.right()).isEqualTo(Right.BUILDING_OWNERSHIP);
        assertThat(house.status()).isEqualTo(TitleStatus.REGISTERED);
        assertThat(house.certificates()).containsExactly(new Certificate(Certificate.Kind.HOUSE, "房权证字第12号", null));
        TitleClaim land =
                accepted(property("名称=x", "类型=宗地", "权利人=甲", "权属状态=备案")).title();
        assertThat(land.right()).isEqualTo(Right.LAND_USE);
        TitleClaim filed =
                accepted(building("权利人=甲", "权利类型=房屋所有权", "证书类型=备案", "证书号=第3号")).title();
        assertThat(filed.status()).isEqualTo(TitleStatus.FILED);
    }

    @Test
    void whatLeavesADoubtHasToBeSaid() {
        refused(building("权利人=甲", "权利类型=房屋所有权"), "权属状态", FindingCode.VALUE_MISSING);
        refused(building("权利人=甲", "权属状态=已登记"), "权利类型", FindingCode.VALUE_MISSING);
        refused(building("权利人=甲", "权属状态=已登记", "证书号=晋(2025)太原市不动产权第0001234号"), "权利类型", FindingCode.VALUE_MISSING);
        refused(building("权利人=甲", "权属状态=已登记", "权利类型=房屋所有权", "证书号=第12号"), "证书类型", FindingCode.VALUE_MISSING);
        refused(building("权属状态=已登记", "权利类型=房屋所有权"), "权利人", FindingCode.HOLDER_MISSING);
        refused(building("权属状态=备案", "权利类型=房屋所有权"), "权利人", FindingCode.HOLDER_MISSING);
    }

    @Test
    void anUnregisteredTitleHasNeitherHolderNorCertificate() {
        TitleClaim title = accepted(building("权属状态=未登记", "权利类型=房屋所有权")).title();
        assertThat(title.holders()).isEmpty();
        refused(building("权属状态=未登记", "权利类型=房屋所有权", "权利人=甲"), "权利人", FindingCode.UNREGISTERED_HAS_HOLDER);
        refused(building("权属状态=未登记", "权利类型=房屋所有权", "证书号=房权证字第1号"), "证书号", FindingCode.UNREGISTERED_HAS_CERTIFICATE);
    }

    @Test
    void aDateKnownToTheYearStaysSo() {
        TitleClaim title =
                accepted(building("权利人=甲", "证书号=房权证字第12号", "登记日期=1987年")).title();
        assertThat(title.effectiveOn()).isEqualTo(new LegalDate(LocalDate.of(1987, 1, 1), Precision.YEAR));
        assertThat(title.certificates().getFirst().issuedOn()).isNull();
    }

    @Test
    void aTermIsNoDateOfAFact() {
        String[] cells = {"权利人=甲", "证书号=房权证字第12号", "使用期限止=2050-12-31"};
        assertThat(accepted(building(cells)).title().termEndsOn()).isEqualTo(LocalDate.of(2050, 12, 31));
        cells[2] = "使用期限止=2999-12-31";
        assertThat(accepted(building(cells)).title().termEndsOn()).isNull();
        cells[2] = "使用期限止=2050年";
        refused(building(cells), "使用期限止", FindingCode.DATE_UNREADABLE);
    }

    @Test
    void aProofOfRegistrationIsNoTitle() {
        refused(
                building("权利人=甲", "权属状态=已登记", "权利类型=房屋所有权", "证书号=鄂(2019)武汉市不动产证明第0036299号"),
                "证书号",
                FindingCode.CERTIFICATE_IS_PROOF);
    }

    @Test
    void whatIsDoubtfulGoesInAndIsSaid() {
        warned(
                building("权利人=甲", "证书类型=土地证", "证书号=房权证字第12号", "权利类型=房屋所有权"),
                "证书类型",
                FindingCode.CERTIFICATE_KIND_DOUBTFUL);
        warned(building("权利人=甲", "证书号=房权证字第12号", "登记日期=1900-01-01"), "登记日期", FindingCode.DATE_DOUBTFUL);
        Mapping mapping = Mapping.parse(ImportKind.PROPERTIES, """
                {"columns": {"identifier": "ID"}, "identifierScheme": "CITY"}""");
        warned(
                property(mapping, Set.of(), "名称=x", "类型=幢", "ID=1101051970010100"),
                "ID",
                FindingCode.IDENTIFIER_MAYBE_ROUNDED);
    }

    @Test
    void aValueWithoutItsSubjectIsNotRecordedAndSaid() {
        assertThat(warned(building("登记日期=1987-05-01"), "登记日期", FindingCode.VALUE_WITHOUT_SUBJECT)
                        .title())
                .isNull();
        warned(building("移交日期=2019-11-20"), "移交日期", FindingCode.VALUE_WITHOUT_SUBJECT);
        warned(building("移交单位=甲"), "移交单位", FindingCode.VALUE_WITHOUT_SUBJECT);
        warned(building("使用起始日期=2019-11-20"), "使用起始日期", FindingCode.VALUE_WITHOUT_SUBJECT);
    }

    @Test
    void aHandoverMayBeUndatedAndAnOccupancyMayNot() {
        assertThat(accepted(building("管理单位=甲")).custody()).isEqualTo(new CustodyClaim(NamedParty.of("甲"), null, null));
        refused(building("使用单位=甲"), "使用起始日期", FindingCode.OCCUPANCY_UNDATED);
    }
}
