package org.titleledger.api.imports.known;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;
import org.titleledger.title.TitleState;

/** What the ledger knows of one property, in its four streams. */
public record KnownProperty(PropertyState property, TitleState title, CustodyState custody, OccupancyState occupancy) {

    /** The four streams of a property. */
    public static Set<StreamId> streams(PropertyId property) {
        return Set.of(property.stream(), property.titleStream(), property.custodyStream(), property.occupancyStream());
    }

    /** The states after the histories of the four streams. */
    public static KnownProperty of(PropertyId property, Function<StreamId, List<LedgerEvent>> history) {
        return new KnownProperty(
                PropertyState.STREAM.after(history.apply(property.stream())),
                TitleState.STREAM.after(history.apply(property.titleStream())),
                CustodyState.STREAM.after(history.apply(property.custodyStream())),
                OccupancyState.STREAM.after(history.apply(property.occupancyStream())));
    }
}
