package org.titleledger.api.pages;

import static org.titleledger.api.pages.Field.choice;
import static org.titleledger.api.pages.Field.text;
import static org.titleledger.api.pages.Fields.areas;
import static org.titleledger.api.pages.Fields.certificates;
import static org.titleledger.api.pages.Fields.date;
import static org.titleledger.api.pages.Fields.fact;
import static org.titleledger.api.pages.Fields.holders;
import static org.titleledger.api.pages.Fields.identifiers;

import java.util.List;
import java.util.Set;
import org.titleledger.api.pages.Field.Kind;
import org.titleledger.shared.Role;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.TitleEntry;

/** What a division or a merger asks for: of each new property, of each right that goes on in it, and of the whole. */
final class DivisionForms {

    private DivisionForms() {}

    /** A new property. */
    static Form part() {
        return form(List.of(
                text("name").must(),
                text("compound"),
                text("address"),
                Field.of("parent", Kind.PROPERTY),
                identifiers(1),
                areas(1)));
    }

    /** A right, as it goes on. */
    static Form carried() {
        return form(List.of(
                Field.of("carried", Kind.CHECK),
                holders("holders", 1),
                choice("coOwnership", "CoOwnership", CoOwnership.class),
                certificates(1),
                date("registeredOn"),
                text("recordingNumber")));
    }

    /** A right that ends in all of them. */
    static Field cause() {
        Field all = choice("cause", "EndCause", TitleEntry.Cause.class);
        return new Field(
                all.name(),
                all.kind(),
                false,
                all.words(),
                all.choices().stream()
                        .filter(cause -> !cause.equals(TitleEntry.Cause.CARRIED_OVER.name()))
                        .toList(),
                List.of(),
                0,
                false);
    }

    /** The whole. */
    static Form whole() {
        return form(List.of(
                fact("effectiveOn").must(),
                Field.of("documents", Kind.DOCUMENTS).must(),
                Field.of("reason", Kind.NOTE)));
    }

    private static Form form(List<Field> fields) {
        return new Form("division", "", "", Set.of(Role.CLERK, Role.REVIEWER), fields);
    }
}
