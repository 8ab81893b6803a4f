package org.titleledger.api.imports.row;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the columns of a file. Fields without a column here are known by their headings.
 *
 * @param kind what the rows are about
 * @param columns the column of a field, by its heading; one column may serve several fields
 * @param unread the fields that are not to be read although their heading is known
 * @param furtherIdentifiers the columns of further identifiers, by scheme
 * @param identifierScheme the scheme of the field {@code identifier}
 * @param dates the form of all dates; {@code null} for the usual forms
 * @param constants what a field is where it has no column, or where its cell is blank
 * @param values for a field, what a text in the file stands for; the empty text is a blank cell on either side
 */
public record Mapping(
        ImportKind kind,
        Map<Field, String> columns,
        Set<Field> unread,
        Map<String, String> furtherIdentifiers,
        @Nullable String identifierScheme,
        @Nullable DatePattern dates,
        Map<Field, String> constants,
        Map<Field, Map<String, String>> values) {

    public Mapping {
        columns = Map.copyOf(columns);
        unread = Set.copyOf(unread);
        furtherIdentifiers = Map.copyOf(furtherIdentifiers);
        constants = Map.copyOf(constants);
        values = Map.copyOf(values);
    }

    /** The known headings alone. */
    public static Mapping none(ImportKind kind) {
        return new Mapping(kind, Map.of(), Set.of(), Map.of(), null, null, Map.of(), Map.of());
    }

    /**
     * Reads the JSON object of an import.
     *
     * @throws org.titleledger.api.imports.table.FileRefused when it is malformed, with the JSON pointer to the place
     */
    public static Mapping parse(ImportKind kind, @Nullable String json) {
        return json == null || json.isBlank() ? none(kind) : new MappingReader(kind, json).read();
    }
}
