package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.ended;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.withdrawn;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.TitleCommand.EndTitle;

/** A right ends by an act of its own (rule E5). */
class EndTitleTest {

    private final LedgerFixture ledger = office().givenAccepted(recorded(heldBy(POLICE), "1987-05-01"));

    @Test
    void aRightEnds() {
        ledger.when(ended("2010-01-01"))
                .expectFact(act -> new TitleEvent.Ended(
                        BUILDING, act, on("2010-01-01"), Right.BUILDING_OWNERSHIP, TitleEntry.Cause.CANCELLED));
        assertThat(ledger.state(TitleState.STREAM, BUILDING.value()).latest(Right.BUILDING_OWNERSHIP))
                .isEmpty();
    }

    @Test
    void aRightThatEndedMayBeginAnew() {
        ledger.givenAccepted(ended("2010-01-01"), recorded(heldBy(SCHOOL), "2012-01-01"))
                .when(ended("2015-01-01"))
                .expectAccepted();
    }

    @Test
    void anEndMayBecomeKnownBetweenTwoTitles() {
        ledger.givenAccepted(recorded(heldBy(SCHOOL), "2000-01-01"), ended("1995-01-01"));
        TitleState state = ledger.state(TitleState.STREAM, BUILDING.value());
        assertThat(state.isHeldFrom(Right.BUILDING_OWNERSHIP, day("1996-01-01")))
                .isTrue();
        assertThat(state.of(Right.BUILDING_OWNERSHIP)
                        .on(day("1996-01-01"))
                        .orElseThrow()
                        .fact()
                        .stated())
                .isEqualTo(new TitleEntry.Ended(TitleEntry.Cause.CANCELLED));
    }

    @Test
    void nothingEndsOnAnUnknownProperty() {
        ledger.when(new EndTitle(NOWHERE, on("2010-01-01"), Right.LAND_USE, TitleEntry.Cause.TAKEN_BACK))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingIsRecordedOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new EndTitle(UNIT, on("2010-01-01"), Right.BUILDING_OWNERSHIP, TitleEntry.Cause.DESTROYED))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void aRightDoesNotEndInTheFuture() {
        ledger.when(new EndTitle(
                        BUILDING,
                        LegalDate.of(TODAY.plusDays(1)),
                        Right.BUILDING_OWNERSHIP,
                        TitleEntry.Cause.DESTROYED))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void whatIsNotRecordedDoesNotEnd() {
        TitleRefusal notRecorded = new TitleRefusal.RightIsNotRecorded(Right.BUILDING_OWNERSHIP);
        ledger.when(ended("1987-04-30")).expectRefusal(notRecorded);
        ledger.givenAccepted(ended("2010-01-01")).when(ended("2015-01-01")).expectRefusal(notRecorded);
        ledger.when(new EndTitle(BUILDING, on("2010-01-01"), Right.LAND_USE, TitleEntry.Cause.TAKEN_BACK))
                .expectRefusal(new TitleRefusal.RightIsNotRecorded(Right.LAND_USE));
    }

    @Test
    void aRightWithAnOpenCaseDoesNotEnd() {
        ledger.givenAccepted(opening(POLICE, BUREAU))
                .when(ended("2010-01-01"))
                .expectRefusal(new TitleRefusal.RightHasAnOpenTransfer(Right.BUILDING_OWNERSHIP));
        ledger.givenAccepted(withdrawn()).when(ended("2010-01-01")).expectAccepted();
    }

    @Test
    void whatIsLeftOutIsRefused() {
        Refused.as(
                "field-is-missing",
                () -> new EndTitle(BUILDING, on("2010-01-01"), Refused.leftOut(), TitleEntry.Cause.DESTROYED));
        Refused.as(
                "field-is-missing", () -> new EndTitle(BUILDING, on("2010-01-01"), Right.LAND_USE, Refused.leftOut()));
        Refused.as(
                "field-is-missing",
                () -> new EndTitle(BUILDING, Refused.leftOut(), Right.LAND_USE, TitleEntry.Cause.DESTROYED));
    }
}
