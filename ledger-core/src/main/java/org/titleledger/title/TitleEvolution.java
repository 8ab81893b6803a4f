package org.titleledger.title;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LedgerEvent;
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
                        fresh(state.restrictions(), e.restriction(), e),
                        new Restriction(
                                e.kind(), e.right(), e.party(), e.effectiveOn().day(), e.until(), null));
            case TitleEvent.RestrictionRenewed e ->
                state.with(
                        e.restriction(),
                        known(state.restrictions().get(e.restriction()), e).renewedUntil(e.until()));
            case TitleEvent.RestrictionReleased e ->
                state.with(
                        e.restriction(),
                        known(state.restrictions().get(e.restriction()), e)
                                .releasedFrom(e.effectiveOn().day()));
            case TitleEvent.ExceptionRequested e ->
                state.with(
                        fresh(state.exceptions(), e.exception(), e),
                        new ExceptionCase(
                                e.article(),
                                e.holder(),
                                e.effectiveOn().day(),
                                e.until(),
                                e.act().actor(),
                                false));
            case TitleEvent.ExceptionApproved e ->
                state.with(
                        e.exception(),
                        known(state.exceptions().get(e.exception()), e).approvedNow());
            case TitleEvent.ExceptionEnded e ->
                state.with(
                        e.exception(),
                        known(state.exceptions().get(e.exception()), e)
                                .endingOn(e.effectiveOn().day()));
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
