package org.titleledger.api.questions;

import java.util.List;
import java.util.Optional;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.title.TitleState;

/**
 * The streams of one thing in which corrections lie, as far as a viewer may know of them.
 *
 * @param id the thing's identity
 * @param kinds in a fixed order
 */
record ThingStreams(java.util.UUID id, List<StreamKind<?, ?>> kinds) {

    ThingStreams {
        kinds = List.copyOf(kinds);
    }

    /** A unit is told nothing of who else uses the property (rule K1). */
    static ThingStreams of(PropertyId property, Viewer viewer) {
        List<StreamKind<?, ?>> seen = List.of(PropertyState.STREAM, TitleState.STREAM, CustodyState.STREAM);
        List<StreamKind<?, ?>> all =
                List.of(PropertyState.STREAM, TitleState.STREAM, CustodyState.STREAM, OccupancyState.STREAM);
        return new ThingStreams(property.value(), viewer.equals(Viewer.everything()) ? all : seen);
    }

    static ThingStreams of(PartyId party) {
        return new ThingStreams(party.value(), List.of(PartyState.STREAM));
    }

    List<StreamId> streams() {
        return kinds.stream().map(kind -> kind.of(id)).toList();
    }

    Optional<StreamKind<?, ?>> kindOf(StreamId stream) {
        return kinds.stream().filter(kind -> kind.of(id).equals(stream)).findFirst();
    }
}
