package org.titleledger.projections.shared;

import java.util.Collection;
import java.util.List;
import org.titleledger.shared.StreamId;

/** The ledger's log, as those who make read models see it. */
public interface Log {

    /** The last position that is visible now, whether or not an earlier one may still come; 0 for an empty log. */
    long end();

    /**
     * Events behind a position, in order; it ends before the first position that may still be filled.
     *
     * @param atMost how many of them at most; none is only answered when there is none
     */
    List<Arrival> after(long position, int atMost);

    /** The events at some positions, in order. */
    List<Arrival> at(List<Long> positions);

    /** All events of some streams, each stream's in its order. */
    List<Past> of(Collection<StreamId> streams);
}
