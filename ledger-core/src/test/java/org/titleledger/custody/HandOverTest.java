package org.titleledger.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;

import org.junit.jupiter.api.Test;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** A property goes from one custodian to another (rule H1). */
class HandOverTest {

    private final LedgerFixture ledger = office();

    @Test
    void aPropertyIsHandedOver() {
        ledger.when(handover(EDUCATION, BUREAU, "2019-11-20"))
                .expectFact(act -> new CustodyEvent.HandedOver(BUILDING, act, on("2019-11-20"), EDUCATION, BUREAU));
    }

    @Test
    void theGiverMayBeUnknownWhileNoCustodianIsKnown() {
        ledger.when(handover(null, BUREAU, "2019-11-20")).expectAccepted();
        ledger.when(handover(null, EDUCATION, null)).expectAccepted();
    }

    @Test
    void givingBackIsAHandoverByTheBureau() {
        ledger.givenAccepted(handover(EDUCATION, BUREAU, "2019-11-20"))
                .when(handover(BUREAU, EDUCATION, "2021-01-01"))
                .expectAccepted();
    }

    @Test
    void custodyOfAParcelIsNotCustodyOfItsBuildings() {
        ledger.givenAccepted(new HandOver(PARCEL, on("2019-11-20"), EDUCATION, BUREAU));
        assertThat(ledger.state(CustodyState.STREAM, BUILDING.value())
                        .handovers()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anUnknownPropertyIsNotHandedOver() {
        ledger.when(new HandOver(NOWHERE, on("2019-11-20"), null, BUREAU))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void aRetiredPropertyIsNotHandedOver() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new HandOver(UNIT, on("2019-11-20"), null, BUREAU))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aHandoverDoesNotLieInTheFuture() {
        ledger.when(new HandOver(BUILDING, LegalDate.of(TODAY.plusDays(1)), null, BUREAU))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void giverAndReceiverAreKnown() {
        ledger.when(handover(STRANGER, BUREAU, "2019-11-20")).expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        ledger.when(handover(null, STRANGER, "2019-11-20")).expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        Refused.as("field-is-missing", () -> handover(BUREAU, Refused.leftOut(), null));
    }

    @Test
    void nobodyHandsOverToItself() {
        ledger.when(handover(BUREAU, BUREAU, "2019-11-20"))
                .expectRefusal(new CustodyRefusal.GiverIsTheReceiver(BUREAU));
    }

    @Test
    void aSecondHandoverOfUnknownDayIsRefused() {
        ledger.givenAccepted(handover(null, EDUCATION, null))
                .when(handover(EDUCATION, BUREAU, null))
                .expectRefusal(new CustodyRefusal.CustodyHasAnUndatedHandoverAlready(BUILDING));
    }

    @Test
    void theGiverIsTheRecordedCustodian() {
        ledger.givenAccepted(handover(EDUCATION, BUREAU, "2019-11-20"))
                .when(handover(EDUCATION, POLICE, "2020-01-01"))
                .expectRefusal(new CustodyRefusal.GiverIsNotTheCustodian(BUREAU));
    }

    @Test
    void aRecordedCustodianHasToBeNamed() {
        ledger.givenAccepted(handover(EDUCATION, BUREAU, "2019-11-20"))
                .when(handover(null, POLICE, "2020-01-01"))
                .expectRefusal(new CustodyRefusal.HandoverNamesNoGiver(BUREAU));
    }

    /** Who keeps it on the day of the handover counts, not who keeps it now. */
    @Test
    void anEarlierHandoverIsGivenByTheCustodianOfItsDay() {
        ledger.givenAccepted(handover(null, EDUCATION, "2000-01-01"), handover(EDUCATION, BUREAU, "2019-11-20"));
        ledger.when(handover(BUREAU, FINANCE, "2010-01-01"))
                .expectRefusal(new CustodyRefusal.GiverIsNotTheCustodian(EDUCATION));
    }

    @Test
    void onOneDayThePropertyMayPassThroughSeveralHands() {
        ledger.givenAccepted(handover(null, EDUCATION, "2019-11-20"))
                .when(handover(EDUCATION, BUREAU, "2019-11-20"))
                .expectAccepted();
        ledger.when(handover(EDUCATION, POLICE, "2019-11-20"))
                .expectRefusal(new CustodyRefusal.GiverIsNotTheCustodian(BUREAU));
    }

    /** Recorded in the other order, the later one would be refused; the order does not decide what is true. */
    @Test
    void anEarlierHandoverDoesNotContradictTheNext() {
        ledger.givenAccepted(handover(EDUCATION, BUREAU, "2019-11-20"))
                .when(handover(null, POLICE, "2005-01-01"))
                .expectRefusal(new CustodyRefusal.NextHandoverNamesAnotherGiver(EDUCATION));
        ledger.when(handover(POLICE, EDUCATION, "2010-01-01")).expectAccepted();
        ledger.when(handover(null, POLICE, "2005-01-01")).expectAccepted();
    }

    @Test
    void aHandoverOfUnknownDayDoesNotContradictTheNext() {
        ledger.givenAccepted(handover(EDUCATION, BUREAU, "2019-11-20"))
                .when(handover(null, POLICE, null))
                .expectRefusal(new CustodyRefusal.NextHandoverNamesAnotherGiver(EDUCATION));
    }

    /** When the next was recorded, nobody knew a custodian; that one is known now is no contradiction. */
    @Test
    void whoKeptItBeforeMayBecomeKnownLater() {
        ledger.givenAccepted(handover(null, BUREAU, "2019-11-20"))
                .when(handover(null, POLICE, "2005-01-01"))
                .expectAccepted();
    }
}
