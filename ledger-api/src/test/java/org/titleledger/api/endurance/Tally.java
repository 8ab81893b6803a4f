package org.titleledger.api.endurance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What happened how often, for the summary. */
final class Tally {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Map<String, List<Long>> millis = new TreeMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.computeIfAbsent(what, key -> new LongAdder()).add(times);
    }

    synchronized void took(String what, long time) {
        millis.computeIfAbsent(what, key -> new ArrayList<>()).add(time);
    }

    synchronized String summary() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, times) -> text.append(String.format("%,10d  %s%n", times.sum(), what)));
        millis.forEach((what, times) -> {
            Collections.sort(times);
            text.append(String.format(
                    "%s: %d times, median %.1f s, longest %.1f s%n",
                    what, times.size(), times.get(times.size() / 2) / 1e3, times.getLast() / 1e3));
        });
        return text.toString();
    }
}
