package org.titleledger.property;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.property;
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
import static org.titleledger.testing.Sample.uuid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Warning;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** By which identifiers a property is known from a day on (rules J1, J2). */
class RecordIdentifiersTest {

    private final LedgerFixture ledger = office();

    private static RecordIdentifiers codes(PropertyId property, @Nullable LegalDate on, String... codes) {
        return new RecordIdentifiers(
                property,
                on,
                Stream.of(codes).map(code -> new Identifier("UNIT_CODE", code)).toList());
    }

    @Test
    void aPropertyIsKnownByOtherIdentifiersFromADayOn() {
        List<Identifier> identifiers = List.of(new Identifier("UNIT_CODE", BUILDING_CODE), new Identifier("PIN", "17"));
        ledger.when(new RecordIdentifiers(BUILDING, on("2015-01-01"), identifiers))
                .expectFact(act -> new PropertyEvent.IdentifiersRecorded(BUILDING, act, on("2015-01-01"), identifiers));
    }

    @Test
    void aNewCodeOfAnUnknownDivisionIsTold() {
        ledger.givenAccepted(property(OTHER_PARCEL, PropertyKind.PARCEL, null, null))
                .when(codes(OTHER_PARCEL, on("2015-01-01"), "990105001002GB00003W00000000"))
                .expectWarnings(Warning.of("property.division-is-unknown", "990105"));
    }

    @Test
    void anUnknownPropertyHasNoIdentifiers() {
        ledger.when(codes(NOWHERE, on("2015-01-01"))).expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyGetsNoIdentifiers() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(codes(UNIT, on("2015-01-01")))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anIdentifierDoesNotBeginInTheFuture() {
        ledger.when(codes(BUILDING, LegalDate.of(TODAY.plusDays(1))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aSecondStatementOfUnknownDayIsRefused() {
        ledger.when(codes(BUILDING, null, BUILDING_CODE))
                .expectRefusal(new PropertyRefusal.PropertyHasAnUndatedStatementAlready(BUILDING));
    }

    /** A registration without identifiers stated nothing about them. */
    @Test
    void theFirstIdentifiersMayBeOfUnknownDay() {
        ledger.givenAccepted(property(OTHER_PARCEL, PropertyKind.PARCEL, null, null))
                .when(codes(OTHER_PARCEL, null, "140105001002GB00009W00000000"))
                .expectAccepted();
    }

    @Test
    void aCodeIsStatedOnceAndThereIsOne() {
        ledger.when(codes(BUILDING, on("2015-01-01"), BUILDING_CODE, BUILDING_CODE))
                .expectRefusal(new PropertyRefusal.PropertyStatesSomethingTwice(BUILDING_CODE));
        ledger.when(codes(BUILDING, on("2015-01-01"), BUILDING_CODE, "140105001002GB00003F00020000"))
                .expectRefusal(new PropertyRefusal.PropertyHasTwoUnitCodes());
    }

    @Test
    void theCodeIsOneOfItsKind() {
        ledger.when(codes(BUILDING, on("2015-01-01"), PARCEL_CODE))
                .expectRefusal(new PropertyRefusal.UnitCodeIsOfAnotherKind(PARCEL_CODE, PropertyKind.BUILDING));
    }

    @Test
    void theCodeFitsWhatThePropertyStandsOn() {
        String strange = "140105001002GB00004F00010000";
        ledger.when(codes(BUILDING, on("2015-01-01"), strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(strange, PARCEL_CODE));
    }

    /** What it was known by before fitted what there was then. */
    @Test
    void aCodeOfThePastNeedNotFitWhatThereIsNow() {
        String strange = "140105001002GB00004F00020000";
        ledger.givenAccepted(codes(BUILDING, on("2015-01-01"), BUILDING_CODE))
                .when(codes(BUILDING, on("1990-01-01"), strange))
                .expectAccepted();
        ledger.when(codes(BUILDING, on("2016-01-01"), strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(strange, PARCEL_CODE));
    }

    @Test
    void theCodeFitsWhatStandsOnTheProperty() {
        String strange = "140105001002GB00003F00020000";
        ledger.when(codes(BUILDING, on("2015-01-01"), strange))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(UNIT_CODE, strange));
    }

    @Test
    void aBuildingWithoutACodeHidesNoWrongUnit() {
        PropertyId bare = new PropertyId(uuid(0x221));
        PropertyId inIt = new PropertyId(uuid(0x222));
        String strange = "140105001002GB00008W00000000";
        ledger.givenAccepted(
                        property(OTHER_PARCEL, PropertyKind.PARCEL, null, null),
                        property(bare, PropertyKind.BUILDING, OTHER_PARCEL, null),
                        property(inIt, PropertyKind.BUILDING_UNIT, bare, "140105001002GB00009F00010001"))
                .when(codes(OTHER_PARCEL, on("2015-01-01"), strange))
                .expectRefusal(
                        new PropertyRefusal.UnitCodeDoesNotFitItsParent("140105001002GB00009F00010001", strange));
        ledger.when(codes(OTHER_PARCEL, on("2015-01-01"), "140105001002GB00009W00000000"))
                .expectAccepted();
    }

    @Test
    void allIdentifiersMayBeTakenAway() {
        ledger.when(codes(PARCEL, on("2015-01-01"))).expectAccepted();
        Refused.as(
                "field-is-missing",
                () -> new RecordIdentifiers(OTHER_BUILDING, null, Arrays.asList(new Identifier[1])));
    }
}
