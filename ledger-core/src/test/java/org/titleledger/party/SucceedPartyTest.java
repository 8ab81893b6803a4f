package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.dissolution;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.succession;
import static org.titleledger.testing.Commands.successor;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyCommand.SucceedParty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.testing.LedgerFixture;

/** Successors that become known later (rule D2). */
class SucceedPartyTest {

    private final LedgerFixture ledger = office();

    @Test
    void successorsBecomeKnownLater() {
        ledger.with(PAPER)
                .when(succession(SCHOOL, successor(EDUCATION, "1/1")))
                .expectFact(act ->
                        new PartyEvent.Succeeded(SCHOOL, act, on("1999-06-30"), List.of(successor(EDUCATION, "1/1"))));
    }

    @Test
    void aSuccessionMayBePartialAndAnotherMayFollow() {
        ledger.with(PAPER)
                .givenAccepted(succession(SCHOOL, successor(EDUCATION, "1/3")))
                .with(PAPER)
                .when(succession(SCHOOL, successor(FINANCE, "2/3")))
                .expectAccepted();
        assertThat(ledger.state(PartyState.STREAM, SCHOOL.value()).succeeded().isWhole())
                .isTrue();
    }

    @Test
    void aSuccessorMayHaveEndedItself() {
        ledger.givenAccepted(dissolution(EDUCATION, "2000-01-01"))
                .with(PAPER)
                .when(succession(SCHOOL, successor(EDUCATION, "1/1")))
                .expectAccepted();
    }

    @Test
    void anUnknownPartyHasNoSuccessors() {
        ledger.with(PAPER)
                .when(succession(STRANGER, successor(EDUCATION, "1/1")))
                .expectRefusal(new PartyRefusal.PartyNotFound(STRANGER));
    }

    @Test
    void onlyADissolvedPartyHasSuccessors() {
        ledger.with(PAPER)
                .when(succession(POLICE, successor(EDUCATION, "1/1")))
                .expectRefusal(new PartyRefusal.PartyIsNotDissolved(POLICE));
    }

    @Test
    void aSuccessionDoesNotLieInTheFuture() {
        ledger.with(PAPER)
                .when(new SucceedParty(SCHOOL, LegalDate.of(TODAY.plusDays(1)), List.of(successor(EDUCATION, "1/1"))))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aSuccessionNamesSomebody() {
        ledger.with(PAPER).when(succession(SCHOOL)).expectRefusal(new PartyRefusal.SuccessionNamesNobody());
    }

    @Test
    void aSuccessionNeedsAPaper() {
        ledger.when(succession(SCHOOL, successor(EDUCATION, "1/1")))
                .expectRefusal(new PartyRefusal.SuccessionNeedsADocument());
    }

    @Test
    void allSuccessionsTogetherTakeAtMostTheEstate() {
        ledger.with(PAPER)
                .givenAccepted(succession(SCHOOL, successor(EDUCATION, "2/3")))
                .with(PAPER)
                .when(succession(SCHOOL, successor(FINANCE, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionsExceedTheEstate(Share.of(7, 6)));
    }

    @Test
    void aSuccessorIsKnown() {
        ledger.with(PAPER)
                .when(succession(SCHOOL, successor(STRANGER, "1/1")))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
    }

    @Test
    void nobodySucceedsItselfThroughOthers() {
        ledger.with(PAPER)
                .givenAccepted(dissolution(EDUCATION, "2000-01-01", successor(BUREAU, "1/2"), successor(SCHOOL, "1/2")))
                .with(PAPER)
                .when(succession(SCHOOL, successor(EDUCATION, "1/2")))
                .expectRefusal(new PartyRefusal.SuccessionIsACycle(EDUCATION));
    }
}
