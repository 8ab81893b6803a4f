package org.titleledger.api.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The latest time in blocks of positions into which nothing can come any more: what was found once is found for ever. So that
 * who asks for the position of an instant does not look through thousands of events that are all earlier.
 */
final class LatestTimes {

    /** So many positions are looked through at most where nothing is out of order. */
    static final int BLOCK = 250;

    private final Map<Long, Instant> latest = new ConcurrentHashMap<>();

    /** The first position of some from which on there may be a time behind an instant. */
    long skip(long from, long before, Instant instant) {
        for (long block = blockOf(from); block * BLOCK < before; block++) {
            Instant time = latest.get(block);
            if (time == null || time.isAfter(instant)) {
                return Math.max(from, block * BLOCK);
            }
        }
        return before;
    }

    /** The first position behind the last whole block before others. */
    static long endOfBlocks(long before) {
        return Math.max(0, before) / BLOCK * BLOCK;
    }

    static long blockOf(long position) {
        return Math.max(0, position) / BLOCK;
    }

    /** Notes what stands in all blocks between two that are whole and settled; a block without an event has no time. */
    void note(long fromBlock, long beforeBlock, Map<Long, Instant> times) {
        for (long block = fromBlock; block < beforeBlock; block++) {
            latest.put(block, times.getOrDefault(block, Instant.MIN));
        }
    }
}
