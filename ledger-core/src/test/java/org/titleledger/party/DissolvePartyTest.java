package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.inYear;
import static org.titleledger.testing.Sample.on;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** The end of a party, and who succeeds it (rule D2). */
class DissolvePartyTest {

    private final LedgerFixture ledger = office();

    @Test
    void aPartyCeasesToExist() {
        ledger.when(dissolution(POLICE, "2001-01-01"))
                .expectFact(act -> new PartyEvent.Dissolved(POLICE, act, on("2001-01-01"), List.of()));
    }

    @Test
    void theDayMayBeUnknown() {
        ledger.when(dissolution(POLICE, null)).expectAccepted();
        assertThat(ledger.state(PartyState.STREAM, POLICE.value()).dissolution().countsOn(day("1800-01-01")))
                .isTrue();
    }

    @Test
    void successorsMayBeNamedAtOnceOnAPaper() {
        Successor[] heirs = {successor(EDUCATION, "1/3"), successor(FINANCE, "2/3")};
        ledger.with(PAPER)
                .when(dissolution(POLICE, "2001-01-01", heirs))
                .expectFact(act -> new PartyEvent.Dissolved(POLICE, act, on("2001-01-01"), List.of(heirs)));
    }

    @Test
    void anUnknownPartyDoesNotEnd() {
        ledger.when(dissolution(STRANGER, "2001-01-01")).expectRefusal(new PartyRefusal.PartyNotFound(STRANGER));
    }

    @Test
    void aPartyEndsOnce() {
        ledger.when(dissolution(SCHOOL, "2001-01-01")).expectRefusal(new PartyRefusal.PartyIsDissolvedAlready(SCHOOL));
    }

    @Test
    void aPartyDoesNotEndInTheFuture() {
        ledger.when(new DissolveParty(POLICE, LegalDate.of(TODAY.plusDays(1)), List.of()))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aPartyDoesNotEndBeforeItBegan() {
        ledger.when(dissolution(POLICE, "1949-12-31"))
                .expectRefusal(new PartyRefusal.PartyEndsBeforeItBegan(day("1949-12-31"), day("1950-01-01")));
        ledger.when(dissolution(POLICE, "1950-01-01")).expectAccepted();
    }

    @Test
    void theYearInWhichItBeganIsNotBeforeIt() {
        ledger.givenAccepted(new RegisterParty(STRANGER, null, "指挥部", PartyKind.OTHER, null, on("1956-09-01")))
                .when(new DissolveParty(STRANGER, inYear(1956), List.of()))
                .expectAccepted();
    }

    @Test
    void successorsNeedAPaper() {
        ledger.when(dissolution(POLICE, "2001-01-01", successor(EDUCATION, "1/1")))
                .expectRefusal(new PartyRefusal.SuccessionNeedsADocument());
    }

    @Test
    void successorsTakeAtMostTheEstate() {
        ledger.with(PAPER)
                .when(dissolution(POLICE, "2001-01-01", successor(EDUCATION, "2/3"), successor(FINANCE, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionsExceedTheEstate(Share.of(7, 6)));
    }

    @Test
    void aSuccessorIsKnown() {
        ledger.with(PAPER)
                .when(dissolution(POLICE, "2001-01-01", successor(STRANGER, "1/1")))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void nobodySucceedsItself() {
        ledger.with(PAPER)
                .when(dissolution(POLICE, "2001-01-01", successor(POLICE, "1/1")))
                .expectRefusal(new PartyRefusal.SuccessionIsACycle(POLICE));
    }

    @Test
    void nobodySucceedsItselfThroughOthers() {
        ledger.with(PAPER)
                .givenAccepted(dissolution(EDUCATION, "2000-01-01", successor(BUREAU, "1/1")))
                .with(PAPER)
                .givenAccepted(dissolution(FINANCE, "2000-01-01", successor(EDUCATION, "1/1")))
                .with(PAPER)
                .when(dissolution(BUREAU, "2001-01-01", successor(FINANCE, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionIsACycle(FINANCE));
    }

    @Test
    void aSuccessorIsNamedOnce() {
        Refused.as(
                "list.has-doubles",
                () -> dissolution(POLICE, null, successor(EDUCATION, "1/2"), successor(EDUCATION, "1/2")));
        Refused.as("field-is-missing", () -> new DissolveParty(POLICE, null, Refused.leftOut()));
        Refused.as("field-is-missing", () -> new DissolveParty(POLICE, null, Arrays.asList(new Successor[1])));
        Refused.as("field-is-missing", () -> new Successor(EDUCATION, Refused.leftOut()));
        Refused.as("field-is-missing", () -> new Successor(Refused.leftOut(), Share.WHOLE));
    }
}
