package org.titleledger.occupancy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionCases;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Standing;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Ordered;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * The rooms of a property and their use.
 *
 * @param roomActs every act on rooms
 * @param rooms what they make of rooms, as it is understood now
 * @param useActs the acts on every use ever recorded
 * @param uses what they make of it, as it is understood now; one that is annulled is not among them
 * @param corrections every correction ever asked for
 */
public record OccupancyState(
        Timeline<RoomAct> roomActs,
        RoomLives rooms,
        Map<OccupancyId, Timeline<UseAct>> useActs,
        Map<OccupancyId, Use> uses,
        CorrectionCases<OccupancyReplacement> corrections)
        implements Correctable {

    /** The stream of a property's occupancy. */
    public static final StreamKind<OccupancyState, OccupancyEvent> STREAM = new StreamKind<>(
            "occupancy",
            OccupancyEvent.class,
            new OccupancyState(Timeline.empty(), RoomLives.NONE, Map.of(), Map.of(), CorrectionCases.none()),
            OccupancyState::evolve);

    public OccupancyState {
        useActs = Ordered.copy(useActs);
        uses = Ordered.copy(uses);
    }

    /** Every room ever recorded, in the order of the history. */
    public List<RoomLife> lives() {
        return rooms.lives();
    }

    /** A use as it is understood now. */
    Optional<Use> use(OccupancyId id) {
        return Optional.ofNullable(uses.get(id));
    }

    /** The first room of a use for the whole of which there is no one room of that number; it may have been retired since. */
    Optional<String> roomMissingFor(Use use) {
        return use.rooms() == null
                ? Optional.empty()
                : use.rooms().stream()
                        .filter(number -> !hasRoomFor(number, use))
                        .findFirst();
    }

    private boolean hasRoomFor(String number, Use use) {
        return lives().stream().anyMatch(life -> life.room().number().equals(number) && life.covers(use));
    }

    /** A recorded use that cannot stand beside another. */
    Optional<Map.Entry<OccupancyId, Use>> collisionWith(OccupancyId id, Use use) {
        return uses.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id) && entry.getValue().collidesWith(use))
                .findFirst();
    }

    /** Whether somebody uses any part of the property on a day or later. */
    public boolean isUsedFrom(LocalDate day) {
        return uses.values().stream().anyMatch(use -> use.endsAfter(day));
    }

    /** Whether somebody uses a room on a day or later. */
    boolean isUsedFrom(String number, LocalDate day) {
        return uses.values().stream().anyMatch(use -> use.endsAfter(day) && names(use.rooms(), number));
    }

    private static boolean names(@Nullable List<String> rooms, String number) {
        return rooms != null && rooms.contains(number);
    }

    private OccupancyState evolve(OccupancyEvent event) {
        return switch (event) {
            case OccupancyEvent.RoomsRecorded e -> withRooms(new RoomAct.Recorded(e.rooms()), e);
            case OccupancyEvent.RoomRetired e -> withRooms(new RoomAct.Retired(e.number()), e);
            case OccupancyEvent.Assigned e -> {
                expect(!useActs.containsKey(e.occupancy()), e);
                yield with(
                        e.occupancy(),
                        new UseAct.Assigned(
                                e.occupant(), e.rooms(), e.agreement(), e.certificate(), e.until(), e.shared()),
                        e);
            }
            case OccupancyEvent.Ended e -> {
                expect(uses.containsKey(e.occupancy()), e);
                yield with(e.occupancy(), new UseAct.Ended(), e);
            }
            case OccupancyEvent.OfCorrection e -> OccupancyCorrections.evolve(this, e);
        };
    }

    private OccupancyState withRooms(RoomAct act, OccupancyEvent event) {
        LocalDate day = LegalDate.dayOf(event.effectiveOn());
        expect(rooms.isPossible(act), event);
        return new OccupancyState(
                roomActs.with(
                        act,
                        event.effectiveOn(),
                        roomActs.nextPlace(),
                        event.act().id()),
                rooms.after(act, day, roomActs.nextPlace()),
                useActs,
                uses,
                corrections);
    }

    /**
     * Whose use a correction is about, whatever became of it: what concerns nobody's use, as a room's floor, is about none.
     */
    public Set<OccupancyId> usesCorrectedBy(CorrectionCase<OccupancyReplacement> correction) {
        return OccupancyCorrections.usesOf(this, correction);
    }

    OccupancyState withRooms(Timeline<RoomAct> others) {
        return new OccupancyState(others, RoomLives.of(others), useActs, uses, corrections);
    }

    private OccupancyState with(OccupancyId id, UseAct act, OccupancyEvent event) {
        Timeline<UseAct> acts = useActs.getOrDefault(id, Timeline.empty());
        return with(
                id,
                acts.with(
                        act, event.effectiveOn(), acts.nextPlace(), event.act().id()));
    }

    OccupancyState with(OccupancyId id, Timeline<UseAct> acts) {
        Map<OccupancyId, Timeline<UseAct>> more = new LinkedHashMap<>(useActs);
        more.put(id, acts);
        Map<OccupancyId, Use> understood = new LinkedHashMap<>(uses);
        UseAct.use(acts).ifPresentOrElse(use -> understood.put(id, use), () -> understood.remove(id));
        return new OccupancyState(roomActs, rooms, more, understood, corrections);
    }

    OccupancyState with(CorrectionCases<OccupancyReplacement> cases) {
        return new OccupancyState(roomActs, rooms, useActs, uses, cases);
    }

    @Override
    public OccupancyState ifApproved(CorrectionId correction, ActId approval) {
        return corrections
                .open(correction)
                .map(asked -> OccupancyCorrections.ifApproved(this, asked, approval))
                .orElse(this);
    }

    @Override
    public List<Standing> standing(ActId act) {
        return Standing.of(OccupancyCorrections.strands(this), act);
    }

    private static void expect(boolean possible, OccupancyEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
