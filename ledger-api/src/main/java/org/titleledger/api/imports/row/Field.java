package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;

/** Something a row may say. The key is the name by which a mapping calls it, and is stable. */
public sealed interface Field permits PropertyField, PartyField, DeedField {

    /** The name in mappings. */
    String key();

    /** The headings by which it is known without a mapping, the usual one first. */
    List<String> headings();

    /** The words it knows, when it knows only words. */
    Optional<Words<?>> words();

    /** Whether it is an area, whose heading may name the unit. */
    boolean isArea();

    /** The usual heading, for findings where the file has no such column. */
    default String heading() {
        return headings().isEmpty() ? key() : headings().getFirst();
    }
}
