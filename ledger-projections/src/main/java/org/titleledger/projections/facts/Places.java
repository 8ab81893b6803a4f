package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.titleledger.shared.Timeline;

/** Where in the log the facts and corrections of one stream's timelines stand, which know only their own order. */
public final class Places {

    private final Map<String, List<Long>> positions = new HashMap<>();

    /** Notes that everything new in some timelines was said by the event at a position. */
    void note(Map<String, Timeline<?>> timelines, long position) {
        timelines.forEach((name, timeline) -> {
            List<Long> known = positions.computeIfAbsent(name, key -> new ArrayList<>());
            for (long next = timeline.nextPlace(); known.size() < next; ) {
                known.add(position);
            }
        });
    }

    /** The position of what has a place in a timeline. */
    public long position(String timeline, long place) {
        List<Long> known = positions.getOrDefault(timeline, List.of());
        if (place < 0 || place >= known.size()) {
            throw new IllegalStateException("nothing of " + timeline + " has the place " + place);
        }
        return known.get((int) place);
    }
}
