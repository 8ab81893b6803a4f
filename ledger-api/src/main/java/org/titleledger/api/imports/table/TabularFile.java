package org.titleledger.api.imports.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** An open table: its heading and, once, its rows. */
public sealed interface TabularFile extends AutoCloseable permits CsvTable, WorkbookTable {

    /**
     * Opens a CSV or XLSX file; its bytes decide which it is, not its name.
     *
     * @throws FileRefused when it cannot be a table that is read here
     * @throws IOException when the disk fails
     */
    static TabularFile open(Path file, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw FileRefused.because(FileProblem.EMPTY);
        }
        if (size > limits.bytes()) {
            throw FileRefused.because(FileProblem.TOO_LARGE, limits.bytes() >> 20);
        }
        return switch (FileForm.of(file)) {
            case WORKBOOK -> WorkbookTable.open(file, limits);
            case TEXT -> CsvTable.open(file, limits);
        };
    }

    /**
     * Reads the whole file once and counts the rows that have content; what cannot be read is found before anything is
     * taken.
     */
    static long countRows(Path file, Limits limits) throws IOException {
        long count = 0;
        try (TabularFile table = open(file, limits)) {
            Iterator<TabularRow> rows = table.rows();
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
        }
        return count;
    }

    /** The first row with any content, without blank cells at its end. */
    TabularRow headingRow();

    /** The headings as they stand there. */
    default List<String> heading() {
        return headingRow().cells();
    }

    /** The names of further sheets that have content and are not read. */
    default List<String> unreadSheets() {
        return List.of();
    }

    /** The rows behind the heading that have any content; they can be asked for once. */
    Iterator<TabularRow> rows();

    @Override
    void close() throws IOException;
}
