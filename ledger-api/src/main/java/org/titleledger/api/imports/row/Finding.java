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

    public Finding {
        arguments = List.copyOf(arguments);
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
