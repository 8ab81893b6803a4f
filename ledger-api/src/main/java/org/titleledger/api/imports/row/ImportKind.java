package org.titleledger.api.imports.row;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a file are about. */
public enum ImportKind {
    /** Parties. */
    PARTIES(List.of(PartyField.values()), List.of(List.of(PartyField.NAME))),
    /** Properties, each with its title, its custody and its occupant if the row has them. */
    PROPERTIES(List.of(PropertyField.values()), List.of(List.of(PropertyField.NAME))),
    /** Deeds: what a paper register says of the titles of properties that the ledger knows, in any order. */
    TITLE_HISTORY(
            List.of(DeedField.values()),
            List.of(List.of(DeedField.UNIT_CODE, DeedField.IDENTIFIER), List.of(DeedField.GRANTEE)));

    private final List<Field> fields;
    private final List<List<Field>> needed;

    ImportKind(List<Field> fields, List<List<Field>> needed) {
        this.fields = fields;
        this.needed = needed;
    }

    /** The kind that the API calls so. */
    public static Optional<ImportKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** What the API calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields a row may have. */
    public List<Field> fields() {
        return fields;
    }

    /** What no file can do without: one field of each of these. */
    List<List<Field>> needed() {
        return needed;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
