package org.titleledger.property;

import static org.titleledger.testing.Commands.area;
import static org.titleledger.testing.Commands.building;
import static org.titleledger.testing.Commands.parcel;
import static org.titleledger.testing.Commands.property;
import static org.titleledger.testing.Commands.unit;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUILDING_CODE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.OTHER_PARCEL;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.PARCEL_CODE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.UNIT_CODE;
import static org.titleledger.testing.Sample.on;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.RegisterProperty;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Warning;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** Making a parcel, a building or a building unit known (rules J1, J2). */
class RegisterPropertyTest {

    private static final Description DESCRIPTION = new Description("1号楼", "学府办公区", "学府路1号");

    private final LedgerFixture ledger = new LedgerFixture().givenAccepted(parcel());

    private static RegisterProperty with(List<Identifier> identifiers, List<Area> areas, @Nullable LegalDate on) {
        return new RegisterProperty(BUILDING, on, PropertyKind.BUILDING, DESCRIPTION, PARCEL, identifiers, areas);
    }

    @Test
    void aBuildingBecomesKnown() {
        List<Identifier> identifiers = List.of(new Identifier("UNIT_CODE", BUILDING_CODE), new Identifier("PIN", "17"));
        ledger.when(with(identifiers, List.of(area("8123.45")), on("1987-05-01")))
                .expectFact(act -> new PropertyEvent.Registered(
                        BUILDING,
                        act,
                        on("1987-05-01"),
                        PropertyKind.BUILDING,
                        DESCRIPTION,
                        PARCEL,
                        identifiers,
                        List.of(area("8123.45"))))
                .expectWarnings();
    }

    @Test
    void whatItStandsOnMayBeUnknown() {
        ledger.when(property(OTHER_BUILDING, PropertyKind.BUILDING, null, null)).expectAccepted();
    }

    @Test
    void aPropertyIsRegisteredOnce() {
        ledger.when(parcel()).expectRefusal(new PropertyRefusal.PropertyIsRegisteredAlready(PARCEL));
    }

    @Test
    void aPropertyIsNotThereInTheFuture() {
        ledger.when(with(List.of(), List.of(), LegalDate.of(TODAY.plusDays(1))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void anAreaOfOneAccountIsStatedOnce() {
        ledger.when(with(List.of(), List.of(area("1"), area("2")), null))
                .expectRefusal(new PropertyRefusal.PropertyStatesSomethingTwice("CERTIFICATE BUILDING"));
    }

    @Test
    void anIdentifierIsStatedOnce() {
        ledger.when(with(List.of(new Identifier("PIN", "a1"), new Identifier("PIN", "Ａ１")), List.of(), null))
                .expectRefusal(new PropertyRefusal.PropertyStatesSomethingTwice("A1"));
    }

    @Test
    void aPropertyHasAtMostOneUnitCode() {
        List<Identifier> two = List.of(
                new Identifier("UNIT_CODE", BUILDING_CODE),
                new Identifier("UNIT_CODE", "140105001002GB00003F00020000"));
        ledger.when(with(two, List.of(), null)).expectRefusal(new PropertyRefusal.PropertyHasTwoUnitCodes());
    }

    @Test
    void theUnitCodeIsOneOfItsKind() {
        ledger.when(property(BUILDING, PropertyKind.BUILDING, PARCEL, UNIT_CODE))
                .expectRefusal(new PropertyRefusal.UnitCodeIsOfAnotherKind(UNIT_CODE, PropertyKind.BUILDING));
    }

    @Test
    void whatItStandsOnIsKnown() {
        ledger.when(property(BUILDING, PropertyKind.BUILDING, NOWHERE, null))
                .expectRefusal(new PropertyRefusal.ParentIsUnknown(NOWHERE));
    }

    @Test
    void nothingStandsOnWhatIsRetired() {
        ledger.givenAccepted(new RetireProperty(PARCEL, on("2020-01-01"), "合并"))
                .when(building())
                .expectRefusal(new PropertyRefusal.ParentIsUnknown(PARCEL));
    }

    @Test
    void aUnitDoesNotStandOnAParcelAndAParcelOnNothing() {
        ledger.when(property(UNIT, PropertyKind.BUILDING_UNIT, PARCEL, null))
                .expectRefusal(
                        new PropertyRefusal.PropertyCannotStandThere(PropertyKind.BUILDING_UNIT, PropertyKind.PARCEL));
        ledger.when(property(OTHER_PARCEL, PropertyKind.PARCEL, PARCEL, null))
                .expectRefusal(new PropertyRefusal.PropertyCannotStandThere(PropertyKind.PARCEL, PropertyKind.PARCEL));
    }

    @Test
    void aBuildingsCodeBeginsWithItsParcels() {
        String strange = "150105001002GB00003F00010000";
        ledger.when(property(BUILDING, PropertyKind.BUILDING, PARCEL, strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(strange, PARCEL_CODE));
    }

    @Test
    void aUnitsCodeBeginsWithItsBuildings() {
        String strange = "140105001002GB00003F00020012";
        ledger.givenAccepted(building())
                .when(property(UNIT, PropertyKind.BUILDING_UNIT, BUILDING, strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(strange, BUILDING_CODE));
        ledger.when(unit()).expectAccepted();
    }

    @Test
    void aBuildingWithoutACodeHidesNoWrongParcel() {
        String strange = "140105001002GB00004F00010012";
        ledger.givenAccepted(property(BUILDING, PropertyKind.BUILDING, PARCEL, null))
                .when(property(UNIT, PropertyKind.BUILDING_UNIT, BUILDING, strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(strange, PARCEL_CODE));
        ledger.when(unit()).expectAccepted();
    }

    /** Rule J2: a warning, no refusal. */
    @Test
    void aDivisionThatIsNotInTheListAndAVirtualCodeAreTold() {
        ledger.when(property(OTHER_PARCEL, PropertyKind.PARCEL, null, "990105000000GB00003W00000000"))
                .expectWarnings(
                        Warning.of("property.division-is-unknown", "990105"),
                        Warning.of("property.unit-code-is-virtual", "990105000000GB00003W00000000"));
    }

    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as("field-is-missing", () -> with(Refused.leftOut(), List.of(), null));
        Refused.as("field-is-missing", () -> with(List.of(), Refused.leftOut(), null));
        Refused.as("field-is-missing", () -> with(Arrays.asList(new Identifier[1]), List.of(), null));
        Refused.as("text.missing", () -> new Description(Refused.leftOut(), null, null));
        Refused.as(
                "field-is-missing",
                () -> new RegisterProperty(
                        BUILDING, null, PropertyKind.BUILDING, Refused.leftOut(), null, List.of(), List.of()));
    }
}
