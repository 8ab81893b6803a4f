package org.titleledger.correction;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.StreamId;

/**
 * A command that asks for a correction, in whichever stream.
 *
 * @param <R> what it states instead
 */
public interface CorrectionRequest<R extends Replacement> extends LedgerCommand {

    /** Under which identity. */
    CorrectionId correction();

    /** What it asks for. */
    Terms terms();

    /** What is stated instead. */
    @Nullable
    R replacement();

    /** What replaces something is decided on what it names. */
    static Set<StreamId> reads(Set<StreamId> reads, @Nullable Replacement replacement) {
        return replacement == null
                ? reads
                : java.util.stream.Stream.concat(reads.stream(), replacement.names().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The terms, when they say what their kind may say and no more.
     *
     * @throws InvalidValue as {@link Terms#checkedWith}, or when nothing is named
     */
    static Terms checked(Terms terms, @Nullable Replacement replacement) {
        if (replacement != null && replacement.fields().isEmpty()) {
            throw new InvalidValue("field-is-missing", "replacement");
        }
        return terms.checkedWith(replacement);
    }
}
