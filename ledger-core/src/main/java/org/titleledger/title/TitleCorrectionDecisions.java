package org.titleledger.title;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionDecisions;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Corrigendum;
import org.titleledger.correction.Strand;
import org.titleledger.correction.Terms;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Warning;

/** Corrections of what was recorded of the rights on a property, under four eyes (rules C1 to C5). */
final class TitleCorrectionDecisions extends CorrectionDecisions<TitleState, TitleReplacement, TitleEvent> {

    private final PropertyId property;

    TitleCorrectionDecisions(TitleState state, PropertyId property, Proceedings proceedings) {
        super(state, proceedings);
        this.property = property;
    }

    @Override
    protected List<? extends Strand<TitleState, TitleReplacement, ?>> strands(TitleState of) {
        return TitleCorrections.strands(of);
    }

    @Override
    protected CorrectionCases<TitleReplacement> cases(TitleState of) {
        return of.corrections();
    }

    @Override
    protected Optional<Refusal> unknown(TitleReplacement replacement) {
        return replacement
                .parties()
                .flatMap(party -> RecordingDecisions.unknown(party, proceedings()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(replacement.interval().right())
                        .flatMap(right -> RecordingDecisions.wrongRight(
                                proceedings().read(PropertyState.STREAM, property.value()), right)));
    }

    @Override
    protected Optional<Refusal> broken(TitleState after, Terms terms) {
        return after.rightsOf(terms).stream()
                .flatMap(right ->
                        wrongEntryDay(after.of(right)).or(() -> Exclusion.of(after, right, after.of(right))).stream())
                .findFirst()
                .or(() -> wrongInterval(after, terms));
    }

    private static Optional<Refusal> wrongInterval(TitleState after, Terms terms) {
        return Stream.concat(
                        after.restrictionActs().entrySet().stream()
                                .filter(entry -> entry.getValue().knows(terms.target()))
                                .map(entry -> RestrictionDecisions.wrongActs(entry.getKey(), entry.getValue())),
                        after.exceptionActs().entrySet().stream()
                                .filter(entry -> entry.getValue().acts().knows(terms.target()))
                                .map(entry -> ExceptionDecisions.wrongActs(entry.getKey(), entry.getValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> wrongEntryDay(Timeline<TitleEntry> after) {
        return after.facts().stream()
                .flatMap(fact -> TitleState.factOf(fact.stated()).stream()
                        .flatMap(title -> RecordingDecisions.wrongEntryDay(
                                fact.effectiveOn(), title.registeredOn(), title.ground(), proceedings())
                                .stream()))
                .findFirst();
    }

    @Override
    protected TitleEvent requested(
            CorrectionRequest<TitleReplacement> command,
            @Nullable LegalDate day,
            Digest shown,
            List<Warning> warnings) {
        return new TitleEvent.CorrectionRequested(
                property,
                proceedings().act(warnings),
                day,
                command.correction(),
                command.terms(),
                command.replacement(),
                shown);
    }

    @Override
    protected TitleEvent approved(
            CorrectionStep command,
            Corrigendum<TitleState, TitleReplacement> corrigendum,
            TitleState after,
            List<Warning> warnings) {
        TitleEntry.Stated better = TitleCorrections.better(state(), corrigendum);
        return new TitleEvent.CorrectionApproved(
                property,
                proceedings().act(warnings),
                command.effectiveOn(),
                command.correction(),
                corrigendum.terms(),
                corrigendum.replacement(),
                better == null ? null : better.fact(),
                better == null ? List.of() : better.from(),
                better == null ? null : better.instrument());
    }

    @Override
    protected TitleEvent returned(CorrectionStep command) {
        return new TitleEvent.CorrectionReturned(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }

    @Override
    protected TitleEvent withdrawn(CorrectionStep command) {
        return new TitleEvent.CorrectionWithdrawn(
                property, proceedings().act(), command.effectiveOn(), command.correction());
    }
}
