package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** The structure of the 28-character unit code (rule J2; GB/T 37346-2019). */
class UnitCodeTest {

    private static final UnitCode PARCEL = UnitCode.parse("140105001002GB00003W00000000");
    private static final UnitCode BUILDING = UnitCode.parse("140105001002GB00003F00010000");
    private static final UnitCode UNIT = UnitCode.parse("140105001002GB00003F00010012");

    @ParameterizedTest
    @CsvSource({
        "140105001002GB00003W00000000, PARCEL",
        "140105001002GB00003F00010000, BUILDING",
        "140105001002GB00003F99990000, BUILDING",
        "140105001002GB00003F00010012, BUILDING_UNIT",
        "140105001002GS99999W00000000, PARCEL",
        "140105001002JC00001W00000000, PARCEL",
        "140105001002ZX00001F00010000, BUILDING"
    })
    void theStructureSaysWhatItIs(String text, PropertyKind kind) {
        assertThat(UnitCode.parse(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "140105 001002 GB00003 F00010000",
                " 140105001002gb00003f00010000 ",
                "１４０１０５001002ＧＢ00003F00010000"
            })
    void theSpacesBetweenItsPrintedGroupsGo(String text) {
        assertThat(UnitCode.parse(text)).isEqualTo(BUILDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "140105001002GB00003",
                "140105001002GB00003F0001000",
                "140105001002GB00003F000100000",
                "140105001002KB00003F00010000",
                "140105001002GI00003F00010000",
                "140105001002GB00000F00010000",
                "140105001002GB00003F00000000",
                "140105001002GB00003F00000012",
                "140105001002GB00003W00000001",
                "140105001002GB00003X00010000",
                "14010500100AGB00003F00010000",
                "1.40E+27"
            })
    void anotherStructureIsRefused(String text) {
        Refused.as("unit-code.malformed", () -> UnitCode.parse(text));
    }

    @Test
    void aBuildingStandsOnItsParcelAndAUnitInItsBuilding() {
        assertThat(BUILDING.canStandOn(PARCEL)).isTrue();
        assertThat(UNIT.canStandOn(BUILDING)).isTrue();
    }

    @Test
    void theHierarchyIsTheCheck() {
        assertThat(BUILDING.canStandOn(UnitCode.parse("140105001002GB00004W00000000")))
                .isFalse();
        assertThat(UNIT.canStandOn(UnitCode.parse("140105001002GB00003F00020000")))
                .isFalse();
        assertThat(PARCEL.canStandOn(PARCEL)).isFalse();
        assertThat(BUILDING.canStandOn(UNIT)).isFalse();
        assertThat(BUILDING.canStandOn(BUILDING)).isFalse();
    }

    /** A building of which no code is known yet does not hide that its unit is on another parcel. */
    @Test
    void aUnitLiesOnTheParcelThatItsCodeNames() {
        assertThat(UNIT.canStandOn(PARCEL)).isTrue();
        assertThat(UNIT.canStandOn(UnitCode.parse("140105001002GB00004W00000000")))
                .isFalse();
    }

    @Test
    void anUnknownProvinceAndAVirtualDistrictAreSeen() {
        assertThat(BUILDING.hasKnownDivision()).isTrue();
        assertThat(UnitCode.parse("990105001002GB00003F00010000").hasKnownDivision())
                .isFalse();
        assertThat(BUILDING.isVirtual()).isFalse();
        assertThat(UnitCode.parse("140105000000GB00003F00010000").isVirtual()).isTrue();
    }
}
