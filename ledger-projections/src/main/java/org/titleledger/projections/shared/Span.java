package org.titleledger.projections.shared;

import org.jspecify.annotations.Nullable;

/**
 * Positions of the log at which something is known, half-open: an {@code int8range}.
 *
 * @param from the first of them
 * @param until the first that is no longer one of them; {@code null} for never
 */
public record Span(long from, @Nullable Long until) {

    /** From a position on, as far as anybody knows. */
    public static Span since(long position) {
        return new Span(position, null);
    }
}
