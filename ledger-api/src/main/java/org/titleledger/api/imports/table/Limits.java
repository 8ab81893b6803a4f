package org.titleledger.api.imports.table;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes the size of the file
 * @param rows the rows without the heading
 * @param columns the cells of one row
 * @param cellLength the characters of one cell; Excel's own limit is 32,767
 * @param inflatedBytes the bytes of all parts of a workbook together, unpacked
 * @param parts the parts of a workbook
 */
public record Limits(long bytes, int rows, int columns, int cellLength, long inflatedBytes, int parts) {

    /** Enough for every building of a province, and read in seconds. */
    public static Limits usual() {
        return new Limits(64L << 20, 500_000, 512, 32_767, 1L << 30, 2_000);
    }

    void checkColumns(long line, int count) {
        if (count > columns) {
            throw FileRefused.because(FileProblem.TOO_MANY_COLUMNS, line, columns);
        }
    }

    void checkCell(long line, int length) {
        if (length > cellLength) {
            throw FileRefused.because(FileProblem.CELL_TOO_LONG, line, cellLength);
        }
    }

    void checkRows(long count) {
        if (count > rows) {
            throw FileRefused.because(FileProblem.TOO_MANY_ROWS, rows);
        }
    }
}
