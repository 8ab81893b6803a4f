package org.titleledger.title;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Titles.EXCEPTION;
import static org.titleledger.testing.Titles.exception;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyRefusal;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.TitleCommand.RequestException;

/** Asking that a party other than the bureau may hold the title (rule H3). */
class RequestExceptionTest {

    private final LedgerFixture ledger = office();

    private static RequestException on(PropertyId property, LegalDate from) {
        return new RequestException(property, from, EXCEPTION, Article.ART_5_2, POLICE, null);
    }

    @Test
    void anExceptionIsAskedForOnAPaper() {
        ledger.with(PAPER)
                .when(exception(POLICE, "2020-01-01", "2030-01-01"))
                .expectFact(act -> new TitleEvent.ExceptionRequested(
                        BUILDING,
                        act,
                        LegalDate.of(day("2020-01-01")),
                        EXCEPTION,
                        Article.ART_5_3,
                        POLICE,
                        day("2030-01-01")));
    }

    @Test
    void anExceptionNeedsAPaper() {
        ledger.when(exception(POLICE, "2020-01-01", null)).expectRefusal(new ActRefusal.NeedsADocument());
    }

    @Test
    void theHolderItAllowsIsKnown() {
        ledger.with(PAPER)
                .when(exception(STRANGER, "2020-01-01", null))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void anUnknownPropertyHasNoException() {
        ledger.with(PAPER)
                .when(on(NOWHERE, LegalDate.of(TODAY)))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
    }

    @Test
    void nothingIsRecordedOnARetiredProperty() {
        ledger.givenAccepted(new RetireProperty(UNIT, LegalDate.of(day("2020-01-01")), "拆除"))
                .with(PAPER)
                .when(on(UNIT, LegalDate.of(TODAY)))
                .expectRefusal(new PropertyRefusal.PropertyIsRetired(UNIT));
    }

    @Test
    void anExceptionDoesNotBeginInTheFuture() {
        ledger.with(PAPER)
                .when(on(BUILDING, LegalDate.of(TODAY.plusDays(1))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void whatIsWrongByItselfIsRefused() {
        LegalDate from = LegalDate.of(TODAY);
        Refused.as("period.empty", () -> exception(POLICE, "2020-01-01", "2020-01-01"));
        Refused.as("field-is-missing", () -> on(BUILDING, Refused.leftOut()));
        Refused.as(
                "field-is-missing",
                () -> new RequestException(BUILDING, from, EXCEPTION, Refused.leftOut(), POLICE, null));
        Refused.as(
                "field-is-missing",
                () -> new RequestException(BUILDING, from, EXCEPTION, Article.ART_5_2, Refused.leftOut(), null));
        Refused.as(
                "date.out-of-range",
                () -> new RequestException(BUILDING, from, EXCEPTION, Article.ART_5_2, POLICE, LocalDate.MAX));
    }
}
