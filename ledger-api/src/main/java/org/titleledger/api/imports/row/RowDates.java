package org.titleledger.api.imports.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;

/** Reads the dates of a file's rows. */
final class RowDates {

    private final DateReader reader;
    private final LocalDate today;

    /**
     * Reads dates as a mapping prescribes them.
     *
     * @param today the day in the bureau's zone (rule B1)
     */
    RowDates(Mapping mapping, LocalDate today) {
        this.reader = new DateReader(mapping.dates());
        this.today = today;
    }

    /** Any date, today or not. */
    @Nullable
    LegalDate any(RowReader cells, Field field) {
        return cells.value(field, reader::read);
    }

    /** The last day of a term; the year 2999 stands for land that has none, and is never an expiry (domain 3.5). */
    @Nullable
    LegalDate term(RowReader cells, Field field) {
        return cells.value(field, this::term);
    }

    private Reading<LegalDate> term(String text) {
        return switch (reader.read(text)) {
            case Reading.Wrong<LegalDate> wrong when wrong.code() == FindingCode.DATE_IS_FILLER -> Reading.nothing();
            case Reading.Value<LegalDate> value
            when value.value().precision() != LegalDate.Precision.DAY ->
                Reading.wrong(FindingCode.DATE_UNREADABLE, text, "yyyy-MM-dd");
            case Reading<LegalDate> other -> other;
        };
    }

    /** A date of a fact that may not lie in the future (rule B5). */
    @Nullable
    LegalDate past(RowReader cells, Field field) {
        LegalDate date = any(cells, field);
        if (date != null && date.day().isAfter(today)) {
            cells.report(field, FindingCode.DATE_IN_FUTURE, date.day());
            return null;
        }
        return date;
    }
}
