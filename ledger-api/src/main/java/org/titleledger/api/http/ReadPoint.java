package org.titleledger.api.http;

import java.time.Instant;
import org.titleledger.projections.shared.AsOf;

/**
 * The point on both clocks at which a read is answered (rule B4).
 *
 * @param asOf the day, and the last position that counts
 * @param latest the same day, as known now
 * @param knownAt the instant that was asked for or, when none was, that of the last act that counts
 */
public record ReadPoint(AsOf asOf, AsOf latest, Instant knownAt) {

    /** The last position that counts. */
    public long position() {
        return asOf.position();
    }

    /** Whether it is asked what was known earlier. */
    boolean isEarlier() {
        return asOf.position() < latest.position();
    }
}
