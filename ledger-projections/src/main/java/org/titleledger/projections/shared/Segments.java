package org.titleledger.projections.shared;

import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How many events of different subjects are taken at the same time.
 *
 * @param count a power of two: Axon tells segments apart by the low bits of a hash
 */
public record Segments(int count) {

    private static final int MOST = 64;

    public Segments {
        if (count < 1 || count > MOST || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException(
                    "segments of the read models: a power of two up to " + MOST + ", not " + count);
        }
    }

    /** The segment that a subject belongs to, as Axon itself counts. */
    public int of(UUID subject) {
        return subject.hashCode() & (count - 1);
    }

    /** Every segment. */
    public IntStream all() {
        return IntStream.range(0, count);
    }
}
