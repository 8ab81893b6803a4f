package org.titleledger.api.imports.table;

import org.jspecify.annotations.Nullable;

/** Marks the cells that are merged over several rows: only the first keeps the value, and the others look empty. */
final class MergedCells {

    private static final int MOST_ROWS = 100_000;
    private static final int MOST_COLUMNS = 512;

    private MergedCells() {}

    static void add(WorkbookFacts facts, String part, @Nullable String range) {
        String[] corners = range == null ? new String[0] : range.split(":", -1);
        if (corners.length != 2) {
            throw FileRefused.because(FileProblem.WORKBOOK_BROKEN, part + " mergeCell");
        }
        CellReference first = CellReference.parse(corners[0]);
        CellReference last = CellReference.parse(corners[1]);
        if (last.row() - first.row() > MOST_ROWS || last.column() - first.column() > MOST_COLUMNS) {
            throw FileRefused.because(FileProblem.WORKBOOK_INFLATES_TOO_FAR);
        }
        for (int row = first.row(); row <= last.row() && last.row() > first.row(); row++) {
            for (int column = first.column(); column <= last.column(); column++) {
                facts.addMerged(part, row, column - 1);
            }
        }
    }
}
