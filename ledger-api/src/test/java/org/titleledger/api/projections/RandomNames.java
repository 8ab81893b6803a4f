package org.titleledger.api.projections;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyCommand.CorrectParty;
import org.titleledger.party.PartyCommand.DecidePartyCorrection;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyCommand.RenameParty;
import org.titleledger.party.PartyCommand.SucceedParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.PartyReplacement;
import org.titleledger.party.PartyReplacement.Field;
import org.titleledger.party.Successor;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;

/** The names of one party in any order, its end, its successors, and corrections of that. */
final class RandomNames extends RandomActs<PartyReplacement> {

    private final PartyId party;
    private final List<PartyId> parties;

    RandomNames(Random random, DecidedActs ledger, SharedGround ground) {
        super(random, ledger);
        this.party = new PartyId(ledger.next());
        this.parties = ground.parties();
    }

    @Override
    UUID subject() {
        return party.value();
    }

    @Override
    LedgerCommand beginning() {
        return new RegisterParty(party, anyDay(), name(), PartyKind.ORGAN, null, anyDay());
    }

    private String name() {
        return "名" + random.nextInt(9);
    }

    private List<Successor> successors() {
        return List.of(new Successor(any(parties), Share.of(1, 2 + random.nextInt(5))));
    }

    @Override
    LedgerCommand fact() {
        return switch (random.nextInt(6)) {
            case 0 -> new DissolveParty(party, anyDay(), random.nextBoolean() ? successors() : List.of());
            case 1 -> new SucceedParty(party, anyDay(), successors());
            default -> new RenameParty(party, anyDay(), name());
        };
    }

    @Override
    PartyReplacement replacement() {
        return switch (random.nextInt(5)) {
            case 0 -> replacement(Field.SUCCESSORS);
            case 1 -> replacement(Field.NAME, Field.KIND);
            default -> replacement(Field.NAME);
        };
    }

    private PartyReplacement replacement(Field... fields) {
        return new PartyReplacement(List.of(fields), name(), PartyKind.INSTITUTION, null, null, successors());
    }

    @Override
    LedgerCommand asking(CorrectionId correction, Terms terms, @Nullable PartyReplacement replacement) {
        return new CorrectParty(party, correction, terms, replacement);
    }

    @Override
    LedgerCommand deciding(CorrectionId correction, Verdict verdict) {
        return new DecidePartyCorrection(party, LegalDate.of(DecidedActs.TODAY), correction, verdict);
    }
}
