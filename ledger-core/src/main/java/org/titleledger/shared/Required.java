package org.titleledger.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields that have to be there: what is read from JSON or a spreadsheet leaves them out, whatever the compiler was told. */
public final class Required {

    /** The most values of a list of parties, certificates, identifiers or areas in one act. */
    public static final int MOST = 200;

    private Required() {}

    /**
     * A value that must be there.
     *
     * @throws InvalidValue {@code field-is-missing}
     */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue("field-is-missing", field);
        }
        return value;
    }

    /**
     * A list that must be there, with nothing missing in it; a copy that cannot be changed.
     *
     * @throws InvalidValue {@code field-is-missing} or, with more than {@link #MOST}, {@code list.too-long}
     */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> values) {
        return list(field, values, MOST);
    }

    /**
     * A list of at most so many values that must be there.
     *
     * @throws InvalidValue {@code field-is-missing} or {@code list.too-long}
     */
    public static <T> List<T> list(String field, @Nullable List<? extends @Nullable T> values, int most) {
        if (value(field, values).size() > most) {
            throw new InvalidValue("list.too-long", field, most);
        }
        List<T> copy = new ArrayList<>();
        for (T value : value(field, values)) {
            copy.add(value(field, value));
        }
        return List.copyOf(copy);
    }
}
