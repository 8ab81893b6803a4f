package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.release;
import static org.titleledger.testing.Titles.seal;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.ReleaseRestriction;

/** A restriction no longer holds (rule G1). */
class ReleaseRestrictionTest {

    private final LedgerFixture ledger = office().givenAccepted(seal(BUILDING, "2022-01-10", null));

    @Test
    void aRestrictionIsReleased() {
        ledger.when(release(BUILDING, "2023-01-01"))
                .expectFact(act -> new TitleEvent.RestrictionReleased(BUILDING, act, on("2023-01-01"), RESTRICTION));
        assertThat(ledger.state(TitleState.STREAM, BUILDING.value())
                        .restrictions()
                        .get(RESTRICTION)
                        .isActiveOn(day("2023-01-01")))
                .isFalse();
    }

    @Test
    void itIsNotReleasedBeforeItBegan() {
        ledger.when(release(BUILDING, "2022-01-09"))
                .expectRefusal(new TitleRefusal.RestrictionDayIsOutsideItsPeriod(day("2022-01-09")));
        ledger.when(release(BUILDING, "2022-01-10")).expectAccepted();
    }

    @Test
    void itIsReleasedOnce() {
        ledger.givenAccepted(release(BUILDING, "2023-01-01"))
                .when(release(BUILDING, "2024-01-01"))
                .expectRefusal(new TitleRefusal.RestrictionIsReleasedAlready(RESTRICTION));
    }

    @Test
    void anUnknownOneIsNotReleased() {
        ledger.when(release(PARCEL, "2023-01-01")).expectRefusal(new TitleRefusal.RestrictionNotFound(RESTRICTION));
    }

    @Test
    void nothingIsReleasedOnAnUnknownOrRetiredProperty() {
        ledger.when(release(NOWHERE, "2023-01-01")).expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(release(UNIT, "2023-01-01"))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aReleaseDoesNotLieInTheFuture() {
        ledger.when(new ReleaseRestriction(BUILDING, LegalDate.of(TODAY.plusDays(1)), RESTRICTION))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        Refused.as("field-is-missing", () -> new ReleaseRestriction(BUILDING, Refused.leftOut(), RESTRICTION));
    }
}
