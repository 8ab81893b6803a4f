package org.titleledger.party;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionDecisions;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline.Fact;
import org.titleledger.shared.Warning;

/** Corrections of what was recorded of a party, under four eyes (rules C1 to C5). */
final class PartyCorrectionDecisions extends CorrectionDecisions<PartyState, PartyReplacement, PartyEvent> {

    private final PartyId party;

    PartyCorrectionDecisions(PartyState state, PartyId party, Proceedings proceedings) {
        super(state, proceedings);
        this.party = party;
    }

    @Override
    protected List<? extends Strand<PartyState, PartyReplacement, ?>> strands(PartyState of) {
        return PartyCorrections.strands(of);
    }

    @Override
    protected CorrectionCases<PartyReplacement> cases(PartyState of) {
        return of.corrections();
    }

    @Override
    protected Optional<Refusal> unknown(PartyReplacement replacement) {
        return proceedings()
                .refusalOfFuture(replacement.establishedOn())
                .or(() -> replacement.successors().stream()
                        .map(Successor::party)
                        .filter(successor -> !proceedings()
                                .read(PartyState.STREAM, successor.value())
                                .registered())
                        .findFirst()
                        .map(PartyRefusal.PartyIsUnknown::new));
    }

    @Override
    protected Optional<Refusal> broken(PartyState after, Terms terms) {
        return wrongEnd(after).or(() -> wrongSuccessors(after));
    }

    private Optional<Refusal> wrongEnd(PartyState after) {
        List<PartyEnd> ends = after.ends().facts().stream().map(Fact::stated).toList();
        if (ends.stream().filter(end -> end instanceof PartyEnd.Dissolved).count() > 1) {
            return Optional.of(new PartyRefusal.PartyIsDissolvedAlready(party));
        }
        boolean isSucceeded = ends.stream().anyMatch(end -> end instanceof PartyEnd.Succeeded);
        if (isSucceeded && !after.isDissolved()) {
            return Optional.of(new PartyRefusal.PartyIsSucceeded(party));
        }
        if (ends.stream()
                .anyMatch(end ->
                        end instanceof PartyEnd.Succeeded && end.successors().isEmpty())) {
            return Optional.of(new PartyRefusal.SuccessionNamesNobody());
        }
        PartyState.Dissolution end = after.dissolution();
        return end == null ? Optional.empty() : PartyDecider.beforeItBegan(after, end.on());
    }

    /** Rule D2; what else is corrected gives nobody another share. */
    private Optional<Refusal> wrongSuccessors(PartyState after) {
        if (after.successors().equals(state().successors())) {
            return Optional.empty();
        }
        Share sum = after.succeeded();
        return sum.compareTo(Share.WHOLE) > 0
                ? Optional.of(new PartyRefusal.SuccessionsExceedTheEstate(sum))
                : PartyDecider.cycle(party, after.successors(), proceedings());
    }

    @Override
    protected PartyEvent requested(
            CorrectionRequest<PartyReplacement> command,
            @Nullable LegalDate day,
            Digest shown,
            List<Warning> warnings) {
        return new PartyEvent.CorrectionRequested(
                party,
                proceedings().act(warnings),
                day,
                command.correction(),
                command.terms(),
                command.replacement(),
                shown);
    }

    @Override
    protected PartyEvent approved(
            CorrectionStep command,
            Corrigendum<PartyState, PartyReplacement> corrigendum,
            PartyState after,
            List<Warning> warnings) {
        return new PartyEvent.CorrectionApproved(
                party,
                proceedings().act(warnings),
                command.effectiveOn(),
                command.correction(),
                corrigendum.terms(),
                corrigendum.replacement(),
                PartyCorrections.better(state(), corrigendum),
                PartyStatement.latestOf(after));
    }

    @Override
    protected PartyEvent returned(CorrectionStep command) {
        return new PartyEvent.CorrectionReturned(
                party, proceedings().act(), command.effectiveOn(), command.correction());
    }

    @Override
    protected PartyEvent withdrawn(CorrectionStep command) {
        return new PartyEvent.CorrectionWithdrawn(
                party, proceedings().act(), command.effectiveOn(), command.correction());
    }
}
