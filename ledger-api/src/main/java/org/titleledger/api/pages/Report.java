package org.titleledger.api.pages;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.stream.Stream;

/** The findings of an import, as its report says them. */
final class Report {

    private static final int SHOWN_MOST = 500;

    /** One finding. */
    record Finding(String line, String column, String code, String detail) {}

    private Report() {}

    static List<Finding> of(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (Stream<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text).stream()) {
            return rows.skip(1).limit(SHOWN_MOST).map(Report::finding).toList();
        }
    }

    private static Finding finding(CsvRecord row) {
        return new Finding(field(row, 0), field(row, 1), field(row, 2), field(row, 3));
    }

    private static String field(CsvRecord row, int index) {
        return index < row.getFieldCount() ? row.getField(index) : "";
    }
}
