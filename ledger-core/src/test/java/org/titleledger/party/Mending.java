package org.titleledger.party;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.today;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyCommand.CorrectParty;
import org.titleledger.party.PartyCommand.DecidePartyCorrection;
import org.titleledger.party.PartyReplacement.Field;
import org.titleledger.shared.ActId;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;

/** The school, which is dissolved, and corrections of what is said of it. */
final class Mending {

    private final LedgerFixture ledger = office();

    ActId act(PartyCommand command) {
        return ledger.with(PAPER).when(command).fact(PartyEvent.class).act().id();
    }

    Outcome when(PartyCommand command) {
        return ledger.with(PAPER).when(command);
    }

    PartyState state() {
        return ledger.state(PartyState.STREAM, SCHOOL.value());
    }

    ActId registration() {
        return state().identities().facts().getFirst().act();
    }

    ActId dissolution() {
        return state().ends().facts().getFirst().act();
    }

    Outcome asking(CorrectionId id, Terms terms, @Nullable PartyReplacement replacement) {
        return ledger.with(PAPER).because("录入有误").when(new CorrectParty(SCHOOL, id, terms, replacement));
    }

    Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecidePartyCorrection(SCHOOL, today(), id, verdict));
    }

    PartyEvent.CorrectionApproved corrected(CorrectionId id, Terms terms, @Nullable PartyReplacement replacement) {
        asking(id, terms, replacement).expectAccepted();
        return deciding(id, Verdict.APPROVAL).fact(PartyEvent.CorrectionApproved.class);
    }

    static PartyReplacement name(String name) {
        return new PartyReplacement(List.of(Field.NAME), name, null, null, null, List.of());
    }

    static PartyReplacement kindAndCode(@Nullable PartyKind kind, @Nullable CreditCode code) {
        return new PartyReplacement(List.of(Field.KIND, Field.CREDIT_CODE), null, kind, code, null, List.of());
    }

    static PartyReplacement successors(Successor... successors) {
        return new PartyReplacement(List.of(Field.SUCCESSORS), null, null, null, null, List.of(successors));
    }
}
