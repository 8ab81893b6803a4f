package org.titleledger.api.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.StreamId;

/** The events of a property's four streams, from the log itself. */
final class Histories {

    private final Map<StreamId, List<Past>> pasts = new LinkedHashMap<>();

    private Histories() {}

    static Histories of(PropertyId property, Log log) {
        Histories histories = new Histories();
        List<StreamId> streams = List.of(
                property.stream(), property.titleStream(), property.custodyStream(), property.occupancyStream());
        List<Past> all = log.of(streams);
        streams.forEach(stream -> histories.pasts.put(
                stream,
                all.stream().filter(past -> past.stream().equals(stream)).toList()));
        return histories;
    }

    /** Everything that was recorded up to a position, stream by stream. */
    List<Past> all(long position) {
        return pasts.values().stream()
                .flatMap(List::stream)
                .filter(past -> past.position() <= position)
                .toList();
    }

    /** What was recorded up to a position. */
    Map<StreamId, List<LedgerEvent>> until(long position) {
        Map<StreamId, List<LedgerEvent>> known = new LinkedHashMap<>();
        pasts.forEach((stream, events) -> known.put(stream, between(events, 0, position)));
        return known;
    }

    /** What was recorded behind one position and up to another. */
    List<LedgerEvent> between(long behind, long until) {
        return pasts.values().stream()
                .flatMap(events -> between(events, behind, until).stream())
                .toList();
    }

    private static List<LedgerEvent> between(List<Past> events, long behind, long until) {
        return events.stream()
                .filter(past -> past.position() > behind && past.position() <= until)
                .map(Past::event)
                .toList();
    }
}
