package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.UUID;
import org.titleledger.projections.shared.Entry;

/** One question on both clocks about one subject. */
record GridPoint(UUID subject, LocalDate day, long position) {

    /**
     * Every day that matters as known after each event of the subject, and the seams as known just before it: others are
     * recorded between its events.
     */
    static List<GridPoint> all(
            UUID subject, NavigableSet<LocalDate> days, NavigableSet<LocalDate> seams, List<Entry> events) {
        NavigableMap<Long, NavigableSet<LocalDate>> asked = new TreeMap<>();
        events.forEach(event -> asked.put(event.position() - 1, seams));
        events.forEach(event -> asked.put(event.position(), days));
        List<GridPoint> points = new ArrayList<>();
        asked.forEach((position, own) -> own.forEach(day -> points.add(new GridPoint(subject, day, position))));
        return points;
    }
}
