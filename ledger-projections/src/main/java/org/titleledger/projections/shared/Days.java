package org.titleledger.projections.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of the law's time, half-open (rule B2): a {@code daterange}.
 *
 * @param from the first day; {@code null} for as far back as anything is known
 * @param until the first day that is no longer one of them; {@code null} for never
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** As PostgreSQL itself prints it. */
    public String text() {
        return (from == null ? "(" : "[" + from) + "," + (until == null ? "" : until) + ")";
    }
}
