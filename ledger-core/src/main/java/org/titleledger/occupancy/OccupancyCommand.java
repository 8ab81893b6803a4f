package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/** What may be asked about the rooms of a property and their use. */
public sealed interface OccupancyCommand extends LedgerCommand {

    /** The property whose occupancy is written. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().occupancyStream();
    }

    @Override
    default Set<StreamId> reads() {
        return Set.of(property().stream());
    }

    /** Record rooms. */
    record RecordRooms(PropertyId property, @Nullable LegalDate effectiveOn, List<Room> rooms)
            implements OccupancyCommand {
        public RecordRooms {
            rooms = Required.list("rooms", rooms, Room.MOST);
            if (rooms.isEmpty()) {
                throw new InvalidValue("list.empty", "rooms");
            }
        }
    }

    /** Record that a room no longer exists. */
    record RetireRoom(PropertyId property, LegalDate effectiveOn, String number) implements OccupancyCommand {

        public RetireRoom {
            Required.value("effectiveOn", effectiveOn);
            number = Room.numbered(number);
        }
    }

    /** Record that a party uses rooms, or the whole property. */
    record AssignOccupant(
            PropertyId property,
            LegalDate effectiveOn,
            OccupancyId occupancy,
            PartyId occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable LocalDate until,
            boolean shared)
            implements OccupancyCommand {

        public AssignOccupant {
            Required.value("effectiveOn", effectiveOn);
            Required.value("occupant", occupant);
            rooms = Room.numbered(rooms);
            LegalDate.checked(until);
            if (until != null && !until.isAfter(effectiveOn.day())) {
                throw new InvalidValue("period.empty", effectiveOn.day(), until);
            }
            agreement = Text.optional("agreement", agreement, Text.NAME);
            certificate = Text.optional("certificate", certificate, Text.NAME);
        }

        @Override
        public Set<StreamId> reads() {
            return Set.of(property.stream(), occupant.stream());
        }

        /** The use that is asked for. */
        Use use() {
            return new Use(occupant, rooms, effectiveOn, until, shared);
        }
    }

    /** Record that a use ended. */
    record EndOccupancy(PropertyId property, LegalDate effectiveOn, OccupancyId occupancy) implements OccupancyCommand {

        public EndOccupancy {
            Required.value("effectiveOn", effectiveOn);
        }
    }

    /** Ask for a correction of what was recorded here (rules C1, C2). */
    record CorrectOccupancy(
            PropertyId property,
            CorrectionId correction,
            Terms terms,
            @Nullable OccupancyReplacement replacement)
            implements OfCorrection, CorrectionRequest<OccupancyReplacement> {

        public CorrectOccupancy {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw a correction (rule C2). */
    record DecideOccupancyCorrection(
            PropertyId property, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecideOccupancyCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }

    /** A command about one correction. */
    sealed interface OfCorrection extends OccupancyCommand {

        /** Which one. */
        CorrectionId correction();
    }
}
