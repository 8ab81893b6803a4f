package org.titleledger.api.projections;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyCommand.CorrectCustody;
import org.titleledger.custody.CustodyCommand.DecideCustodyCorrection;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.custody.CustodyReplacement;
import org.titleledger.custody.CustodyReplacement.Field;
import org.titleledger.custody.CustodyState;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;

/** Handovers of one property in any order, and their corrections. */
final class RandomHandovers extends RandomActs<CustodyReplacement> {

    private final PropertyId property;
    private final List<PartyId> parties;

    RandomHandovers(Random random, DecidedActs ledger, SharedGround ground) {
        super(random, ledger);
        this.property = new PropertyId(ledger.next());
        this.parties = ground.parties();
    }

    @Override
    UUID subject() {
        return property.value();
    }

    @Override
    LedgerCommand beginning() {
        return SharedGround.registered(property, PropertyKind.BUILDING, "楼");
    }

    @Override
    LedgerCommand fact() {
        LegalDate day = anyDay();
        CustodyState state = ledger.state(CustodyState.STREAM, property.custodyStream());
        PartyId custodian =
                state.handovers().preceding(day).map(fact -> fact.stated().to()).orElse(null);
        PartyId receiver = state.handovers()
                .following(day)
                .map(fact -> fact.stated().from())
                .orElseGet(() -> any(parties));
        return new HandOver(property, day, custodian, receiver);
    }

    @Override
    CustodyReplacement replacement() {
        return switch (random.nextInt(4)) {
            case 0 -> new CustodyReplacement(List.of(Field.FROM), random.nextBoolean() ? any(parties) : null, null);
            case 1 -> new CustodyReplacement(List.of(Field.FROM, Field.TO), any(parties), any(parties));
            default -> new CustodyReplacement(List.of(Field.TO), null, any(parties));
        };
    }

    @Override
    LedgerCommand asking(CorrectionId correction, Terms terms, @Nullable CustodyReplacement replacement) {
        return new CorrectCustody(property, correction, terms, replacement);
    }

    @Override
    LedgerCommand deciding(CorrectionId correction, Verdict verdict) {
        return new DecideCustodyCorrection(property, LegalDate.of(DecidedActs.TODAY), correction, verdict);
    }
}
