package org.titleledger.projections.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in the log the facts and corrections of one stream's timelines stand, which know only their own order. */
public final class Places {

    private final Map<String, List<Long>> positions = new HashMap<>();

    /** Notes that everything new in some timelines was said by the event at a position. */
    void note(Map<String, Long> lengths, long position) {
        lengths.forEach((name, length) -> {
            List<Long> known = positions.computeIfAbsent(name, key -> new ArrayList<>());
            while (known.size() < length) {
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
