package org.titleledger.api.imports.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of one row as the parser finds them, within the limits. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<TabularRow> {

    private final Limits limits;
    private List<String> cells = new ArrayList<>();

    CsvRows(Limits limits) {
        this.limits = limits;
    }

    /** The line on which the row begins that is being read. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        limits.checkColumns(line(), index + 1);
        limits.checkCell(line(), length);
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected TabularRow buildRecord() {
        return new TabularRow(line(), cells);
    }
}
