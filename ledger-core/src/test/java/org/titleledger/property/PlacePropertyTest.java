package org.titleledger.property;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.property;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUILDING_CODE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.OTHER_PARCEL;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.PlaceProperty;
import org.titleledger.property.PropertyCommand.RecordIdentifiers;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** What a property stands on, from a day on (rule J2). */
class PlacePropertyTest {

    private static final String OTHER_PARCEL_CODE = "140105001002GB00009W00000000";

    private final LedgerFixture ledger = office().givenAccepted(
                    property(OTHER_PARCEL, PropertyKind.PARCEL, null, OTHER_PARCEL_CODE),
                    property(OTHER_BUILDING, PropertyKind.BUILDING, null, null));

    @Test
    void aBuildingStandsOnAParcelFromADayOn() {
        ledger.when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), PARCEL))
                .expectFact(act -> new PropertyEvent.Placed(OTHER_BUILDING, act, on("1987-05-01"), PARCEL));
    }

    @Test
    void anUnknownPropertyStandsNowhere() {
        ledger.when(new PlaceProperty(NOWHERE, on("1987-05-01"), PARCEL))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyIsNotPlaced() {
        ledger.givenAccepted(new RetireProperty(OTHER_BUILDING, on("2020-01-01"), "拆除"))
                .when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), PARCEL))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(OTHER_BUILDING));
    }

    @Test
    void aPlaceDoesNotLieInTheFuture() {
        ledger.when(new PlaceProperty(OTHER_BUILDING, LegalDate.of(TODAY.plusDays(1)), PARCEL))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aSecondPlaceOfUnknownDayIsRefused() {
        ledger.when(new PlaceProperty(BUILDING, null, OTHER_PARCEL))
                .expectRefusal(new PropertyRefusal.PropertyHasAnUndatedStatementAlready(BUILDING));
        ledger.when(new PlaceProperty(OTHER_BUILDING, null, OTHER_PARCEL)).expectAccepted();
    }

    @Test
    void whereItStandsOnThatDayAlreadySaysNothingNew() {
        ledger.when(new PlaceProperty(BUILDING, on("1987-05-01"), PARCEL))
                .expectRefusal(new PropertyRefusal.PropertyStandsThereAlready(PARCEL));
    }

    /** It moved to the parcel in 2010; that it stood there in 1990 too is news. */
    @Test
    void whereItStandsNowMayBeNewsOfAnEarlierDay() {
        ledger.givenAccepted(
                        new PlaceProperty(OTHER_BUILDING, on("1980-01-01"), OTHER_PARCEL),
                        new PlaceProperty(OTHER_BUILDING, on("2010-01-01"), PARCEL))
                .when(new PlaceProperty(OTHER_BUILDING, on("1990-01-01"), PARCEL))
                .expectAccepted();
    }

    @Test
    void whatItStandsOnIsKnownAndNotRetired() {
        ledger.when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), NOWHERE))
                .expectRefusal(new PropertyRefusal.ParentIsUnknown(NOWHERE));
        ledger.givenAccepted(new RetireProperty(OTHER_PARCEL, on("2020-01-01"), "合并"))
                .when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), OTHER_PARCEL))
                .expectRefusal(new PropertyRefusal.ParentIsUnknown(OTHER_PARCEL));
    }

    @Test
    void aBuildingStandsOnAParcelOnly() {
        ledger.when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), BUILDING))
                .expectRefusal(
                        new PropertyRefusal.PropertyCannotStandThere(PropertyKind.BUILDING, PropertyKind.BUILDING));
        ledger.when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), OTHER_BUILDING))
                .expectRefusal(
                        new PropertyRefusal.PropertyCannotStandThere(PropertyKind.BUILDING, PropertyKind.BUILDING));
    }

    @Test
    void itsCodeFitsWhereItStands() {
        ledger.when(new PlaceProperty(BUILDING, on("1987-05-01"), OTHER_PARCEL))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(BUILDING_CODE, OTHER_PARCEL_CODE));
    }

    @Test
    void theCodesOfWhatStandsOnItFitAsWell() {
        PropertyId inIt = new PropertyId(uuid(0x222));
        String code = "140105001002GB00003F00070001";
        ledger.givenAccepted(property(inIt, PropertyKind.BUILDING_UNIT, OTHER_BUILDING, code))
                .when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), OTHER_PARCEL))
                .expectRefusal(new PropertyRefusal.UnitCodeDoesNotFitItsParent(code, OTHER_PARCEL_CODE));
        ledger.when(new PlaceProperty(OTHER_BUILDING, on("1987-05-01"), PARCEL)).expectAccepted();
    }

    @Test
    void anIdentifierThatWentAwayIsNotCompared() {
        ledger.givenAccepted(
                        new RecordIdentifiers(UNIT, on("2015-01-01"), java.util.List.of()),
                        new RecordIdentifiers(BUILDING, on("2015-01-01"), java.util.List.of()))
                .when(new PlaceProperty(BUILDING, on("2016-01-01"), OTHER_PARCEL))
                .expectAccepted();
        Refused.as("field-is-missing", () -> new PlaceProperty(BUILDING, null, Refused.leftOut()));
    }
}
