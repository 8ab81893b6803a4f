package org.titleledger.custody;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;

/** The decisions on who keeps a property. */
public final class CustodyDecider implements Decider<CustodyCommand, CustodyEvent, CustodyState> {

    @Override
    public StreamKind<CustodyState, CustodyEvent> stream() {
        return CustodyState.STREAM;
    }

    @Override
    public Class<CustodyCommand> commands() {
        return CustodyCommand.class;
    }

    @Override
    public Decision<? extends CustodyEvent> decide(
            CustodyState state, CustodyCommand command, Proceedings proceedings) {
        return switch (command) {
            case HandOver handOver -> handOver(state, handOver, proceedings);
            case CustodyCommand.OfCorrection correction -> corrections(state, correction, proceedings);
        };
    }

    private static Decision<CustodyEvent> corrections(
            CustodyState state, CustodyCommand.OfCorrection command, Proceedings proceedings) {
        PropertyState property =
                proceedings.read(PropertyState.STREAM, command.property().value());
        Optional<Refusal> closed = PropertyDecider.refusalOfCorrection(property, command.property());
        if (closed.isPresent()) {
            return Decision.refuse(closed.get());
        }
        CustodyCorrectionDecisions decisions = new CustodyCorrectionDecisions(state, command.property(), proceedings);
        return switch (command) {
            case CustodyCommand.CorrectCustody c -> decisions.request(c);
            case CustodyCommand.DecideCustodyCorrection c -> decisions.decide(c);
        };
    }

    private static Decision<CustodyEvent.HandedOver> handOver(
            CustodyState state, HandOver command, Proceedings proceedings) {
        PropertyState property =
                proceedings.read(PropertyState.STREAM, command.property().value());
        Refusal wrong = PropertyDecider.refusalOfUse(property, command.property())
                .or(() -> proceedings.refusalOfFuture(command.effectiveOn()))
                .or(() -> unknown(command.from(), proceedings))
                .or(() -> unknown(command.to(), proceedings))
                .orElseGet(() -> wrongLink(state, command));
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new CustodyEvent.HandedOver(
                        command.property(), proceedings.act(), command.effectiveOn(), command.from(), command.to()));
    }

    static Optional<Refusal> unknown(@Nullable PartyId party, Proceedings proceedings) {
        return party == null
                        || proceedings.read(PartyState.STREAM, party.value()).registered()
                ? Optional.empty()
                : Optional.of(new PartyRefusal.PartyIsUnknown(party));
    }

    private static @Nullable Refusal wrongLink(CustodyState state, HandOver command) {
        if (command.to().equals(command.from())) {
            return new CustodyRefusal.GiverIsTheReceiver(command.to());
        }
        if (command.effectiveOn() == null && state.handovers().hasUndated()) {
            return new CustodyRefusal.CustodyHasAnUndatedHandoverAlready(command.property());
        }
        PartyId custodian = state.handovers()
                .preceding(command.effectiveOn())
                .map(fact -> fact.stated().to())
                .orElse(null);
        if (custodian != null && !custodian.equals(command.from())) {
            return command.from() == null
                    ? new CustodyRefusal.HandoverNamesNoGiver(custodian)
                    : new CustodyRefusal.GiverIsNotTheCustodian(custodian);
        }
        return brokenNext(state, command);
    }

    /**
     * In whatever order handovers are recorded, the giver of each is who kept the property before; one whose giver was
     * not known is no contradiction.
     */
    private static @Nullable Refusal brokenNext(CustodyState state, HandOver command) {
        return state.handovers()
                .following(command.effectiveOn())
                .map(fact -> fact.stated().from())
                .filter(giver -> !giver.equals(command.to()))
                .map(CustodyRefusal.NextHandoverNamesAnotherGiver::new)
                .orElse(null);
    }
}
