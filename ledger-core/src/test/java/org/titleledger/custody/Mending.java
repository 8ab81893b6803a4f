package org.titleledger.custody;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyCommand.CorrectCustody;
import org.titleledger.custody.CustodyCommand.DecideCustodyCorrection;
import org.titleledger.custody.CustodyReplacement.Field;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;

/** The custody of a building, and its corrections. */
final class Mending {

    private final LedgerFixture ledger = office();

    ActId act(CustodyCommand command) {
        return ledger.when(command).fact(CustodyEvent.class).act().id();
    }

    Outcome asking(CorrectionId id, Terms terms, @Nullable CustodyReplacement replacement) {
        return ledger.with(PAPER).because("录入有误").when(new CorrectCustody(BUILDING, id, terms, replacement));
    }

    Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecideCustodyCorrection(BUILDING, today(), id, verdict));
    }

    ActId corrected(CorrectionId id, Terms terms, @Nullable CustodyReplacement replacement) {
        asking(id, terms, replacement).expectAccepted();
        return deciding(id, Verdict.APPROVAL).fact(CustodyEvent.class).act().id();
    }

    @Nullable
    PartyId custodianOn(String day) {
        return ledger.state(CustodyState.STREAM, BUILDING.value())
                .handovers()
                .on(day(day))
                .map(stretch -> stretch.fact().stated().to())
                .orElse(null);
    }

    static CustodyReplacement to(PartyId party) {
        return new CustodyReplacement(List.of(Field.TO), null, party);
    }

    static CustodyReplacement from(@Nullable PartyId party) {
        return new CustodyReplacement(List.of(Field.FROM), party, null);
    }
}
