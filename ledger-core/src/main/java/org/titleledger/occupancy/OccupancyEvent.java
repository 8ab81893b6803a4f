package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about the rooms of a property and their use. */
public sealed interface OccupancyEvent extends LedgerEvent {

    /** The property the fact is about. */
    PropertyId property();

    @Override
    default StreamId stream() {
        return property().occupancyStream();
    }

    /**
     * These rooms exist, beside those recorded before (rule H2).
     *
     * @param rooms the new ones
     */
    @EventName("occupancy.rooms-recorded")
    record RoomsRecorded(
            PropertyId property, Act act, @Nullable LegalDate effectiveOn, List<Room> rooms) implements OccupancyEvent {
        public RoomsRecorded {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * A room no longer exists; its number is free again (rule H2).
     *
     * @param effectiveOn the first day on which it no longer exists
     * @param number which room
     */
    @EventName("occupancy.room-retired")
    record RoomRetired(PropertyId property, Act act, LegalDate effectiveOn, String number) implements OccupancyEvent {}

    /**
     * A party uses rooms, or the whole property, from a day on (使用; rules A3, B5, H2).
     *
     * @param rooms the numbers of the rooms; {@code null} for the whole property, later rooms included
     * @param agreement 使用协议
     * @param certificate 分配使用凭证
     * @param until the first day on which it no longer holds; {@code null} for no end known
     */
    @EventName("occupancy.assigned")
    record Assigned(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            OccupancyId occupancy,
            PartyId occupant,
            @Nullable List<String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable LocalDate until,
            boolean shared)
            implements OccupancyEvent {
        public Assigned {
            rooms = rooms == null ? null : List.copyOf(rooms);
        }
    }

    /**
     * A use ended (rules A3, B2).
     *
     * @param effectiveOn the first day on which it no longer holds
     * @param occupancy which use
     */
    @EventName("occupancy.ended")
    record Ended(PropertyId property, Act act, LegalDate effectiveOn, OccupancyId occupancy)
            implements OccupancyEvent {}

    /** What becomes of a correction (rules C1 to C5). */
    sealed interface OfCorrection extends OccupancyEvent, CorrectionFact {}

    /**
     * A correction was asked for; it changes nothing yet (rule C2).
     *
     * @param effectiveOn the day it is about: the better fact's, the corrected one's, or the corrected act's own
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     * @param shown the digest of what it would change
     */
    @EventName("occupancy.correction-requested")
    record CorrectionRequested(
            PropertyId property,
            Act act,
            @Nullable LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable OccupancyReplacement replacement,
            Digest shown)
            implements OfCorrection, CorrectionFact.Requested<OccupancyReplacement> {}

    /**
     * Another person approved a correction: it counts from here on (rules C2, C3). Its act can itself be corrected.
     *
     * @param effectiveOn the day of the approval
     * @param replacement what is stated instead; {@code null} where the kind states nothing, or only another day
     */
    @EventName("occupancy.correction-approved")
    record CorrectionApproved(
            PropertyId property,
            Act act,
            LegalDate effectiveOn,
            CorrectionId correction,
            Terms terms,
            @Nullable OccupancyReplacement replacement)
            implements OfCorrection, CorrectionFact.Approved<OccupancyReplacement> {}

    /** The reviewer returned a correction; the reason is the act's (rule C2). */
    @EventName("occupancy.correction-returned")
    record CorrectionReturned(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Returned {}

    /** A correction was given up; the reason is the act's (rule C2). */
    @EventName("occupancy.correction-withdrawn")
    record CorrectionWithdrawn(PropertyId property, Act act, LegalDate effectiveOn, CorrectionId correction)
            implements OfCorrection, CorrectionFact.Withdrawn {}
}
