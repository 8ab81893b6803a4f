package org.titleledger.api.imports.row;

import java.util.Arrays;
import java.util.List;

/**
 * What a cell's text turned out to be.
 *
 * @param <T> the type of the value
 */
sealed interface Reading<T> {

    /** A value. */
    record Value<T>(T value) implements Reading<T> {}

    /** A value that a person should look at. */
    record Doubtful<T>(T value, FindingCode code, List<String> arguments) implements Reading<T> {}

    /** No value, as if the cell were blank: an area of zero. */
    record Nothing<T>() implements Reading<T> {}

    /** No value that can be right. */
    record Wrong<T>(FindingCode code, List<String> arguments) implements Reading<T> {}

    static <T> Reading<T> value(T value) {
        return new Value<>(value);
    }

    static <T> Reading<T> doubtful(T value, FindingCode code, Object... arguments) {
        return new Doubtful<>(value, code, texts(arguments));
    }

    static <T> Reading<T> nothing() {
        return new Nothing<>();
    }

    static <T> Reading<T> wrong(FindingCode code, Object... arguments) {
        return new Wrong<>(code, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
