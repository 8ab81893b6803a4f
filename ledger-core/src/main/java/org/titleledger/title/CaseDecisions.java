package org.titleledger.title;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Act;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;
import org.titleledger.title.TransferState.Step;

/** The steps of an opened case (rules F1, F5 to F7). */
final class CaseDecisions {

    private final TitleState state;
    private final TransferCase transfer;
    private final TitleCommand.OfTransfer command;
    private final Proceedings proceedings;

    private CaseDecisions(
            TitleState state, TransferCase transfer, TitleCommand.OfTransfer command, Proceedings proceedings) {
        this.state = state;
        this.transfer = transfer;
        this.command = command;
        this.proceedings = proceedings;
    }

    static Decision<? extends TitleEvent.OfTransfer> decide(
            TitleState state, TitleCommand.OfTransfer command, Proceedings proceedings) {
        TransferCase transfer = state.transfers().get(command.transfer());
        return transfer == null
                ? Decision.refuse(new TitleRefusal.TransferNotFound(command.transfer()))
                : new CaseDecisions(state, transfer, command, proceedings).decide();
    }

    private Decision<? extends TitleEvent.OfTransfer> decide() {
        return switch (command) {
            case TitleCommand.OpenTransfer c -> throw new IllegalStateException("decided elsewhere: " + c);
            case TitleCommand.RaiseBlocker c -> raise(c);
            case TitleCommand.ClearBlocker c -> clear(c);
            case TitleCommand.AssignTransfer c ->
                whileOpen(act -> new TitleEvent.TransferAssigned(
                        c.property(), act, c.effectiveOn(), c.transfer(), c.assignee()));
            case TitleCommand.CommentTransfer c ->
                whileOpen(act ->
                        new TitleEvent.TransferCommented(c.property(), act, c.effectiveOn(), c.transfer(), c.text()));
            case TitleCommand.RequestReview c -> requestReview(c);
            case TitleCommand.ApproveTransfer c ->
                step(
                        Step.APPROVAL,
                        this::wrongApproval,
                        act -> new TitleEvent.TransferApproved(
                                c.property(), act, c.effectiveOn(), c.transfer(), shown()));
            case TitleCommand.ReturnTransfer c ->
                step(
                        Step.RETURN,
                        act -> new TitleEvent.TransferReturned(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.ApplyForTransfer c -> apply(c);
            case TitleCommand.SendBackTransfer c ->
                step(
                        Step.SEND_BACK,
                        act -> new TitleEvent.TransferSentBack(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.RegisterTransfer c -> register(c);
            case TitleCommand.FileTransfer c -> file(c);
            case TitleCommand.RefuseTransfer c ->
                step(
                        Step.REFUSAL,
                        act -> new TitleEvent.TransferRefused(c.property(), act, c.effectiveOn(), c.transfer()));
            case TitleCommand.WithdrawTransfer c ->
                step(
                        Step.WITHDRAWAL,
                        act -> new TitleEvent.TransferWithdrawn(c.property(), act, c.effectiveOn(), c.transfer()));
        };
    }

    /** Makes the event of the act that is complete when the decision is made. */
    private interface Making<E> {
        E of(Act act);
    }

    private <E extends TitleEvent.OfTransfer> Decision<E> whileOpen(Making<E> making) {
        return transfer.state().isOpen()
                ? Decision.accept(making.of(proceedings.act()))
                : Decision.refuse(new TitleRefusal.TransferIsClosed(transfer.state()));
    }

    private <E extends TitleEvent.OfTransfer> Decision<E> step(Step step, Making<E> making) {
        return step(step, () -> null, making);
    }

    /** The check is made only where the step follows: what a later step would say means nothing before. */
    private <E extends TitleEvent.OfTransfer> Decision<E> step(
            Step step, Supplier<@Nullable Refusal> check, Making<E> making) {
        if (!step.isAllowedIn(transfer.state())) {
            return Decision.refuse(new TitleRefusal.StepDoesNotFollow(step, transfer.state()));
        }
        Refusal wrong = check.get();
        return wrong != null ? Decision.refuse(wrong) : Decision.accept(making.of(proceedings.act(warnings(step))));
    }

    private Decision<TitleEvent.TransferBlocked> raise(TitleCommand.RaiseBlocker c) {
        return whileOpen(act -> new TitleEvent.TransferBlocked(
                c.property(), act, c.effectiveOn(), c.transfer(), c.blocker(), c.kind(), c.note()));
    }

    private Decision<TitleEvent.TransferUnblocked> clear(TitleCommand.ClearBlocker c) {
        Blocker blocker = transfer.blockers().get(c.blocker());
        if (blocker == null) {
            return Decision.refuse(new TitleRefusal.BlockerNotFound(c.blocker()));
        }
        if (blocker.cleared()) {
            return Decision.refuse(new TitleRefusal.BlockerIsClearedAlready(c.blocker()));
        }
        return whileOpen(act -> new TitleEvent.TransferUnblocked(
                c.property(), act, c.effectiveOn(), c.transfer(), c.blocker(), c.note()));
    }

    /** The digest comes first: what it reads belongs into the act (rule A2). */
    private Decision<TitleEvent.TransferReviewRequested> requestReview(TitleCommand.RequestReview c) {
        Digest shown = shown();
        return step(
                Step.REVIEW_REQUEST,
                act -> new TitleEvent.TransferReviewRequested(
                        c.property(), act, c.effectiveOn(), c.transfer(), shown));
    }

    private @Nullable Refusal wrongApproval() {
        return transfer.mayBeApprovedBy(proceedings.actor())
                ? stale()
                : new TitleRefusal.SameActorMayNotApprove(proceedings.actor().login());
    }

    private Digest shown() {
        return Shown.digest(state, transfer, proceedings);
    }

    private @Nullable Refusal stale() {
        return shown().equals(transfer.shown()) ? null : new TitleRefusal.ReviewIsStale(command.transfer());
    }

    private Decision<TitleEvent.TransferAppliedFor> apply(TitleCommand.ApplyForTransfer c) {
        return step(
                Step.APPLICATION,
                () -> firstOf(this::stale, this::blocked, () -> obstacles().refusal()),
                act -> new TitleEvent.TransferAppliedFor(
                        c.property(), act, c.effectiveOn(), c.transfer(), c.acceptanceNumber()));
    }

    private Decision<TitleEvent.TransferRegistered> register(TitleCommand.RegisterTransfer c) {
        return step(
                Step.REGISTRATION,
                () -> firstOf(
                        this::stale,
                        this::blocked,
                        () -> obstacles().refusal(),
                        () -> wrongEntry(c.effectiveOn(), c.outcome())),
                act -> new TitleEvent.TransferRegistered(
                        c.property(),
                        act,
                        c.effectiveOn(),
                        c.transfer(),
                        transfer.right(),
                        fact(TitleStatus.REGISTERED, c.outcome()),
                        transfer.opening().grants(),
                        transfer.opening().to(),
                        transfer.opening().instrument()));
    }

    private Decision<TitleEvent.TransferFiled> file(TitleCommand.FileTransfer c) {
        return step(
                Step.FILING,
                () -> firstOf(
                        this::stale,
                        () -> notLaterThanGrantor(c.effectiveOn()),
                        () -> excluded(c.effectiveOn(), fact(TitleStatus.FILED, c.outcome()))),
                act -> new TitleEvent.TransferFiled(
                        c.property(),
                        act,
                        c.effectiveOn(),
                        c.transfer(),
                        transfer.right(),
                        fact(TitleStatus.FILED, c.outcome()),
                        transfer.opening().grants(),
                        transfer.opening().to(),
                        transfer.opening().instrument()));
    }

    private @Nullable Refusal excluded(LegalDate effectiveOn, TitleFact fact) {
        return RecordingDecisions.exclusion(state, transfer.right(), fact, effectiveOn, proceedings);
    }

    /** What the right will be; it can be said only while the holders are those that were shown. */
    private TitleFact fact(TitleStatus status, TitleCommand.Outcome outcome) {
        Optional<TitleFact> before = state.latest(transfer.right());
        List<Holder> holders = Movement.after(
                before, transfer.opening().grants(), transfer.opening().to());
        return new TitleFact(
                status,
                outcome.nature() != null
                        ? outcome.nature()
                        : before.map(TitleFact::nature).orElse(null),
                TitleFact.coOwnershipOf(holders),
                holders,
                outcome.certificates(),
                outcome.registeredOn(),
                outcome.termEndsOn() != null
                        ? outcome.termEndsOn()
                        : before.map(TitleFact::termEndsOn).orElse(null),
                outcome.ground(),
                outcome.recordingNumber());
    }

    private @Nullable Refusal blocked() {
        return transfer.openBlocker()
                .map(blocker -> new TitleRefusal.BlockerIsOpen(blocker.kind()))
                .orElse(null);
    }

    private Obstacles obstacles() {
        return new Obstacles(
                state,
                command.property(),
                transfer.right(),
                command.effectiveOn().day(),
                proceedings);
    }

    private @Nullable Refusal wrongEntry(LegalDate effectiveOn, TitleCommand.Outcome outcome) {
        if (outcome.certificates().isEmpty()) {
            return new TitleRefusal.CertificateIsMissing();
        }
        Refusal wrongDay = RecordingDecisions.wrongEntryDay(effectiveOn, outcome.registeredOn(), outcome.ground());
        if (wrongDay != null) {
            return wrongDay;
        }
        LocalDate appliedOn = transfer.appliedOn();
        if (outcome.ground() == null && appliedOn != null && effectiveOn.day().isBefore(appliedOn)) {
            return new TitleRefusal.RegistrationIsTooEarly(effectiveOn.day(), appliedOn);
        }
        return firstOf(
                () -> notLaterThanGrantor(effectiveOn),
                () -> excluded(effectiveOn, fact(TitleStatus.REGISTERED, outcome)));
    }

    /** Rule F6: nobody gives what he did not have yet. */
    private @Nullable Refusal notLaterThanGrantor(LegalDate effectiveOn) {
        return state.of(transfer.right())
                .latest()
                .map(fact -> fact.from())
                .filter(from -> !effectiveOn.day().isAfter(from))
                .map(from -> new TitleRefusal.RegistrationIsTooEarly(effectiveOn.day(), from))
                .orElse(null);
    }

    private List<Warning> warnings(Step step) {
        if (step != Step.APPLICATION) {
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>(obstacles().warnings());
        PropertyState property =
                proceedings.read(PropertyState.STREAM, command.property().value());
        property.parent().ifPresent(parcel -> {
            TitleState land = proceedings.read(TitleState.STREAM, parcel.value());
            if (transfer.right() == Right.BUILDING_OWNERSHIP && staysBehind(land)) {
                warnings.add(Warning.of("title.land-stays-behind", parcel));
            }
        });
        if (isAllocatedWithoutPaper()) {
            warnings.add(Warning.of("title.allocated-land-without-approval"));
        }
        return warnings;
    }

    /** 民法典 356, 357: land and building go together; an open case for the land to the same party will do. */
    private boolean staysBehind(TitleState land) {
        List<TransferParty> to = transfer.opening().to();
        boolean isTheirsAlready = land.latest(Right.LAND_USE)
                .filter(fact -> to.stream().allMatch(party -> fact.isHeldBy(party.party())))
                .isPresent();
        boolean isOnItsWay = land.openTransfer(Right.LAND_USE)
                .filter(open -> open.opening().to().equals(to))
                .isPresent();
        return !isTheirsAlready && !isOnItsWay && land.latest(Right.LAND_USE).isPresent();
    }

    /** 城市房地产管理法 40: allocated land moves with the approving government's document. */
    private boolean isAllocatedWithoutPaper() {
        boolean allocated = state.latest(transfer.right())
                .filter(fact -> fact.nature() == LandNature.ALLOCATED)
                .isPresent();
        return allocated
                && transfer.documents().isEmpty()
                && proceedings.documents().isEmpty();
    }

    @SafeVarargs
    private static @Nullable Refusal firstOf(Supplier<@Nullable Refusal>... checks) {
        for (Supplier<@Nullable Refusal> check : checks) {
            Refusal refusal = check.get();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
