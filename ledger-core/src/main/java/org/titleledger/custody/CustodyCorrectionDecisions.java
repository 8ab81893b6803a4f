package org.titleledger.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionDecisions;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.custody.CustodyState.Handover;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Warning;

/** Corrections of what was recorded of the custody of a property, under four eyes (rules C1 to C5). */
final class CustodyCorrectionDecisions extends CorrectionDecisions<CustodyState, CustodyReplacement, CustodyEvent> {

    private final PropertyId property;

    CustodyCorrectionDecisions(CustodyState state, PropertyId property, Proceedings proceedings) {
        super(state, proceedings);
        this.property = property;
    }

    @Override
    protected List<? extends Strand<CustodyState, CustodyReplacement, ?>> strands(CustodyState of) {
        return CustodyCorrections.strands(of);
    }

    @Override
    protected CorrectionCases<CustodyReplacement> cases(CustodyState of) {
        return of.corrections();
    }

    @Override
    protected Optional<Refusal> unknown(CustodyReplacement replacement) {
        return CustodyDecider.unknown(replacement.from(), proceedings())
                .or(() -> CustodyDecider.unknown(replacement.to(), proceedings()));
    }

    @Override
    protected Optional<Refusal> broken(CustodyState after, Terms terms) {
        return after.handovers().facts().stream()
                .map(Fact::stated)
                .filter(handover -> handover.to().equals(handover.from()))
                .findFirst()
                .map(handover -> new CustodyRefusal.GiverIsTheReceiver(handover.to()));
    }

    /**
     * Two neighbours that are both wrong are mended one after the other; between the two the giver of the later is not whom
     * the earlier leaves as custodian.
     */
    @Override
    protected List<Warning> warnings(CustodyState after) {
        List<Warning> warnings = new ArrayList<>();
        PartyId custodian = null;
        for (Fact<Handover> fact : after.handovers().facts()) {
            PartyId giver = fact.stated().from();
            if (custodian != null && giver != null && !custodian.equals(giver) && !isSameDeed(fact, after)) {
                warnings.add(Warning.of("custody.chain-is-broken", shown(fact), giver, custodian));
            }
            custodian = fact.stated().to();
        }
        return warnings;
    }

    /** A better document tells of the handover that it superseded: the giver is that one's. */
    private static boolean isSameDeed(Fact<Handover> better, CustodyState after) {
        return after.handovers()
                .superseded(better.act())
                .filter(old ->
                        Objects.equals(old.stated().from(), better.stated().from()))
                .isPresent();
    }

    private static String shown(Fact<Handover> fact) {
        LegalDate date = fact.effectiveOn();
        return date == null ? "-" : date.shown();
    }

    @Override
    protected CustodyEvent requested(
            CorrectionRequest<CustodyReplacement> command,
            @Nullable LegalDate day,
            Digest shown,
            List<Warning> warnings) {
        return new CustodyEvent.CorrectionRequested(
                property,
                proceedings().act(warnings),
                day,
                command.correction(),
                command.terms(),
                command.replacement(),
                shown);
    }

    @Override
    protected CustodyEvent approved(
            CorrectionStep command,
            Corrigendum<CustodyState, CustodyReplacement> corrigendum,
            CustodyState after,
            List<Warning> warnings) {
        return new CustodyEvent.CorrectionApproved(
                property,
                proceedings().act(warnings),
                command.effectiveOn(),
                command.correction(),
                corrigendum.terms(),
                corrigendum.replacement(),
                new HandoverStrand(state()).better(corrigendum.terms(), corrigendum.replacement()));
    }

    @Override
    protected CustodyEvent returned(CorrectionStep command) {
        return new CustodyEvent.CorrectionReturned(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }

    @Override
    protected CustodyEvent withdrawn(CorrectionStep command) {
        return new CustodyEvent.CorrectionWithdrawn(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }
}
