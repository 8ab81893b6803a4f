package org.titleledger.api.imports.row;

import java.util.Arrays;
import java.util.List;

/**
 * Something to be said about a row.
 *
 * @param line the line of the file on which the row begins
 * @param column the column by its heading; that of the field where the file has no such column; empty for the whole row
 * @param code the stable code
 * @param severity what it means for the row
 * @param arguments what the sentence names, in its order
 */
public record Finding(long line, String column, String code, Severity severity, List<String> arguments) {

    private static final int LOST = 0xFFFD;

    /** What a cell says is quoted in the report, but not at any length. */
    private static final int LONGEST = 1_000;

    public Finding {
        column = kept(column);
        arguments = arguments.stream().map(Finding::kept).toList();
    }

    /** A text as the report can keep it: a workbook can hold characters that no database and no text can. */
    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(character ->
                        character == 0 || Character.getType(character) == Character.SURROGATE ? LOST : character)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A finding of this package. */
    public static Finding of(long line, String column, FindingCode code, Object... arguments) {
        return new Finding(
                line,
                column,
                code.code(),
                code.severity(),
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Whether the row is not taken because of it. */
    public boolean refuses() {
        return severity == Severity.REFUSES;
    }
}
