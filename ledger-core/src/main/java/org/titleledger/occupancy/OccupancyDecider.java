package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.party.PartyState;
import org.titleledger.property.PropertyDecider;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.Decider;
import org.titleledger.shared.Decision;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Proceedings;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.StreamKind;

/** The decisions on rooms and their use. */
public final class OccupancyDecider implements Decider<OccupancyCommand, OccupancyEvent, OccupancyState> {

    @Override
    public StreamKind<OccupancyState, OccupancyEvent> stream() {
        return OccupancyState.STREAM;
    }

    @Override
    public Class<OccupancyCommand> commands() {
        return OccupancyCommand.class;
    }

    @Override
    public Decision<? extends OccupancyEvent> decide(
            OccupancyState state, OccupancyCommand command, Proceedings proceedings) {
        PropertyState property =
                proceedings.read(PropertyState.STREAM, command.property().value());
        Optional<Refusal> closed = command instanceof OccupancyCommand.OfCorrection
                ? PropertyDecider.refusalOfCorrection(property, command.property())
                : PropertyDecider.refusalOfUse(property, command.property());
        if (closed.isPresent()) {
            return Decision.refuse(closed.get());
        }
        return switch (command) {
            case RecordRooms record -> recordRooms(state, record, proceedings);
            case RetireRoom retire -> retireRoom(state, retire, proceedings);
            case AssignOccupant assign -> assign(state, assign, proceedings);
            case EndOccupancy end -> end(state, end, proceedings);
            case OccupancyCommand.OfCorrection correction -> corrections(state, correction, proceedings);
        };
    }

    private static Decision<OccupancyEvent> corrections(
            OccupancyState state, OccupancyCommand.OfCorrection command, Proceedings proceedings) {
        OccupancyCorrectionDecisions decisions =
                new OccupancyCorrectionDecisions(state, command.property(), proceedings);
        return switch (command) {
            case OccupancyCommand.CorrectOccupancy c -> decisions.request(c);
            case OccupancyCommand.DecideOccupancyCorrection c -> decisions.decide(c);
        };
    }

    private static Decision<OccupancyEvent.RoomsRecorded> recordRooms(
            OccupancyState state, RecordRooms command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        Optional<Refusal> wrong =
                state.rooms().wrong(new RoomAct.Recorded(command.rooms()), LegalDate.dayOf(command.effectiveOn()));
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        return Decision.accept(new OccupancyEvent.RoomsRecorded(
                command.property(), proceedings.act(), command.effectiveOn(), command.rooms()));
    }

    private static Decision<OccupancyEvent.RoomRetired> retireRoom(
            OccupancyState state, RetireRoom command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        LocalDate day = command.effectiveOn().day();
        Optional<Refusal> wrong = state.rooms().wrong(new RoomAct.Retired(command.number()), day);
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        return state.isUsedFrom(command.number(), day)
                ? Decision.refuse(new OccupancyRefusal.RoomIsInUse(command.number()))
                : Decision.accept(new OccupancyEvent.RoomRetired(
                        command.property(), proceedings.act(), command.effectiveOn(), command.number()));
    }

    private static Decision<OccupancyEvent.Assigned> assign(
            OccupancyState state, AssignOccupant command, Proceedings proceedings) {
        Refusal wrong = wrongOccupant(command, proceedings);
        if (wrong == null) {
            wrong = wrongRooms(state, command);
        }
        return wrong != null
                ? Decision.refuse(wrong)
                : Decision.accept(new OccupancyEvent.Assigned(
                        command.property(),
                        proceedings.act(),
                        command.effectiveOn(),
                        command.occupancy(),
                        command.occupant(),
                        command.rooms(),
                        command.agreement(),
                        command.certificate(),
                        command.until(),
                        command.shared()));
    }

    private static @Nullable Refusal wrongOccupant(AssignOccupant command, Proceedings proceedings) {
        PartyState occupant =
                proceedings.read(PartyState.STREAM, command.occupant().value());
        if (!occupant.registered()) {
            return new PartyRefusal.PartyIsUnknown(command.occupant());
        }
        return dissolved(command.occupant(), command.effectiveOn().day(), proceedings)
                .orElse(null);
    }

    static Optional<Refusal> dissolved(PartyId occupant, LocalDate day, Proceedings proceedings) {
        PartyState.Dissolution end =
                proceedings.read(PartyState.STREAM, occupant.value()).dissolution();
        return end != null && end.countsOn(day)
                ? Optional.of(new OccupancyRefusal.OccupantIsDissolved(occupant))
                : Optional.empty();
    }

    static Optional<Refusal> unknownRoom(OccupancyState state, Use use) {
        return state.roomMissingFor(use).map(OccupancyRefusal.RoomIsUnknown::new);
    }

    private static @Nullable Refusal wrongRooms(OccupancyState state, AssignOccupant command) {
        return unknownRoom(state, command.use())
                .or(() -> state.collisionWith(command.occupancy(), command.use())
                        .map(entry -> new OccupancyRefusal.RoomIsUsedByAnother(
                                entry.getKey(), entry.getValue().occupant())))
                .orElse(null);
    }

    private static Decision<OccupancyEvent.Ended> end(
            OccupancyState state, EndOccupancy command, Proceedings proceedings) {
        Use use = state.uses().get(command.occupancy());
        if (use == null) {
            return Decision.refuse(new OccupancyRefusal.OccupancyNotFound(command.occupancy()));
        }
        LocalDate end = command.effectiveOn().day();
        LocalDate until = use.until();
        return !end.isAfter(use.from().day()) || (until != null && !end.isBefore(until))
                ? Decision.refuse(new OccupancyRefusal.EndIsOutsideThePeriod(end))
                : Decision.accept(new OccupancyEvent.Ended(
                        command.property(), proceedings.act(), command.effectiveOn(), command.occupancy()));
    }
}
