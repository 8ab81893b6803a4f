package org.titleledger.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Digest;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;
import org.titleledger.title.TransferState.Step;

/** The steps of an opened case (rules F1, F5, F7); what ends it with an entry is in {@link EntryDecisions}. */
final class CaseDecisions {

    private final CaseMatter matter;

    private CaseDecisions(CaseMatter matter) {
        this.matter = matter;
    }

    static Decision<? extends TitleEvent.OfTransfer> decide(
            TitleState state, TitleCommand.OfTransfer command, Proceedings proceedings) {
        TransferCase transfer = state.transfers().get(command.transfer());
        return transfer == null
                ? Decision.refuse(new TitleRefusal.TransferNotFound(command.transfer()))
                : new CaseDecisions(new CaseMatter(state, transfer, command, proceedings)).decide();
    }

    private Decision<? extends TitleEvent.OfTransfer> decide() {
        return switch (matter.command()) {
            case TitleCommand.OpenTransfer c -> throw new IllegalStateException("decided elsewhere: " + c);
            case TitleCommand.RaiseBlocker c -> raise(c);
            case TitleCommand.ClearBlocker c -> clear(c);
            case TitleCommand.AssignTransfer c ->
                matter.whileOpen(act -> new TitleEvent.TransferAssigned(
                        c.property(), act, c.effectiveOn(), c.transfer(), c.assignee()));
            case TitleCommand.CommentTransfer c ->
                matter.whileOpen(act ->
                        new TitleEvent.TransferCommented(c.property(), act, c.effectiveOn(), c.transfer(), c.text()));
            case TitleCommand.RequestReview c -> ask(c);
            case TitleCommand.ApproveTransfer c -> approve(c);
            case TitleCommand.ReturnTransfer c ->
                matter.step(
                        Step.RETURN,
                        act -> new TitleEvent.TransferReturned(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.ApplyForTransfer c -> apply(c);
            case TitleCommand.SendBackTransfer c ->
                matter.step(
                        Step.SEND_BACK,
                        act -> new TitleEvent.TransferSentBack(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.RegisterTransfer c -> EntryDecisions.register(matter, c);
            case TitleCommand.FileTransfer c -> EntryDecisions.file(matter, c);
            case TitleCommand.RefuseTransfer c ->
                matter.step(
                        Step.REFUSAL,
                        act -> new TitleEvent.TransferRefused(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.WithdrawTransfer c ->
                matter.step(
                        Step.WITHDRAWAL,
                        act -> new TitleEvent.TransferWithdrawn(c.property(), act, c.effectiveOn(), c.transfer()));
        };
    }

    private Decision<TitleEvent.TransferBlocked> raise(TitleCommand.RaiseBlocker c) {
        return matter.whileOpen(act -> new TitleEvent.TransferBlocked(
                c.property(), act, c.effectiveOn(), c.transfer(), c.blocker(), c.kind(), c.note()));
    }

    private Decision<TitleEvent.TransferUnblocked> clear(TitleCommand.ClearBlocker c) {
        Blocker blocker = matter.transfer().blockers().get(c.blocker());
        if (blocker == null) {
            return Decision.refuse(new TitleRefusal.BlockerNotFound(c.blocker()));
        }
        if (blocker.cleared()) {
            return Decision.refuse(new TitleRefusal.BlockerIsClearedAlready(c.blocker()));
        }
        return matter.whileOpen(act -> new TitleEvent.TransferUnblocked(
                c.property(), act, c.effectiveOn(), c.transfer(), c.blocker(), c.note()));
    }

    /** What is shown is read before the act is made, so that the act says what it is based on (rule A2). */
    private Decision<TitleEvent.TransferReviewRequested> ask(TitleCommand.RequestReview c) {
        Digest shown = matter.shown();
        return matter.step(
                Step.REVIEW_REQUEST,
                () -> OpeningDecisions.noLongerFits(matter),
                List::of,
                act -> new TitleEvent.TransferReviewRequested(c.property(), act, c.effectiveOn(), c.transfer(), shown));
    }

    private Decision<TitleEvent.TransferApproved> approve(TitleCommand.ApproveTransfer c) {
        return matter.step(
                Step.APPROVAL,
                () -> sameActor().or(matter::stale),
                List::of,
                act -> new TitleEvent.TransferApproved(
                        c.property(), act, c.effectiveOn(), c.transfer(), matter.shown()));
    }

    /** Rule F5. */
    private Optional<Refusal> sameActor() {
        return matter.transfer().mayBeApprovedBy(matter.proceedings().actor())
                ? Optional.empty()
                : Optional.of(new TitleRefusal.SameActorMayNotApprove(
                        matter.proceedings().actor().login()));
    }

    private Decision<TitleEvent.TransferAppliedFor> apply(TitleCommand.ApplyForTransfer c) {
        return matter.step(
                Step.APPLICATION,
                () -> matter.stale()
                        .or(matter::blocked)
                        .or(() -> matter.obstacles().refusal())
                        .or(matter::endedGrantee),
                this::warningsOfApplication,
                act -> new TitleEvent.TransferAppliedFor(
                        c.property(), act, c.effectiveOn(), c.transfer(), c.acceptanceNumber()));
    }

    private List<Warning> warningsOfApplication() {
        List<Warning> warnings = new ArrayList<>(matter.obstacles().warnings());
        warnings.addAll(new LandWarnings(matter).all());
        return warnings;
    }
}
