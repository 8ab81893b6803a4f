package org.titleledger.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day in the law's time, in the bureau's zone, known to the day, the month or the year (rule B1).
 *
 * @param day the day, or the first day of the month or year
 * @param precision how exactly it is known
 */
public record LegalDate(LocalDate day, Precision precision) {

    /** The first day a legal fact may have: the Gregorian calendar was adopted in China in 1912; older papers exist. */
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public LegalDate {
        checked(Required.value("day", day));
        Required.value("precision", precision);
        boolean firstDay = switch (precision) {
            case DAY -> true;
            case MONTH -> day.getDayOfMonth() == 1;
            case YEAR -> day.getDayOfYear() == 1;
        };
        if (!firstDay) {
            throw new InvalidValue("date.not-first-of-period", day, precision);
        }
    }

    /**
     * A day within what can be recorded, or none: databases and calendars end somewhere.
     *
     * @throws InvalidValue {@code date.out-of-range}
     */
    public static @Nullable LocalDate checked(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new InvalidValue("date.out-of-range", day);
        }
        return day;
    }

    /** A date known to the day. */
    public static LegalDate of(LocalDate day) {
        return new LegalDate(day, Precision.DAY);
    }

    /** A date known to the day, or unknown. */
    public static @Nullable LegalDate ofNullable(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }

    /** The day, or {@code null} when the date is unknown. */
    public static @Nullable LocalDate dayOf(@Nullable LegalDate date) {
        return date == null ? null : date.day();
    }

    /** Whether a date is known and lies after a day. */
    public static boolean isAfter(@Nullable LegalDate date, LocalDate day) {
        return date != null && date.day().isAfter(day);
    }

    /** Whether a day is the date, as exactly as the date is known. */
    public boolean covers(LocalDate other) {
        LocalDate end = switch (precision) {
            case DAY -> day.plusDays(1);
            case MONTH -> day.plusMonths(1);
            case YEAR -> day.plusYears(1);
        };
        return !other.isBefore(day) && other.isBefore(end);
    }

    /** The date as papers print it, no more exact than it is known: 1987年, 1987年5月, 1987-05-01. */
    public String shown() {
        return switch (precision) {
            case DAY -> day.toString();
            case MONTH -> day.format(DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT));
            case YEAR -> day.format(DateTimeFormatter.ofPattern("yyyy", Locale.ROOT));
        };
    }
}
