package org.titleledger.api.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of the law's time, in the bureau's zone (rule B1). */
public final class LedgerDays {

    private final Clock clock;
    private final ZoneId zone;

    public LedgerDays(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Now, by the application's clock; what is recorded bears the database's. */
    public Instant now() {
        return clock.instant();
    }

    /** The zone the days are counted in. */
    public ZoneId zone() {
        return zone;
    }
}
