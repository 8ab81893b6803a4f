package org.titleledger.api.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a form asks for; its name is where it stands in the JSON of the request.
 *
 * @param name the name in JSON
 * @param kind how it is asked for and what it becomes
 * @param required whether the browser asks for it before it sends the form
 * @param words for a choice, the enumeration whose words the pages say ({@code word.<words>.<value>})
 * @param choices for a choice, the values
 * @param columns for rows, what each row asks for
 * @param rows for rows, how many are offered at first
 * @param blankIsNull whether to leave it blank says something: that it is unknown, or that there is none
 */
record Field(
        String name,
        Kind kind,
        boolean required,
        String words,
        List<String> choices,
        List<Field> columns,
        int rows,
        boolean blankIsNull) {

    /** How a field is asked for. */
    enum Kind {
        TEXT,
        NOTE,
        PASSWORD,
        NUMBER,
        DATE,
        LEGAL_DATE,
        CHOICE,
        CHOICES,
        CHECK,
        PARTY,
        PROPERTY,
        DOCUMENTS,
        FILE,
        LINES,
        ROWS
    }

    Field {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    static Field of(String name, Kind kind) {
        return new Field(name, kind, false, "", List.of(), List.of(), 0, false);
    }

    static Field text(String name) {
        return of(name, Kind.TEXT);
    }

    static Field choice(String name, String words, Class<? extends Enum<?>> type) {
        List<String> choices =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return new Field(name, Kind.CHOICE, false, words, choices, List.of(), 0, false);
    }

    static Field choices(String name, String words, Class<? extends Enum<?>> type) {
        Field one = choice(name, words, type);
        return new Field(name, Kind.CHOICES, false, words, one.choices, List.of(), 0, false);
    }

    static Field rows(String name, int rows, Field... columns) {
        return new Field(name, Kind.ROWS, false, "", List.of(), List.of(columns), rows, false);
    }

    /** The browser asks for it. */
    Field must() {
        return new Field(name, kind, true, words, choices, columns, rows, blankIsNull);
    }

    /** Blank is sent as null. */
    Field orNone() {
        return new Field(name, kind, required, words, choices, columns, rows, true);
    }

    /** A column of rows, by its place. */
    @Nullable
    Field column(String column) {
        return columns.stream()
                .filter(field -> field.name.equals(column))
                .findFirst()
                .orElse(null);
    }
}
