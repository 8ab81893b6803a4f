package org.titleledger.custody;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;

/**
 * Who keeps a property.
 *
 * @param handovers the handovers in the law's time
 */
public record CustodyState(Timeline<Handover> handovers) {

    /**
     * One handover.
     *
     * @param from the custodian before, where known
     * @param to the custodian from then on
     */
    public record Handover(@Nullable PartyId from, PartyId to) {}

    /** The stream of a property's custody. */
    public static final StreamKind<CustodyState, CustodyEvent> STREAM =
            new StreamKind<>("custody", CustodyEvent.class, new CustodyState(Timeline.empty()), CustodyState::evolve);

    private CustodyState evolve(CustodyEvent event) {
        return switch (event) {
            case CustodyEvent.HandedOver e ->
                new CustodyState(handovers.with(
                        new Handover(e.from(), e.to()),
                        e.effectiveOn(),
                        handovers.nextPlace(),
                        e.act().id()));
        };
    }
}
