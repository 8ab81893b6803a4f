package org.titleledger.property;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Replacement;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.Text;

/**
 * What a correction states of a property instead. Only the fields that are named count: a field may be corrected to nothing.
 *
 * @param fields which fields are named
 * @param name of the property itself
 * @param compound the compound (办公区) it belongs to
 * @param address 坐落
 * @param identifiers all its identifiers
 * @param areas all its areas
 * @param parent what it stands on
 */
public record PropertyReplacement(
        List<Field> fields,
        @Nullable String name,
        @Nullable String compound,
        @Nullable String address,
        List<Identifier> identifiers,
        List<Area> areas,
        @Nullable PropertyId parent)
        implements Replacement {

    /** The fields of what a clerk records of a property. */
    public enum Field {
        NAME,
        COMPOUND,
        ADDRESS,
        IDENTIFIERS,
        AREAS,
        PARENT
    }

    public PropertyReplacement {
        fields = fields.stream().distinct().sorted().toList();
        name = fields.contains(Field.NAME) ? Text.required("name", name, Text.NAME) : null;
        compound = Text.optional("compound", compound, Text.NAME);
        address = Text.optional("address", address, Text.NAME);
        identifiers = Required.list("identifiers", identifiers);
        areas = Required.list("areas", areas);
    }

    @Override
    public Set<StreamId> names() {
        return parent == null ? Set.of() : Set.of(parent.stream());
    }

    /** Overwrites what is named of a description. */
    record OfDescription(
            @Nullable PropertyReplacement replacement,
            @Nullable Redating redating) implements Change<Description> {

        @Override
        public Description applyTo(Description stated) {
            return replacement == null ? stated : replacement.over(stated);
        }
    }

    private Description over(Description stated) {
        return new Description(
                name == null ? stated.name() : name,
                fields.contains(Field.COMPOUND) ? compound : stated.compound(),
                fields.contains(Field.ADDRESS) ? address : stated.address());
    }

    /** Overwrites identifiers, where they are named. */
    record OfIdentifiers(
            @Nullable PropertyReplacement replacement,
            @Nullable Redating redating) implements Change<List<Identifier>> {

        @Override
        public List<Identifier> applyTo(List<Identifier> stated) {
            return replacement != null && replacement.fields.contains(Field.IDENTIFIERS)
                    ? replacement.identifiers
                    : stated;
        }
    }

    /** Overwrites areas, where they are named. */
    record OfAreas(
            @Nullable PropertyReplacement replacement,
            @Nullable Redating redating) implements Change<List<Area>> {

        @Override
        public List<Area> applyTo(List<Area> stated) {
            return replacement != null && replacement.fields.contains(Field.AREAS) ? replacement.areas : stated;
        }
    }

    /** Overwrites the day of an end; what it says is annulled and recorded anew. */
    record OfEnd(@Nullable Redating redating) implements Change<PropertyEnd> {

        @Override
        public PropertyEnd applyTo(PropertyEnd stated) {
            return stated;
        }
    }

    /** Overwrites the place, where it is named. */
    record OfPlace(
            @Nullable PropertyReplacement replacement,
            @Nullable Redating redating) implements Change<Place> {

        @Override
        public Place applyTo(Place stated) {
            return replacement != null && replacement.fields.contains(Field.PARENT)
                    ? new Place(replacement.parent)
                    : stated;
        }
    }
}
