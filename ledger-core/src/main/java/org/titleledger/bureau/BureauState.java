package org.titleledger.bureau;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Ordered;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * Which party is the bureau.
 *
 * @param designated the approved designations in the law's time
 * @param asked every designation that was asked for
 */
public record BureauState(Timeline<PartyId> designated, Map<DesignationId, Asked> asked) {

    /** The identity of the one stream. */
    public static final UUID THE_BUREAU_ID = UUID.fromString("00000000-0000-8000-8000-000000000001");

    /** The one stream: a ledger serves one bureau. */
    public static final StreamId THE_BUREAU = new StreamId("bureau", THE_BUREAU_ID);

    /** The stream of the bureau. */
    public static final StreamKind<BureauState, BureauEvent> STREAM = new StreamKind<>(
            "bureau", BureauEvent.class, new BureauState(Timeline.empty(), Map.of()), BureauState::evolve);

    /**
     * A designation that was asked for.
     *
     * @param event what was asked
     * @param approved whether it counts
     */
    public record Asked(BureauEvent.Designated event, boolean approved) {
        Actor actor() {
            return event.act().actor();
        }
    }

    public BureauState {
        asked = Ordered.copy(asked);
    }

    /** The bureau on a day. */
    public Optional<PartyId> on(LocalDate day) {
        return designated.on(day).map(stretch -> stretch.fact().stated());
    }

    private BureauState evolve(BureauEvent event) {
        Map<DesignationId, Asked> more = new LinkedHashMap<>(asked);
        return switch (event) {
            case BureauEvent.Designated e -> {
                expect(!asked.containsKey(e.designation()), e);
                more.put(e.designation(), new Asked(e, false));
                yield new BureauState(designated, more);
            }
            case BureauEvent.DesignationApproved e -> {
                Asked before = asked.get(e.designation());
                if (before == null || before.approved()) {
                    throw new IllegalStateException("impossible history: " + e);
                }
                more.put(e.designation(), new Asked(before.event(), true));
                yield new BureauState(
                        designated.with(
                                e.party(),
                                e.since(),
                                designated.nextPlace(),
                                e.act().id()),
                        more);
            }
        };
    }

    private static void expect(boolean possible, BureauEvent event) {
        if (!possible) {
            throw new IllegalStateException("impossible history: " + event);
        }
    }
}
