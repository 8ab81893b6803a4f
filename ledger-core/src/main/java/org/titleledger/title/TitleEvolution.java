package org.titleledger.title;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Timeline;
import org.titleledger.title.ExceptionActs.ExceptionAct;
import org.titleledger.title.TransferState.Step;

/** How the events of the title stream make its state. An impossible history stops the replay. */
final class TitleEvolution {

    private TitleEvolution() {}

    static TitleState evolve(TitleState state, TitleEvent event) {
        return switch (event) {
            case TitleEvent.Recorded e ->
                state.with(
                        e.right(),
                        new TitleEntry.Stated(e.fact(), e.from(), e.instrument()),
                        e.effectiveOn(),
                        e.act().id());
            case TitleEvent.Ended e ->
                state.with(
                        e.right(),
                        new TitleEntry.Ended(e.cause()),
                        e.effectiveOn(),
                        e.act().id());
            case TitleEvent.RestrictionImposed e ->
                state.with(
                        fresh(state.restrictionActs(), e.restriction(), e),
                        new RestrictionAct.Imposed(
                                e.kind(),
                                e.sealType(),
                                e.authority(),
                                e.documentNumber(),
                                e.party(),
                                e.right(),
                                e.until()),
                        e);
            case TitleEvent.RestrictionRenewed e -> {
                expect(state.restrictionActs().containsKey(e.restriction()), e);
                yield state.with(e.restriction(), new RestrictionAct.Renewed(e.until()), e);
            }
            case TitleEvent.RestrictionReleased e -> {
                expect(state.restrictionActs().containsKey(e.restriction()), e);
                yield state.with(e.restriction(), new RestrictionAct.Released(), e);
            }
            case TitleEvent.ExceptionRequested e ->
                state.with(
                        fresh(state.exceptionActs(), e.exception(), e),
                        new ExceptionActs(
                                new ExceptionCase(
                                        e.article(),
                                        e.holder(),
                                        e.effectiveOn().day(),
                                        e.until(),
                                        e.act().actor(),
                                        false),
                                e.effectiveOn(),
                                Timeline.empty()));
            case TitleEvent.ExceptionApproved e -> {
                ExceptionActs known = known(state.exceptionActs().get(e.exception()), e);
                ExceptionCase asked = known.asked();
                yield state.with(
                        e.exception(),
                        known.with(
                                new ExceptionAct.Allowed(asked.article(), asked.holder(), asked.until()),
                                known.from(),
                                e.act().id()));
            }
            case TitleEvent.ExceptionEnded e ->
                state.with(
                        e.exception(),
                        known(state.exceptionActs().get(e.exception()), e)
                                .with(
                                        new ExceptionAct.Ended(),
                                        e.effectiveOn(),
                                        e.act().id()));
            case TitleEvent.OfTransfer e -> evolve(state, e);
            case TitleEvent.OfCorrection e -> TitleCorrections.evolve(state, e);
        };
    }

    private static TitleState evolve(TitleState state, TitleEvent.OfTransfer event) {
        TransferCase after = after(state, event);
        TitleState moved = state.with(event.transfer(), after);
        return switch (event) {
            case TitleEvent.TransferRegistered e ->
                moved.with(
                        e.right(),
                        new TitleEntry.Stated(e.fact(), given(e.grants()), e.instrument()),
                        e.effectiveOn(),
                        e.act().id());
            case TitleEvent.TransferFiled e ->
                moved.with(
                        e.right(),
                        new TitleEntry.Stated(e.fact(), given(e.grants()), e.instrument()),
                        e.effectiveOn(),
                        e.act().id());
            case TitleEvent.TransferOpened e -> moved;
            case TitleEvent.TransferBlocked e -> moved;
            case TitleEvent.TransferUnblocked e -> moved;
            case TitleEvent.TransferAssigned e -> moved;
            case TitleEvent.TransferCommented e -> moved;
            case TitleEvent.TransferReviewRequested e -> moved;
            case TitleEvent.TransferApproved e -> moved;
            case TitleEvent.TransferReturned e -> moved;
            case TitleEvent.TransferAppliedFor e -> moved;
            case TitleEvent.TransferSentBack e -> moved;
            case TitleEvent.TransferRefused e -> moved;
            case TitleEvent.TransferWithdrawn e -> moved;
        };
    }

    private static List<Holder> given(List<Grant> grants) {
        return grants.stream()
                .map(grant -> new Holder(grant.holder(), grant.share()))
                .toList();
    }

    private static TransferCase after(TitleState state, TitleEvent.OfTransfer event) {
        if (event instanceof TitleEvent.TransferOpened opening) {
            return opened(state, opening);
        }
        TransferCase known = known(state.transfers().get(event.transfer()), event);
        expect(known.state().isOpen(), event);
        return switch (event) {
            case TitleEvent.TransferOpened e -> known;
            case TitleEvent.TransferCommented e -> known;
            case TitleEvent.TransferBlocked e ->
                known.with(new Blocker(fresh(known.blockers(), e.blocker(), e), e.kind(), false))
                        .recordedBy(e.act().actor());
            case TitleEvent.TransferUnblocked e ->
                known.with(known(known.blockers().get(e.blocker()), e).asCleared())
                        .recordedBy(e.act().actor());
            case TitleEvent.TransferAssigned e -> known.recordedBy(e.act().actor());
            case TitleEvent.TransferReviewRequested e ->
                known.after(Step.REVIEW_REQUEST)
                        .showing(e.shown())
                        .recordedBy(e.act().actor());
            case TitleEvent.TransferApproved e -> known.after(Step.APPROVAL).showing(e.shown());
            case TitleEvent.TransferReturned e -> known.after(Step.RETURN);
            case TitleEvent.TransferAppliedFor e ->
                known.after(Step.APPLICATION)
                        .appliedOn(e.effectiveOn().day())
                        .recordedBy(e.act().actor());
            case TitleEvent.TransferSentBack e ->
                known.after(Step.SEND_BACK).recordedBy(e.act().actor());
            case TitleEvent.TransferRegistered e ->
                known.after(Step.REGISTRATION).enteredBy(e.act().id());
            case TitleEvent.TransferFiled e ->
                known.after(Step.FILING).enteredBy(e.act().id());
            case TitleEvent.TransferRefused e -> known.after(Step.REFUSAL);
            case TitleEvent.TransferWithdrawn e -> known.after(Step.WITHDRAWAL);
        };
    }

    private static TransferCase opened(TitleState state, TitleEvent.TransferOpened opening) {
        expect(state.openTransfer(opening.right()).isEmpty(), opening);
        fresh(state.transfers(), opening.transfer(), opening);
        return TransferCase.of(opening);
    }

    static <T> T known(@Nullable T thing, LedgerEvent event) {
        if (thing == null) {
            throw new IllegalStateException("impossible history: " + event);
        }
        return thing;
    }

    /** An identity that nothing has yet. */
    static <K> K fresh(Map<K, ?> taken, K id, LedgerEvent event) {
        expect(!taken.containsKey(id), event);
        return id;
    }

    static void expect(boolean possible, LedgerEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
