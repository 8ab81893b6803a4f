package org.titleledger.api.imports.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;

/** Reads the dates of Chinese lists, to the day, the month or the year (rule B1), or those of a prescribed form only. */
final class DateReader {

    private static final String TIME = "(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?";
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号])" + TIME);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})|年(\\d{1,2})月(?:份)?)");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** No paper is older, and none is issued later: such years fill a field that must not be empty. */
    private static final int FIRST_YEAR = 1800;

    private static final int FIRST_FILLER_YEAR = 2200;

    /** Spreadsheets' day zero. */
    private static final Set<LocalDate> FILLERS = Set.of(LocalDate.of(1899, 12, 30), LocalDate.of(1899, 12, 31));

    /** The first days of clocks, and the day on which national reporting lets the term of allocated land begin. */
    private static final Set<LocalDate> DOUBTFUL =
            Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1970, 1, 1), LocalDate.of(1949, 10, 1));

    private final @Nullable DatePattern prescribed;

    DateReader(@Nullable DatePattern prescribed) {
        this.prescribed = prescribed;
    }

    Reading<LegalDate> read(String cell) {
        if (prescribed != null) {
            Optional<LocalDate> date = prescribed.parse(cell);
            if (date.isPresent()) {
                return judged(date.get(), Precision.DAY);
            }
            if (!ISO.matcher(cell).matches()) {
                return Reading.wrong(FindingCode.DATE_UNREADABLE, cell, prescribed.text());
            }
        }
        return readUsual(CellText.narrow(cell), cell);
    }

    private static Reading<LegalDate> readUsual(String text, String cell) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(2) == null
                    ? date(cell, day.group(1), day.group(5), day.group(6), Precision.DAY)
                    : date(cell, day.group(1), day.group(3), day.group(4), Precision.DAY);
        }
        Matcher digits = EIGHT_DIGITS.matcher(text);
        if (digits.matches()) {
            return date(cell, digits.group(1), digits.group(2), digits.group(3), Precision.DAY);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            String number = month.group(2) == null ? month.group(3) : month.group(2);
            return date(cell, month.group(1), number, "1", Precision.MONTH);
        }
        Matcher year = YEAR.matcher(text);
        return year.matches()
                ? date(cell, year.group(1), "1", "1", Precision.YEAR)
                : Reading.wrong(FindingCode.DATE_UNREADABLE, cell, "yyyy-MM-dd");
    }

    private static Reading<LegalDate> date(String cell, String year, String month, String day, Precision precision) {
        if (Integer.parseInt(year) == 0) {
            return Reading.wrong(FindingCode.DATE_IS_FILLER, cell);
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return judged(date, precision);
        } catch (DateTimeException noSuchDay) {
            return Reading.wrong(FindingCode.DATE_IMPOSSIBLE, cell);
        }
    }

    private static Reading<LegalDate> judged(LocalDate date, Precision precision) {
        if (date.getYear() < FIRST_YEAR) {
            return Reading.wrong(FindingCode.DATE_IMPOSSIBLE, date);
        }
        if (date.getYear() >= FIRST_FILLER_YEAR || FILLERS.contains(date)) {
            return Reading.wrong(FindingCode.DATE_IS_FILLER, date);
        }
        LegalDate legal = new LegalDate(date, precision);
        return precision == Precision.DAY && DOUBTFUL.contains(date)
                ? Reading.doubtful(legal, FindingCode.DATE_DOUBTFUL, date)
                : Reading.value(legal);
    }
}
