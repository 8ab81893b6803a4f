package org.titleledger.correction;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Digest;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;

/**
 * Corrections under four eyes (rules C1 to C5), decided alike in every stream; what differs the stream says.
 *
 * @param <S> the stream's state
 * @param <R> what corrections of the stream state instead
 * @param <E> the stream's events
 */
public abstract class CorrectionDecisions<S, R extends Replacement, E extends LedgerEvent> {

    private final S state;
    private final Proceedings proceedings;

    protected CorrectionDecisions(S state, Proceedings proceedings) {
        this.state = state;
        this.proceedings = proceedings;
    }

    /** Every timeline that corrections may change. */
    protected abstract List<? extends Strand<S, R, ?>> strands(S of);

    /** The corrections that were asked for. */
    protected abstract CorrectionCases<R> cases(S of);

    /** What a replacement names that the ledger does not know. */
    protected abstract Optional<Refusal> unknown(R replacement);

    /** Which rule of the stream stands against what would stand (rule C5). */
    protected abstract Optional<Refusal> broken(S after, Terms terms);

    /** A state as it would be, with what follows of itself. */
    protected S withWhatFollows(S after) {
        return after;
    }

    /** What a person should know of what would stand. */
    protected List<Warning> warnings(S after) {
        return List.of();
    }

    /** The fact that a correction was asked for. */
    protected abstract E requested(
            CorrectionRequest<R> command, @Nullable LegalDate day, Digest shown, List<Warning> warnings);

    /** The fact that it was approved. */
    protected abstract E approved(
            CorrectionStep command, Corrigendum<S, R> corrigendum, S after, List<Warning> warnings);

    /** The fact that it was returned. */
    protected abstract E returned(CorrectionStep command);

    /** The fact that it was given up. */
    protected abstract E withdrawn(CorrectionStep command);

    protected final S state() {
        return state;
    }

    protected final Proceedings proceedings() {
        return proceedings;
    }

    /** Whether it is asked for. */
    public final Decision<E> request(CorrectionRequest<R> command) {
        Corrigendum<S, R> corrigendum = new Corrigendum<>(strands(state), command.terms(), command.replacement());
        return unfounded()
                .or(() -> wrong(corrigendum))
                .<Decision<E>>map(Decision::refuse)
                .orElseGet(() ->
                        Decision.accept(requested(command, corrigendum.day(), shown(corrigendum), told(corrigendum))));
    }

    /** Rule C2: a reason and a paper. */
    private Optional<Refusal> unfounded() {
        if (proceedings.documents().isEmpty()) {
            return Optional.of(new ActRefusal.NeedsADocument());
        }
        String reason = proceedings.act().reason();
        return reason == null || reason.isBlank()
                ? Optional.of(new CorrectionRefusal.NeedsAReason())
                : Optional.empty();
    }

    /** Whether it is approved, returned or given up. */
    public final Decision<E> decide(CorrectionStep command) {
        CorrectionCase<R> asked = cases(state).of(command.correction()).orElse(null);
        if (asked == null) {
            return Decision.refuse(new CorrectionRefusal.NotFound(command.correction()));
        }
        Optional<Refusal> wrong = wrongStep(asked, command);
        return wrong.isPresent()
                ? Decision.refuse(wrong.get())
                : switch (command.verdict()) {
                    case APPROVAL -> approve(asked, command);
                    case RETURN -> Decision.accept(returned(command));
                    case WITHDRAWAL -> Decision.accept(withdrawn(command));
                };
    }

    /** Rule C2: whoever decides on it is another person; giving it up is anybody's. */
    private Optional<Refusal> wrongStep(CorrectionCase<R> asked, CorrectionStep command) {
        if (!asked.isOpen()) {
            return Optional.of(new CorrectionRefusal.IsClosed(command.correction(), asked.state()));
        }
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return future;
        }
        return command.verdict() != Verdict.WITHDRAWAL && asked.askedBy().isSamePersonAs(proceedings.actor())
                ? Optional.of(new CorrectionRefusal.SameActorMayNotApprove(
                        proceedings.actor().login()))
                : Optional.empty();
    }

    private Decision<E> approve(CorrectionCase<R> asked, CorrectionStep command) {
        Corrigendum<S, R> corrigendum = new Corrigendum<>(strands(state), asked.terms(), asked.replacement());
        return wrong(corrigendum)
                .or(() -> shown(corrigendum).equals(asked.shown())
                        ? Optional.empty()
                        : Optional.of(new CorrectionRefusal.IsStale(command.correction())))
                .<Decision<E>>map(Decision::refuse)
                .orElseGet(
                        () -> Decision.accept(approved(command, corrigendum, after(corrigendum), told(corrigendum))));
    }

    /** Why it cannot be, as far as the ledger knows now (rule C5). */
    private Optional<Refusal> wrong(Corrigendum<S, R> corrigendum) {
        R replacement = corrigendum.replacement();
        return corrigendum
                .unfit(proceedings)
                .or(() -> replacement == null ? Optional.empty() : unknown(replacement))
                .or(() -> wrongResult(corrigendum));
    }

    private Optional<Refusal> wrongResult(Corrigendum<S, R> corrigendum) {
        try {
            return corrigendum
                    .impossible(proceedings.act().id())
                    .or(() -> broken(after(corrigendum), corrigendum.terms()));
        } catch (InvalidValue impossible) {
            return Optional.of(new CorrectionRefusal.ResultIsImpossible(impossible.code()));
        }
    }

    private S after(Corrigendum<S, R> corrigendum) {
        return withWhatFollows(corrigendum.after(state, proceedings.act().id()));
    }

    private Digest shown(Corrigendum<S, R> corrigendum) {
        return corrigendum.shown(proceedings.act().id());
    }

    private List<Warning> told(Corrigendum<S, R> corrigendum) {
        return warnings(after(corrigendum));
    }
}
