package org.titleledger.api.problem;

import java.util.function.Supplier;
import org.titleledger.shared.InvalidValue;

/** A value that is wrong by itself, and where it stood. */
public final class MalformedInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final InvalidValue value;

    /**
     * @param pointer a JSON pointer into what was sent
     * @param value what is wrong with it
     */
    public MalformedInput(String pointer, InvalidValue value) {
        super(pointer + " " + value.getMessage(), value);
        this.pointer = pointer;
        this.value = value;
    }

    /** Where it stood. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong. */
    public InvalidValue value() {
        return value;
    }

    /** Makes a value and says where it stood if it is wrong. */
    public static <V> V at(String pointer, Supplier<V> making) {
        try {
            return making.get();
        } catch (InvalidValue invalid) {
            throw new MalformedInput(pointer, invalid);
        }
    }
}
