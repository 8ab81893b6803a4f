package org.titleledger.projections.split;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.titleledger.projections.shared.Span;

/**
 * What a row says, and at which positions it was known.
 *
 * @param <T> what it says
 */
record Timed<T>(Span known, T value) {

    boolean isKnownAt(long position) {
        Long until = known.until();
        return known.from() <= position && (until == null || position < until);
    }

    /** The positions at which this begins and ends to be known. */
    LongStream seams() {
        Long until = known.until();
        return until == null ? LongStream.of(known.from()) : LongStream.of(known.from(), until);
    }

    static <T> Stream<T> at(long position, List<Timed<T>> rows) {
        return rows.stream().filter(row -> row.isKnownAt(position)).map(Timed::value);
    }

    static LongStream seamsOf(List<? extends Timed<?>> rows) {
        return rows.stream().flatMapToLong(Timed::seams);
    }
}
