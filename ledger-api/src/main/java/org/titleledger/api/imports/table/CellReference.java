package org.titleledger.api.imports.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a cell, such as {@code AB12}.
 *
 * @param row counted from 1
 * @param column counted from 1
 */
record CellReference(int row, int column) {

    /** As many columns as a worksheet can have. */
    static final int COLUMNS = 16_384;

    private static final Pattern FORM = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    static CellReference parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw FileRefused.because(FileProblem.WORKBOOK_BROKEN, text);
        }
        int column = form.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
        return new CellReference(Integer.parseInt(form.group(2)), column);
    }
}
