package org.titleledger.api.imports.row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;

/**
 * The form of the dates that a mapping prescribes, for example {@code MM/dd/yyyy}.
 *
 * @param text as written in the mapping
 * @param format strict: the 30th of February does not become the 28th
 */
record DatePattern(String text, DateTimeFormatter format) {

    /** Of another century: a year of two digits does not come back. */
    private static final LocalDate SAMPLE = LocalDate.of(1888, 11, 23);

    private static final int LONGEST = 40;

    static DatePattern of(String text) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(
                            text.substring(0, Math.min(text.length(), LONGEST)).replace('y', 'u'), Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            if (SAMPLE.equals(LocalDate.parse(SAMPLE.format(format), format))) {
                return new DatePattern(text, format);
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw FileRefused.inMapping("/dateFormat", FileProblem.DATE_FORMAT_MALFORMED, text);
        }
        throw FileRefused.inMapping("/dateFormat", FileProblem.DATE_FORMAT_MALFORMED, text);
    }

    Optional<LocalDate> parse(String date) {
        try {
            return Optional.of(LocalDate.parse(date, format));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
