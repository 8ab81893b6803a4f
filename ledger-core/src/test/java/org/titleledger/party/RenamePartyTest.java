package org.titleledger.party;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.on;

import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LegalDate;
import org.titleledger.testing.LedgerFixture;

/** Another name from a day on (rules A3, B5, B6). */
class RenamePartyTest {

    private final LedgerFixture ledger = office();

    @Test
    void aPartyHasAnotherNameFromADayOn() {
        ledger.when(new RenameParty(EDUCATION, on("2018-11-01"), "省教育和体育厅"))
                .expectFact(act -> new PartyEvent.Renamed(EDUCATION, act, on("2018-11-01"), "省教育和体育厅"));
    }

    @Test
    void anEarlierNameMayBecomeKnownLater() {
        ledger.givenAccepted(new RenameParty(EDUCATION, on("2018-11-01"), "省教育和体育厅"))
                .when(new RenameParty(EDUCATION, on("1985-01-01"), "省教育委员会"))
                .expectAccepted();
    }

    @Test
    void aNameMayComeBack() {
        ledger.givenAccepted(new RenameParty(EDUCATION, on("1985-01-01"), "省教育委员会"))
                .when(new RenameParty(EDUCATION, on("2000-01-01"), "省教育厅"))
                .expectAccepted();
    }

    @Test
    void aDissolvedPartyMayHaveHadAnotherName() {
        ledger.when(new RenameParty(SCHOOL, on("1980-01-01"), "省建筑工程学校")).expectAccepted();
    }

    @Test
    void anUnknownPartyHasNoName() {
        ledger.when(new RenameParty(STRANGER, on("2018-11-01"), "甲"))
                .expectRefusal(new PartyRefusal.PartyNotFound(STRANGER));
    }

    @Test
    void aNameDoesNotBeginInTheFuture() {
        ledger.when(new RenameParty(EDUCATION, LegalDate.of(TODAY.plusDays(1)), "甲"))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void aNameThatItBearsOnThatDaySaysNothingNew() {
        ledger.when(new RenameParty(EDUCATION, on("1990-01-01"), " 省教育厅"))
                .expectRefusal(new PartyRefusal.PartyHasThatNameAlready("省教育厅"));
    }

    @Test
    void aSecondNameOfUnknownDayIsRefused() {
        new LedgerFixture()
                .givenAccepted(new RegisterParty(SCHOOL, null, "原省建校", PartyKind.INSTITUTION, null, null))
                .when(new RenameParty(SCHOOL, null, "省建筑学校"))
                .expectRefusal(new PartyRefusal.PartyHasAnUndatedNameAlready(SCHOOL));
        ledger.when(new RenameParty(EDUCATION, null, "教育部门")).expectAccepted();
    }
}
