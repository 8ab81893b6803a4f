package org.titleledger.api.imports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Numbers that a workbook shows as dates, in the ISO form of what is shown: the day, the month or the year. */
final class WorkbookDates {

    /** ECMA-376 part 1, 18.8.30: formats that are dates by their number; 27 to 36 and 50 to 58 in Chinese workbooks. */
    private static final Set<Integer> BUILT_IN =
            IntStream.of(14, 15, 22, 28, 29, 30, 31, 51, 53, 54, 58).boxed().collect(Collectors.toSet());

    private static final Set<Integer> BUILT_IN_MONTHS =
            IntStream.of(17, 27, 36, 50, 52, 55, 57).boxed().collect(Collectors.toSet());

    /** What in a format is no part of a date: literals, escaped characters, conditions, colours, elapsed times. */
    private static final Pattern NO_FIELDS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private WorkbookDates() {}

    /** The date, or {@code null} when the number is shown as something else. */
    static @Nullable String shown(Cell cell, BigDecimal serial) {
        String pattern = pattern(cell);
        if (pattern.isEmpty() || serial.signum() < 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return null;
        }
        LocalDateTime moment = cell.asDate();
        if (!moment.toLocalTime().equals(LocalTime.MIDNIGHT) && pattern.contains("d")) {
            return moment.withNano(0).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT));
        }
        LocalDate day = moment.toLocalDate();
        if (pattern.contains("d")) {
            return day.toString();
        }
        return day.format(DateTimeFormatter.ofPattern(pattern.contains("m") ? "uuuu-MM" : "uuuu", Locale.ROOT));
    }

    /** The fields of the format: y, m, d; empty when it shows no date. */
    private static String pattern(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return "";
        }
        if (BUILT_IN.contains(id)) {
            return "ymd";
        }
        if (BUILT_IN_MONTHS.contains(id)) {
            return "ym";
        }
        String format = cell.getDataFormatString();
        return format == null ? "" : dateFields(format);
    }

    static String dateFields(String format) {
        String first =
                NO_FIELDS.matcher(format).replaceAll("").split(";", -1)[0].toLowerCase(Locale.ROOT);
        if (first.contains("general") || !first.contains("y")) {
            return "";
        }
        return "y" + (first.contains("m") ? "m" : "") + (first.contains("d") ? "d" : "");
    }
}
