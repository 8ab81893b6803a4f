package org.titleledger.retirement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The decision on the end of a property. */
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
    public Decision<PropertyEvent.Ending> decide(
            PropertyState state, RetirementCommand command, Proceedings proceedings) {
        Optional<Refusal> wrong = PropertyDecider.refusalOfUse(state, command.property())
                .or(() -> proceedings.refusalOfFuture(command.effectiveOn()))
                .or(() -> Optional.ofNullable(somethingAbove(command, proceedings)))
                .or(() -> Optional.ofNullable(titleInTheWay(command, proceedings)))
                .or(() -> Optional.ofNullable(useInTheWay(command, proceedings)));
        return wrong.<Decision<PropertyEvent.Ending>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(ending(command, proceedings)));
    }

    private static PropertyEvent.Ending ending(RetirementCommand command, Proceedings proceedings) {
        return switch (command) {
            case RetireProperty e ->
                new PropertyEvent.Retired(e.property(), proceedings.act(), e.effectiveOn(), e.cause());
            case ReplaceProperty e ->
                new PropertyEvent.Replaced(e.property(), proceedings.act(e.warnings()), e.effectiveOn(), e.into());
        };
    }

    private static @Nullable Refusal somethingAbove(RetirementCommand command, Proceedings proceedings) {
        return proceedings.standingOn(command.property().value()).stream()
                .filter(above -> !proceedings.read(PropertyState.STREAM, above).isRetired())
                .findFirst()
                .map(above -> new RetirementRefusal.SomethingStandsOnTheProperty(new PropertyId(above)))
                .orElse(null);
    }

    private static @Nullable Refusal titleInTheWay(RetirementCommand command, Proceedings proceedings) {
        TitleState title =
                proceedings.read(TitleState.STREAM, command.property().value());
        for (Right right : Right.values()) {
            if (title.openTransfer(right).isPresent()) {
                return new RetirementRefusal.TransferIsOpen(right);
            }
            if (title.isHeldFrom(right, command.effectiveOn().day())) {
                return new RetirementRefusal.RightHasNotEnded(right);
            }
        }
        return null;
    }

    private static @Nullable Refusal useInTheWay(RetirementCommand command, Proceedings proceedings) {
        LocalDate day = command.effectiveOn().day();
        OccupancyState occupancy =
                proceedings.read(OccupancyState.STREAM, command.property().value());
        return occupancy.isUsedFrom(day) ? new RetirementRefusal.PropertyIsInUse() : null;
    }
}
