package org.titleledger.api.imports.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row and what was found about it.
 *
 * @param line the line of the file on which it begins
 * @param statement what it says; {@code null} when it is refused
 * @param findings the reasons why it is refused, or what a person should look at
 * @param <R> what a row states
 */
public record Interpreted<R>(long line, @Nullable R statement, List<Finding> findings) {

    public Interpreted {
        findings = List.copyOf(findings);
    }

    /** Whether the row is not taken. */
    public boolean isRefused() {
        return statement == null;
    }
}
