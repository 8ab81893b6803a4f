package org.titleledger.api.correction;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.property.PropertyRequests.AreaField;
import org.titleledger.api.property.PropertyRequests.IdentifierField;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyReplacement;
import tools.jackson.databind.json.JsonMapper;

/** What may be replaced of what is said of a property itself. */
record PropertyFields(
        @Nullable String name,
        @Nullable String compound,
        @Nullable String address,
        @Nullable List<IdentifierField> identifiers,
        @Nullable List<AreaField> areas,
        @Nullable PropertyId parent) {

    static @Nullable PropertyReplacement of(Replacing replacing, JsonMapper json) {
        if (!replacing.replaces()) {
            return null;
        }
        List<PropertyReplacement.Field> named = replacing.fields(PropertyReplacement.Field.class);
        return MalformedInput.at(
                "/replacement", () -> replacing.body(json, PropertyFields.class).naming(named));
    }

    private PropertyReplacement naming(List<PropertyReplacement.Field> named) {
        return new PropertyReplacement(named, name, compound, address, keys(), given(), parent);
    }

    private List<Identifier> keys() {
        return Objects.requireNonNullElse(identifiers, List.<IdentifierField>of()).stream()
                .map(field -> new Identifier(field.scheme(), field.value()))
                .toList();
    }

    private List<Area> given() {
        return Objects.requireNonNullElse(areas, List.<AreaField>of()).stream()
                .map(field -> new Area(field.kind(), field.part(), field.squareMetres()))
                .toList();
    }
}
