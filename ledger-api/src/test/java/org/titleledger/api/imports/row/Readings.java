package org.titleledger.api.imports.row;

import java.util.function.Function;

/** Shows a reading as one text, for table tests: the value, {@code ?CODE value}, {@code nothing} or {@code !CODE}. */
final class Readings {

    private Readings() {}

    static <T> String shown(Reading<T> reading, Function<T, String> value) {
        return switch (reading) {
            case Reading.Value<T> read -> value.apply(read.value());
            case Reading.Doubtful<T> doubtful -> "?" + doubtful.code() + " " + value.apply(doubtful.value());
            case Reading.Nothing<T> nothing -> "nothing";
            case Reading.Wrong<T> wrong -> "!" + wrong.code();
        };
    }
}
