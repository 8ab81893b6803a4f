package org.titleledger.title;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.release;
import static org.titleledger.testing.Titles.seal;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.RenewRestriction;

/** A restriction holds longer (rule G1): past its end it is lapsed, and a lapsed one is imposed anew. */
class RenewRestrictionTest {

    private final LedgerFixture ledger = office().givenAccepted(seal(BUILDING, "2022-01-10", "2025-01-10"));

    private static RenewRestriction renew(String day, String until) {
        return new RenewRestriction(BUILDING, on(day), RESTRICTION, day(until));
    }

    @Test
    void aRestrictionHoldsLonger() {
        ledger.when(renew("2024-12-20", "2028-01-10"))
                .expectFact(act -> new TitleEvent.RestrictionRenewed(
                        BUILDING, act, on("2024-12-20"), RESTRICTION, day("2028-01-10")));
    }

    @Test
    void onTheDayOfItsLapseItMayStillBeRenewed() {
        ledger.when(renew("2025-01-10", "2028-01-10")).expectAccepted();
    }

    @Test
    void aLapsedOneIsNotRenewedOverTheDaysBetween() {
        ledger.when(renew("2025-01-11", "2028-01-10"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2025-01-11")));
    }

    @Test
    void itIsNotRenewedBeforeItBegan() {
        ledger.when(renew("2022-01-09", "2028-01-10"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2022-01-09")));
    }

    @Test
    void itIsRenewedToALaterEndOnly() {
        ledger.when(renew("2024-12-20", "2025-01-10"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2025-01-10")));
    }

    @Test
    void oneWithoutAnEndIsNotRenewed() {
        office().givenAccepted(seal(BUILDING, "2022-01-10", null))
                .when(renew("2024-12-20", "2028-01-10"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2028-01-10")));
    }

    @Test
    void aReleasedOneIsNotRenewed() {
        ledger.givenAccepted(release(BUILDING, "2023-01-01"))
                .when(renew("2022-12-20", "2028-01-10"))
                .expectRefusal(new TitleRefusal.RestrictionIsReleasedAlready(RESTRICTION));
    }

    @Test
    void anUnknownOneIsNotRenewed() {
        RestrictionId other = new RestrictionId(uuid(0x777));
        ledger.when(new RenewRestriction(BUILDING, on("2024-12-20"), other, day("2028-01-10")))
                .expectRefusal(new TitleRefusal.RestrictionNotFound(other));
        ledger.when(new RenewRestriction(PARCEL, on("2024-12-20"), RESTRICTION, day("2028-01-10")))
                .expectRefusal(new TitleRefusal.RestrictionNotFound(RESTRICTION));
    }

    @Test
    void nothingIsRenewedOnAnUnknownOrRetiredProperty() {
        ledger.when(new RenewRestriction(NOWHERE, on("2024-12-20"), RESTRICTION, day("2028-01-10")))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new RenewRestriction(UNIT, on("2024-12-20"), RESTRICTION, day("2028-01-10")))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aRenewalDoesNotLieInTheFuture() {
        ledger.when(new RenewRestriction(BUILDING, LegalDate.of(TODAY.plusDays(1)), RESTRICTION, day("2028-01-10")))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        Refused.as(
                "field-is-missing",
                () -> new RenewRestriction(BUILDING, on("2024-12-20"), RESTRICTION, Refused.leftOut()));
        Refused.as(
                "date.out-of-range",
                () -> new RenewRestriction(BUILDING, on("2024-12-20"), RESTRICTION, LocalDate.MAX));
    }
}
