package org.titleledger.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.EXCEPTION;
import static org.titleledger.testing.Titles.exception;

import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.TitleCommand.ApproveException;
import org.titleledger.title.TitleCommand.EndException;

/** An exception no longer holds (rule H3). */
class EndExceptionTest {

    private final LedgerFixture asked =
            office().with(PAPER).givenAccepted(exception(POLICE, "2020-01-01", "2025-01-01"));

    private static EndException end(String day) {
        return new EndException(BUILDING, on(day), EXCEPTION);
    }

    private LedgerFixture approved() {
        return asked.as(REVIEWER).givenAccepted(new ApproveException(BUILDING, today(), EXCEPTION));
    }

    @Test
    void anExceptionEnds() {
        approved()
                .when(end("2023-01-01"))
                .expectFact(act -> new TitleEvent.ExceptionEnded(BUILDING, act, on("2023-01-01"), EXCEPTION));
        ExceptionCase ended =
                asked.state(TitleState.STREAM, BUILDING.value()).exceptions().get(EXCEPTION);
        assertThat(ended.allows(POLICE, day("2022-12-31"))).isTrue();
        assertThat(ended.allows(POLICE, day("2023-01-01"))).isFalse();
    }

    @Test
    void whatWasNotApprovedDoesNotEnd() {
        asked.when(end("2023-01-01")).expectRefusal(new TitleRefusal.ExceptionDoesNotHold(EXCEPTION));
    }

    @Test
    void itEndsWithinItsPeriod() {
        approved().when(end("2019-12-31")).expectRefusal(new TitleRefusal.ExceptionDoesNotHold(EXCEPTION));
        asked.when(end("2025-01-01")).expectRefusal(new TitleRefusal.ExceptionDoesNotHold(EXCEPTION));
    }

    @Test
    void whatEndedDoesNotEndLater() {
        approved()
                .givenAccepted(end("2023-01-01"))
                .when(end("2024-01-01"))
                .expectRefusal(new TitleRefusal.ExceptionDoesNotHold(EXCEPTION));
    }

    @Test
    void anUnknownExceptionDoesNotEnd() {
        ExceptionId other = new ExceptionId(uuid(0x888));
        asked.when(new EndException(BUILDING, on("2023-01-01"), other))
                .expectRefusal(new TitleRefusal.ExceptionNotFound(other));
    }

    @Test
    void nothingEndsOnAnUnknownOrRetiredProperty() {
        asked.when(new EndException(NOWHERE, on("2023-01-01"), EXCEPTION))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        asked.givenAccepted(new RetireProperty(UNIT, on("2020-01-01"), "拆除"))
                .when(new EndException(UNIT, on("2023-01-01"), EXCEPTION))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anExceptionIsNotEndedInTheFuture() {
        approved()
                .when(new EndException(BUILDING, LegalDate.of(TODAY.plusDays(1)), EXCEPTION))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }
}
