package org.titleledger.bureau;

import java.util.Optional;
import org.titleledger.bureau.BureauCommand.ApproveDesignation;
import org.titleledger.bureau.BureauCommand.DesignateBureau;
import org.titleledger.party.PartyRefusal;
import org.titleledger.party.PartyState;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;

/** The decisions on which party is the bureau. */
public final class BureauDecider implements Decider<BureauCommand, BureauEvent, BureauState> {

    @Override
    public StreamKind<BureauState, BureauEvent> stream() {
        return BureauState.STREAM;
    }

    @Override
    public Class<BureauCommand> commands() {
        return BureauCommand.class;
    }

    @Override
    public Decision<? extends BureauEvent> decide(BureauState state, BureauCommand command, Proceedings proceedings) {
        return switch (command) {
            case DesignateBureau designate -> designate(state, designate, proceedings);
            case ApproveDesignation approve -> approve(state, approve, proceedings);
        };
    }

    private static Decision<BureauEvent.Designated> designate(
            BureauState state, DesignateBureau command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        if (!proceedings.read(PartyState.STREAM, command.party().value()).registered()) {
            return Decision.refuse(new PartyRefusal.PartyIsUnknown(command.party()));
        }
        if (command.effectiveOn() == null && state.designated().hasUndated()) {
            return Decision.refuse(new BureauRefusal.BureauHasAnUndatedDesignationAlready());
        }
        return Decision.accept(new BureauEvent.Designated(
                command.designation(), proceedings.act(), command.effectiveOn(), command.party()));
    }

    private static Decision<BureauEvent.DesignationApproved> approve(
            BureauState state, ApproveDesignation command, Proceedings proceedings) {
        BureauState.Asked asked = state.asked().get(command.designation());
        if (asked == null) {
            return Decision.refuse(new BureauRefusal.DesignationNotFound(command.designation()));
        }
        if (asked.approved()) {
            return Decision.refuse(new BureauRefusal.DesignationIsApprovedAlready(command.designation()));
        }
        if (asked.actor().isSamePersonAs(proceedings.actor())) {
            return Decision.refuse(
                    new BureauRefusal.SameActorMayNotApprove(proceedings.actor().login()));
        }
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        if (asked.event().effectiveOn() == null && state.designated().hasUndated()) {
            return Decision.refuse(new BureauRefusal.BureauHasAnUndatedDesignationAlready());
        }
        // the approval rests on who the party is, and its act says so (rule A2)
        if (!proceedings.read(PartyState.STREAM, asked.event().party().value()).registered()) {
            return Decision.refuse(new PartyRefusal.PartyIsUnknown(asked.event().party()));
        }
        return Decision.accept(new BureauEvent.DesignationApproved(
                command.designation(),
                proceedings.act(),
                command.effectiveOn(),
                asked.event().party(),
                asked.event().effectiveOn()));
    }
}
