package org.titleledger.retirement;

import java.time.LocalDate;
import java.util.Optional;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.retirement.RetirementCommand.ReplaceProperty;
import org.titleledger.retirement.RetirementCommand.RetireProperty;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;
import org.titleledger.title.Right;
import org.titleledger.title.TitleState;

/** The decisions on the end of a property, and on what was wrong of one that has ended. */
public final class RetirementDecider implements Decider<RetirementCommand, PropertyEvent, PropertyState> {

    @Override
    public StreamKind<PropertyState, PropertyEvent> stream() {
        return PropertyState.STREAM;
    }

    @Override
    public Class<RetirementCommand> commands() {
        return RetirementCommand.class;
    }

    @Override
    public Decision<? extends PropertyEvent> decide(
            PropertyState state, RetirementCommand command, Proceedings proceedings) {
        return switch (command) {
            case RetirementCommand.Ending ending -> end(state, ending, proceedings);
            case RetirementCommand.OfCorrection correction -> correct(state, correction, proceedings);
        };
    }

    private static Decision<PropertyEvent> correct(
            PropertyState state, RetirementCommand.OfCorrection command, Proceedings proceedings) {
        Optional<Refusal> unknown = PropertyDecider.refusalOfCorrection(state, command.property());
        if (unknown.isPresent()) {
            return Decision.refuse(unknown.get());
        }
        EndedPropertyDecisions decisions = new EndedPropertyDecisions(state, command.property(), proceedings);
        return switch (command) {
            case RetirementCommand.CorrectEndedProperty c -> decisions.request(c);
            case RetirementCommand.DecideEndedPropertyCorrection c -> decisions.decide(c);
        };
    }

    private static Decision<PropertyEvent.Ending> end(
            PropertyState state, RetirementCommand.Ending command, Proceedings proceedings) {
        Optional<Refusal> wrong = PropertyDecider.refusalOfUse(state, command.property())
                .or(() -> proceedings.refusalOfFuture(command.effectiveOn()))
                .or(() -> remaining(command.property(), command.effectiveOn().day(), proceedings));
        return wrong.<Decision<PropertyEvent.Ending>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(ending(command, proceedings)));
    }

    private static PropertyEvent.Ending ending(RetirementCommand.Ending command, Proceedings proceedings) {
        return switch (command) {
            case RetireProperty e ->
                new PropertyEvent.Retired(e.property(), proceedings.act(), e.effectiveOn(), e.cause());
            case ReplaceProperty e ->
                new PropertyEvent.Replaced(e.property(), proceedings.act(e.warnings()), e.effectiveOn(), e.into());
        };
    }

    /** What stands on a property, rights and uses that would outlive it. */
    static Optional<Refusal> remaining(PropertyId property, LocalDate day, Proceedings proceedings) {
        return somethingAbove(property, proceedings)
                .or(() -> titleInTheWay(property, day, proceedings))
                .or(() -> useInTheWay(property, day, proceedings));
    }

    private static Optional<Refusal> somethingAbove(PropertyId property, Proceedings proceedings) {
        return proceedings.standingOn(property.value()).stream()
                .filter(above -> !proceedings.read(PropertyState.STREAM, above).isRetired())
                .findFirst()
                .map(above -> new RetirementRefusal.SomethingStandsOnTheProperty(new PropertyId(above)));
    }

    private static Optional<Refusal> titleInTheWay(PropertyId property, LocalDate day, Proceedings proceedings) {
        TitleState title = proceedings.read(TitleState.STREAM, property.value());
        for (Right right : Right.values()) {
            if (title.openTransfer(right).isPresent()) {
                return Optional.of(new RetirementRefusal.TransferIsOpen(right));
            }
            if (title.isHeldFrom(right, day)) {
                return Optional.of(new RetirementRefusal.RightHasNotEnded(right));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> useInTheWay(PropertyId property, LocalDate day, Proceedings proceedings) {
        OccupancyState occupancy = proceedings.read(OccupancyState.STREAM, property.value());
        return occupancy.isUsedFrom(day) ? Optional.of(new RetirementRefusal.PropertyIsInUse()) : Optional.empty();
    }
}
