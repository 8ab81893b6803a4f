package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;

/** What the rows of a file are about. */
public enum ImportKind {
    /** Parties. */
    PARTIES(List.of(PartyField.values())),
    /** Properties, each with its title, its custody and its occupant if the row has them. */
    PROPERTIES(List.of(PropertyField.values()));

    private final List<Field> fields;

    ImportKind(List<Field> fields) {
        this.fields = fields;
    }

    /** The fields a row may have. */
    public List<Field> fields() {
        return fields;
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
