package org.titleledger.title;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.titleledger.party.PartyState;
import org.titleledger.shared.Act;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Digest;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Warning;
import org.titleledger.title.TransferState.Step;

/**
 * A case with what a decision on it looks at.
 *
 * @param state the rights on the property
 * @param transfer the case
 * @param command what is asked
 * @param proceedings everything else
 */
record CaseMatter(TitleState state, TransferCase transfer, TitleCommand.OfTransfer command, Proceedings proceedings) {

    /** Makes the event of the act that is complete when the decision is made. */
    interface Making<E> {
        E of(Act act);
    }

    /** Something that may be recorded while the case is open. */
    <E extends TitleEvent.OfTransfer> Decision<E> whileOpen(Making<E> making) {
        return transfer.state().isOpen()
                ? Decision.accept(making.of(proceedings.act()))
                : Decision.refuse(new TitleRefusal.TransferIsClosed(transfer.state()));
    }

    /** A step that nothing but the state of the case stands against. */
    <E extends TitleEvent.OfTransfer> Decision<E> step(Step step, Making<E> making) {
        return step(step, Optional::empty, List::of, making);
    }

    /** A step of rule F1; what else stands against it is looked at only when it follows the state of the case. */
    <E extends TitleEvent.OfTransfer> Decision<E> step(
            Step step, Supplier<Optional<Refusal>> against, Supplier<List<Warning>> warnings, Making<E> making) {
        if (!step.isAllowedIn(transfer.state())) {
            return Decision.refuse(new TitleRefusal.StepDoesNotFollow(step, transfer.state()));
        }
        return against.get()
                .<Decision<E>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(making.of(proceedings.act(warnings.get()))));
    }

    /** What a reviewer is shown now. */
    Digest shown() {
        return Shown.digest(state, transfer, proceedings);
    }

    /** Rule F5: what was shown has changed. */
    Optional<Refusal> stale() {
        return shown().equals(transfer.shown())
                ? Optional.empty()
                : Optional.of(new TitleRefusal.ReviewIsStale(command.transfer()));
    }

    /** Rule F1: an open blocker refuses application and registration. */
    Optional<Refusal> blocked() {
        return transfer.openBlocker().map(blocker -> new TitleRefusal.BlockerIsOpen(blocker.kind()));
    }

    /** A grantee that ended after the case was opened receives nothing on a day after its end. */
    Optional<Refusal> endedGrantee() {
        return transfer.opening().to().stream()
                .map(TransferParty::party)
                .filter(party -> Optional.ofNullable(proceedings
                                .read(PartyState.STREAM, party.value())
                                .dissolution())
                        .filter(end -> end.countsOn(command.effectiveOn().day()))
                        .isPresent())
                .findFirst()
                .map(TitleRefusal.GranteeIsDissolved::new);
    }

    /** What restrictions say on the day of the step. */
    Obstacles obstacles() {
        return new Obstacles(
                state,
                command.property(),
                transfer.right(),
                command.effectiveOn().day(),
                proceedings);
    }
}
