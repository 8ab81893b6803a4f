package org.titleledger.api.hostile;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts what was sent and answered, for the end of the run. */
final class Tally {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicReference<Slowest> slowest = new AtomicReference<>(new Slowest(0, "nothing"));

    private record Slowest(long nanos, String what) {}

    void note(String family, int status, String code, long nanos, String what) {
        counts.merge("family " + family, 1, Integer::sum);
        counts.merge("status " + (status == 0 ? "closed" : String.valueOf(status)), 1, Integer::sum);
        counts.merge("code " + (code.isEmpty() ? "none" : code), 1, Integer::sum);
        slowest.accumulateAndGet(new Slowest(nanos, what), (one, other) -> one.nanos >= other.nanos ? one : other);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) {
            text.append(String.format("%n  %6d %s", entry.getValue(), entry.getKey()));
        }
        Slowest last = slowest.get();
        return text + String.format("%n  slowest: %d ms, %s", last.nanos / 1_000_000, last.what);
    }
}
