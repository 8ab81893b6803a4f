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

    /** Those from one day up to another; {@code null} where that are none. */
    public static @Nullable Days between(@Nullable LocalDate from, @Nullable LocalDate until) {
        boolean empty = from != null && until != null && !from.isBefore(until);
        return empty ? null : new Days(from, until);
    }

    /** Whether a day is one of them. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** As PostgreSQL itself prints it. */
    public String text() {
        return (from == null ? "(" : "[" + from) + "," + (until == null ? "" : until) + ")";
    }
}
