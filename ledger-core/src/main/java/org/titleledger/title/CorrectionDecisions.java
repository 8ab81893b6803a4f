package org.titleledger.title;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.CorrectionRules;
import org.titleledger.correction.Terms;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Digest;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Timeline;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;

/** Corrections of what was recorded of the rights on a property, under four eyes (rules C1 to C5). */
final class CorrectionDecisions {

    private final TitleState state;
    private final Right right;
    private final Terms terms;
    private final @Nullable TitleReplacement replacement;
    private final Proceedings proceedings;

    private CorrectionDecisions(
            TitleState state,
            Right right,
            Terms terms,
            @Nullable TitleReplacement replacement,
            Proceedings proceedings) {
        this.state = state;
        this.right = right;
        this.terms = terms;
        this.replacement = replacement;
        this.proceedings = proceedings;
    }

    static Decision<? extends TitleEvent> decide(
            TitleState state, TitleCommand.OfCorrection command, Proceedings proceedings) {
        return switch (command) {
            case CorrectTitle c -> request(state, c, proceedings);
            case DecideTitleCorrection c -> decide(state, c, proceedings);
        };
    }

    private static Decision<TitleEvent.CorrectionRequested> request(
            TitleState state, CorrectTitle command, Proceedings proceedings) {
        Optional<Refusal> unfounded = CorrectionRules.unfounded(proceedings);
        if (unfounded.isPresent()) {
            return Decision.refuse(unfounded.get());
        }
        Optional<Right> right = state.rightOf(command.terms().target());
        return right.isEmpty()
                ? Decision.refuse(
                        new CorrectionRefusal.ActIsUnknown(command.terms().target()))
                : new CorrectionDecisions(state, right.get(), command.terms(), command.replacement(), proceedings)
                        .request(command);
    }

    private Decision<TitleEvent.CorrectionRequested> request(CorrectTitle command) {
        return wrong().<Decision<TitleEvent.CorrectionRequested>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(new TitleEvent.CorrectionRequested(
                        command.property(),
                        proceedings.act(),
                        CorrectionRules.dayOf(before(), terms),
                        command.correction(),
                        terms,
                        replacement,
                        shown())));
    }

    private static Decision<? extends TitleEvent> decide(
            TitleState state, DecideTitleCorrection command, Proceedings proceedings) {
        CorrectionCase<TitleReplacement> asked = state.corrections().get(command.correction());
        Optional<Refusal> wrong =
                CorrectionRules.wrongDecision(command.correction(), asked, command.verdict(), proceedings);
        if (wrong.isPresent() || asked == null) {
            return Decision.refuse(wrong.orElseThrow());
        }
        return switch (command.verdict()) {
            case APPROVAL -> approve(state, asked, command, proceedings);
            case RETURN ->
                Decision.accept(new TitleEvent.CorrectionReturned(
                        command.property(), proceedings.act(), command.effectiveOn(), command.correction()));
            case WITHDRAWAL ->
                Decision.accept(new TitleEvent.CorrectionWithdrawn(
                        command.property(), proceedings.act(), command.effectiveOn(), command.correction()));
        };
    }

    private static Decision<TitleEvent.CorrectionApproved> approve(
            TitleState state,
            CorrectionCase<TitleReplacement> asked,
            DecideTitleCorrection command,
            Proceedings proceedings) {
        Right right = state.rightOf(asked.terms().target()).orElseThrow();
        CorrectionDecisions decisions =
                new CorrectionDecisions(state, right, asked.terms(), asked.replacement(), proceedings);
        return decisions
                .wrong()
                .or(() -> decisions.stale(asked, command))
                .<Decision<TitleEvent.CorrectionApproved>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(decisions.approved(command)));
    }

    private Optional<Refusal> stale(CorrectionCase<?> asked, DecideTitleCorrection command) {
        return shown().equals(asked.shown())
                ? Optional.empty()
                : Optional.of(new CorrectionRefusal.IsStale(command.correction()));
    }

    private TitleEvent.CorrectionApproved approved(DecideTitleCorrection command) {
        TitleEntry.Stated better = better() instanceof TitleEntry.Stated stated ? stated : null;
        return new TitleEvent.CorrectionApproved(
                command.property(),
                proceedings.act(),
                command.effectiveOn(),
                command.correction(),
                terms,
                replacement,
                better == null ? null : better.fact(),
                better == null ? List.of() : better.from(),
                better == null ? null : better.instrument());
    }

    /** Why it cannot be, as far as the ledger knows now (rule C5). */
    private Optional<Refusal> wrong() {
        return CorrectionRules.unfit(before(), terms, proceedings)
                .or(this::foreignField)
                .or(this::unknownParty)
                .or(this::wrongResult);
    }

    private Optional<Refusal> foreignField() {
        if (replacement == null) {
            return Optional.empty();
        }
        TitleEntry entry = TitleCorrections.corrected(before(), terms.target());
        if (terms.kind() == Kind.SUPERSEDED && entry instanceof TitleEntry.Ended) {
            return Optional.of(new CorrectionRefusal.KindDoesNotFit(terms.target(), terms.kind()));
        }
        return Optional.ofNullable(replacement.foreignTo(entry))
                .map(field -> new CorrectionRefusal.FieldDoesNotFit(terms.target(), field.name()));
    }

    private Optional<Refusal> unknownParty() {
        return replacement == null
                ? Optional.empty()
                : Stream.concat(replacement.holders().stream(), replacement.from().stream())
                        .flatMap(holder -> RecordingDecisions.unknown(holder.party(), proceedings).stream())
                        .findFirst();
    }

    private Optional<Refusal> wrongResult() {
        try {
            Timeline<TitleEntry> after = after();
            return CorrectionRules.impossible(before(), after, terms.target())
                    .or(() -> wrongEntryDay(after))
                    .or(() -> Exclusion.of(state, right, after));
        } catch (InvalidValue impossible) {
            return Optional.of(new CorrectionRefusal.ResultIsImpossible(impossible.code()));
        }
    }

    private Optional<Refusal> wrongEntryDay(Timeline<TitleEntry> after) {
        return after.facts().stream()
                .flatMap(fact -> TitleState.factOf(fact.stated()).stream()
                        .flatMap(
                                title -> RecordingDecisions.wrongEntryDay(
                                        fact.effectiveOn(), title.registeredOn(), title.ground(), proceedings)
                                        .stream()))
                .findFirst();
    }

    private Timeline<TitleEntry> before() {
        return state.of(right);
    }

    private Timeline<TitleEntry> after() {
        return TitleCorrections.with(
                before(), terms, replacement, better(), proceedings.act().id());
    }

    private @Nullable TitleEntry better() {
        return TitleCorrections.better(before(), terms, replacement);
    }

    private Digest shown() {
        return ShownCorrection.digest(terms, before(), after());
    }
}
