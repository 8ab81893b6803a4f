package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RecordRooms;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
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
        Optional<Refusal> closed = PropertyDecider.refusalOfUse(property, command.property());
        if (closed.isPresent()) {
            return Decision.refuse(closed.get());
        }
        return switch (command) {
            case RecordRooms record -> recordRooms(state, record, proceedings);
            case RetireRoom retire -> retireRoom(state, retire, proceedings);
            case AssignOccupant assign -> assign(state, assign, proceedings);
            case EndOccupancy end -> end(state, end, proceedings);
        };
    }

    private static Decision<OccupancyEvent.RoomsRecorded> recordRooms(
            OccupancyState state, RecordRooms command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        Set<String> numbers = new HashSet<>();
        for (Room room : command.rooms()) {
            if (!numbers.add(room.number()) || isTaken(state, room.number(), command.effectiveOn())) {
                return Decision.refuse(new OccupancyRefusal.RoomNumberIsTaken(room.number()));
            }
        }
        return Decision.accept(new OccupancyEvent.RoomsRecorded(
                command.property(), proceedings.act(), command.effectiveOn(), command.rooms()));
    }

    /** A number is taken by a room that exists, and was taken before the day on which another one ended. */
    private static boolean isTaken(OccupancyState state, String number, @Nullable LegalDate effectiveOn) {
        LocalDate free = state.freeFrom(number);
        return state.present(number).isPresent()
                || (free != null && effectiveOn != null && effectiveOn.day().isBefore(free));
    }

    private static Decision<OccupancyEvent.RoomRetired> retireRoom(
            OccupancyState state, RetireRoom command, Proceedings proceedings) {
        Optional<Refusal> future = proceedings.refusalOfFuture(command.effectiveOn());
        if (future.isPresent()) {
            return Decision.refuse(future.get());
        }
        LocalDate day = command.effectiveOn().day();
        boolean exists = state.present(command.number())
                .map(RoomLife::from)
                .map(from -> !day.isBefore(from))
                .orElse(state.present(command.number()).isPresent());
        if (!exists) {
            return Decision.refuse(new OccupancyRefusal.RoomIsUnknown(command.number()));
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
        PartyState.Dissolution end = occupant.dissolution();
        return end != null && end.countsOn(command.effectiveOn().day())
                ? new OccupancyRefusal.OccupantIsDissolved(command.occupant())
                : null;
    }

    private static @Nullable Refusal wrongRooms(OccupancyState state, AssignOccupant command) {
        List<String> rooms = command.rooms() == null ? List.of() : command.rooms();
        for (String number : rooms) {
            if (!state.hasRoomFor(number, command.use())) {
                return new OccupancyRefusal.RoomIsUnknown(number);
            }
        }
        return state.collisionWith(command.use())
                .map(entry -> (Refusal) new OccupancyRefusal.RoomIsUsedByAnother(
                        entry.getKey(), entry.getValue().occupant()))
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
