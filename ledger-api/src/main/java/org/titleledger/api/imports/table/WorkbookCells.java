package org.titleledger.api.imports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** The text of a workbook's cell: what the cell holds, never how it happens to be shown. */
final class WorkbookCells {

    /** Excel keeps 15 digits of a number; the two more that a file may show are noise of binary fractions. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST_WHOLE_NUMBER = 15;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private WorkbookCells() {}

    static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> unescaped(cell.getText());
            case BOOLEAN -> cell.getText().toUpperCase(Locale.ROOT);
            case NUMBER -> number(cell, new BigDecimal(cell.getText()));
            case ERROR -> cell.getRawValue();
            case FORMULA -> calculated(cell);
        };
    }

    /** The value the formula had when the workbook was saved; one without a value shows itself, which no field accepts. */
    private static String calculated(Cell cell) {
        return switch (cell.getValue()) {
            case null -> "=" + cell.getFormula();
            case BigDecimal number -> number(cell, number);
            case Object other -> unescaped(other.toString());
        };
    }

    private static String number(Cell cell, BigDecimal value) {
        String date = WorkbookDates.shown(cell, value);
        return date == null ? number(value) : date;
    }

    /** A whole number beyond 15 digits has lost its last ones; it stays in scientific form, so that this can be seen. */
    static String number(BigDecimal value) {
        BigDecimal kept = value.round(KEPT).stripTrailingZeros();
        int wholeDigits = kept.precision() - kept.scale();
        boolean exact = wholeDigits <= LONGEST_WHOLE_NUMBER && kept.scale() <= LONGEST_WHOLE_NUMBER;
        return exact ? kept.toPlainString() : scientific(kept);
    }

    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = value.precision() - value.scale() - 1;
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + "."
                + (digits.length() > 1 ? digits.substring(1) : "0") + "E" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    /** Workbooks write characters that XML cannot hold as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
