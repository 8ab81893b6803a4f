package org.titleledger.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.ended;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.firstRegistration;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.unregistered;
import static org.titleledger.testing.Titles.withdrawn;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.property.PropertyState;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamVersion;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.Right;

/** A property no longer exists as a unit. */
class RetirePropertyTest {

    private final LedgerFixture ledger = office().givenAccepted(retire(UNIT, "2019-01-01"));

    private static RetireProperty retire(PropertyId property, String day) {
        return new RetireProperty(property, on(day), " 拆除 ");
    }

    @Test
    void aPropertyIsRetired() {
        ledger.when(retire(BUILDING, "2020-01-01"))
                .expectFact(act -> new PropertyEvent.Retired(BUILDING, act, on("2020-01-01"), "拆除"));
        assertThat(ledger.state(PropertyState.STREAM, BUILDING.value()).isRetired())
                .isTrue();
    }

    /** Rule A2: the act says which streams of the building were read. */
    @Test
    void theActSaysWhatItIsBasedOn() {
        PropertyEvent.Retired fact = ledger.when(retire(BUILDING, "2020-01-01")).fact(PropertyEvent.Retired.class);
        Set<StreamId> read = Set.of(BUILDING.stream(), BUILDING.titleStream(), BUILDING.occupancyStream());
        assertThat(fact.act().basedOn()).extracting(StreamVersion::stream).containsAll(read);
    }

    @Test
    void anUnknownPropertyIsNotRetired() {
        ledger.when(retire(NOWHERE, "2020-01-01")).expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aPropertyIsRetiredOnce() {
        ledger.when(retire(UNIT, "2020-01-01")).expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aPropertyIsNotRetiredInTheFuture() {
        ledger.when(new RetireProperty(BUILDING, LegalDate.of(TODAY.plusDays(1)), "拆除"))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        Refused.as("text.missing", () -> new RetireProperty(BUILDING, on("2020-01-01"), Refused.leftOut()));
        Refused.as("field-is-missing", () -> new RetireProperty(BUILDING, Refused.leftOut(), "拆除"));
    }

    @Test
    void nothingStandsOnIt() {
        ledger.when(retire(PARCEL, "2020-01-01"))
                .expectRefusal(new RetirementRefusal.SomethingStandsOnTheProperty(BUILDING));
        ledger.givenAccepted(retire(BUILDING, "2020-01-01"))
                .when(retire(PARCEL, "2020-01-01"))
                .expectAccepted();
    }

    @Test
    void noCaseIsOpen() {
        ledger.givenAccepted(firstRegistration(BUREAU))
                .when(retire(BUILDING, "2020-01-01"))
                .expectRefusal(new RetirementRefusal.TransferIsOpen(Right.BUILDING_OWNERSHIP));
        ledger.givenAccepted(withdrawn()).when(retire(BUILDING, "2020-01-01")).expectAccepted();
    }

    @Test
    void everyRightHasEnded() {
        ledger.givenAccepted(recorded(heldBy(POLICE), "1987-05-01"))
                .when(retire(BUILDING, "2020-01-01"))
                .expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
        ledger.givenAccepted(ended("2019-12-31"))
                .when(retire(BUILDING, "2020-01-01"))
                .expectAccepted();
    }

    /** On a day between, somebody would hold a right on nothing. */
    @Test
    void everyRightHasEndedByThatDay() {
        ledger.givenAccepted(recorded(heldBy(POLICE), "1987-05-01"), ended("2020-03-01"))
                .when(retire(BUILDING, "2020-02-29"))
                .expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
        ledger.when(retire(BUILDING, "2020-03-01")).expectAccepted();
    }

    @Test
    void aFiledRightHasNotEnded() {
        ledger.givenAccepted(recorded(filedFor(POLICE), "1987-05-01"))
                .when(retire(BUILDING, "2020-01-01"))
                .expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
    }

    @Test
    void anUnregisteredRightIsNobodys() {
        ledger.givenAccepted(recorded(unregistered(), "1987-05-01"))
                .when(retire(BUILDING, "2020-01-01"))
                .expectAccepted();
    }

    @Test
    void nobodyUsesItOnThatDayOrLater() {
        ledger.givenAccepted(use(USE, EDUCATION, null, "2015-01-01", "2020-01-02"))
                .when(retire(BUILDING, "2020-01-01"))
                .expectRefusal(new RetirementRefusal.PropertyIsInUse());
        ledger.when(retire(BUILDING, "2020-01-02")).expectAccepted();
    }

    @Test
    void nothingNewIsRecordedOnIt() {
        ledger.givenAccepted(retire(BUILDING, "2020-01-01"))
                .when(opening(POLICE, BUREAU))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(BUILDING));
    }
}
