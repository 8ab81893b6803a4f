package org.titleledger.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is wrong by itself, whatever the ledger knows: a malformed date, a wrong check character, shares that do
 * not sum to one. Nothing is decided and nothing is written.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> details;

    /**
     * @param code the stable code of the error, without the prefix {@code input.}
     * @param details what the sentence names, in its order
     */
    public InvalidValue(String code, @Nullable Object... details) {
        super("input." + code + " " + Arrays.toString(details));
        this.code = "input." + code;
        this.details = Arrays.stream(details)
                .map(detail -> detail == null ? "null" : detail)
                .toList();
    }

    /** The stable code of the error. */
    public String code() {
        return code;
    }

    /** What the sentence about this error names, in the order of the message's placeholders. */
    public List<Object> details() {
        return details == null ? List.of() : details;
    }
}
