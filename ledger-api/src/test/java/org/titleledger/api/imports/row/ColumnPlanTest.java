package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.imports.table.TabularRow;

class ColumnPlanTest {

    /** The headings that are promised to be known without a mapping. */
    private static final String PROMISED = "名称,办公区,类型,不动产单元号,坐落,权利类型,权属状态,权利性质,权利人,权利人统一社会信用代码,"
            + "证书类型,证书号,登记日期,土地面积,建筑面积,管理单位,移交单位,移交日期,使用单位,使用起始日期";

    private static ColumnPlan plan(String... headings) {
        return ColumnPlan.of(Mapping.none(ImportKind.PROPERTIES), List.of(headings));
    }

    private static ColumnPlan mapped(String json, String... headings) {
        return ColumnPlan.of(Mapping.parse(ImportKind.PROPERTIES, json), List.of(headings));
    }

    private static void refused(FileProblem problem, String json, String... headings) {
        assertThatThrownBy(() -> mapped(json, headings))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void allPromisedHeadingsAreKnown() {
        ColumnPlan plan = plan(PROMISED.split(","));
        assertThat(plan.unread(1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*名称：, NAME",
        "'名 称', NAME",
        "name, NAME",
        "不动产单元代码, UNIT_CODE",
        "unitcode, UNIT_CODE",
        "'建筑面积（㎡）', BUILDING_AREA",
        "建筑面积(平方米), BUILDING_AREA",
        "'土地面积[单位：m²]', LAND_AREA",
        "登记时间, REGISTERED_ON"
    })
    void headingsAreKnownAsPeopleWriteThem(String heading, PropertyField field) {
        ColumnPlan plan = field == PropertyField.NAME ? plan(heading, "x") : plan("名称", heading);
        TabularRow row = new TabularRow(2, List.of("a", "b"));
        assertThat(plan.cell(field, row)).isEqualTo(field == PropertyField.NAME ? "a" : "b");
        assertThat(plan.heading(field)).isEqualTo(CellText.clean(heading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"土地面积(亩)", "建筑面积（万平方米）", "宗地面积(公顷)"})
    void anAreaInAnotherUnitIsNotPassedOver(String heading) {
        refused(FileProblem.COLUMN_UNIT, null, "名称", heading);
    }

    @Test
    void theUsualHeadingGoesBeforeOthers() {
        assertThat(plan("房屋名称", "名称").heading(PropertyField.NAME)).isEqualTo("名称");
    }

    @Test
    void whatNobodyCanTellApartIsRefused() {
        refused(FileProblem.COLUMN_AMBIGUOUS, null, "房屋名称", "资产名称");
        refused(FileProblem.COLUMN_TWICE, null, "名称", "名称");
        refused(FileProblem.COLUMN_TWICE, "{\"columns\": {\"name\": \"A\"}}", "A", "a");
    }

    @Test
    void columnsThatServeNothingMayStandTwice() {
        assertThat(plan("名称", "备注", "备注").heading(PropertyField.NAME)).isEqualTo("名称");
    }

    @Test
    void aFileWithoutAKnownHeadingIsRefused() {
        refused(FileProblem.HEADING_UNKNOWN, null, "某单位房产清单");
        refused(FileProblem.COLUMN_MISSING, null, "坐落", "权利人");
    }

    @Test
    void aMappedColumnHasToBeThere() {
        assertThatThrownBy(() -> mapped("{\"columns\": {\"name\": \"A\", \"address\": \"B\"}}", "A"))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(FileProblem.MAPPED_COLUMN_MISSING);
                    assertThat(refused.pointer()).isEqualTo("/columns/address");
                    assertThat(refused.arguments()).containsExactly("address", "B");
                });
        refused(FileProblem.MAPPED_COLUMN_MISSING, "{\"columns\": {\"identifier.PIN\": \"PIN\"}}", "名称");
    }

    @Test
    void aFieldCanBeLeftUnread() {
        ColumnPlan plan = mapped("{\"columns\": {\"address\": null}}", "名称", "坐落");
        assertThat(plan.cell(PropertyField.ADDRESS, new TabularRow(2, List.of("a", "b"))))
                .isNull();
    }

    @Test
    void unreadColumnsAreNamedWhereNobodyChoseThem() {
        assertThat(plan("名称", "备注", "", "层数").unread(1))
                .containsExactly(
                        Finding.of(1, "备注", FindingCode.COLUMN_UNREAD, "备注"),
                        Finding.of(1, "层数", FindingCode.COLUMN_UNREAD, "层数"));
        assertThat(mapped("{\"columns\": {\"name\": \"A\"}}", "A", "B").unread(1))
                .isEmpty();
    }
}
