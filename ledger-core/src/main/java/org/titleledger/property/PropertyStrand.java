package org.titleledger.property;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionFact;
import org.titleledger.correction.Strand;
import org.titleledger.property.PropertyReplacement.Field;
import org.titleledger.shared.Correction.Change;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.Correction.Redating;
import org.titleledger.shared.DigestLines;
import org.titleledger.shared.Timeline;
import org.titleledger.shared.Timeline.Fact;

/** One of the timelines of a property. */
abstract sealed class PropertyStrand<F> extends Strand<PropertyState, PropertyReplacement, F> {

    private PropertyStrand(Timeline<F> timeline) {
        super(timeline);
    }

    /** What is said of this in a statement. */
    abstract @Nullable F of(PropertyStatement better);

    @Override
    protected final @Nullable F betterIn(CorrectionFact.Approved<PropertyReplacement> approved) {
        return approved instanceof PropertyEvent.CorrectionApproved e && e.better() != null ? of(e.better()) : null;
    }

    @Override
    protected boolean allows(Kind kind, Fact<F> fact) {
        return true;
    }

    /** Its names and addresses. A registration itself is not annulled: what does not exist is retired. */
    static final class Descriptions extends PropertyStrand<Description> {

        Descriptions(PropertyState state) {
            super(state.descriptions());
        }

        @Override
        protected PropertyState put(PropertyState state, Timeline<Description> corrected) {
            return state.withDescriptions(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, Description stated) {
            return field == Field.NAME || field == Field.COMPOUND || field == Field.ADDRESS;
        }

        @Override
        protected Change<Description> change(@Nullable PropertyReplacement replacement, @Nullable Redating redating) {
            return new PropertyReplacement.OfDescription(replacement, redating);
        }

        @Override
        @Nullable
        Description of(PropertyStatement better) {
            return better.description();
        }

        @Override
        protected boolean allows(Kind kind, Fact<Description> fact) {
            return kind != Kind.ANNULLED || fact.place() != PropertyState.REGISTRATION;
        }

        @Override
        protected void show(Description stated, DigestLines lines) {
            lines.line("description", stated.name(), stated.compound(), stated.address());
        }
    }

    /** Its identifiers. */
    static final class Identifiers extends PropertyStrand<List<Identifier>> {

        Identifiers(PropertyState state) {
            super(state.identifiers());
        }

        @Override
        protected PropertyState put(PropertyState state, Timeline<List<Identifier>> corrected) {
            return state.withIdentifiers(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, List<Identifier> stated) {
            return field == Field.IDENTIFIERS;
        }

        @Override
        protected Change<List<Identifier>> change(
                @Nullable PropertyReplacement replacement, @Nullable Redating redating) {
            return new PropertyReplacement.OfIdentifiers(replacement, redating);
        }

        @Override
        @Nullable
        List<Identifier> of(PropertyStatement better) {
            return better.identifiers();
        }

        @Override
        protected Object told(List<Identifier> stated) {
            return Map.of("identifiers", stated);
        }

        @Override
        protected void show(List<Identifier> stated, DigestLines lines) {
            stated.forEach(identifier -> lines.line("identifier", identifier.scheme(), identifier.value()));
        }
    }

    /** Its areas. */
    static final class Areas extends PropertyStrand<List<Area>> {

        Areas(PropertyState state) {
            super(state.areas());
        }

        @Override
        protected PropertyState put(PropertyState state, Timeline<List<Area>> corrected) {
            return state.withAreas(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, List<Area> stated) {
            return field == Field.AREAS;
        }

        @Override
        protected Change<List<Area>> change(@Nullable PropertyReplacement replacement, @Nullable Redating redating) {
            return new PropertyReplacement.OfAreas(replacement, redating);
        }

        @Override
        @Nullable
        List<Area> of(PropertyStatement better) {
            return better.areas();
        }

        @Override
        protected Object told(List<Area> stated) {
            return Map.of("areas", stated);
        }

        @Override
        protected void show(List<Area> stated, DigestLines lines) {
            stated.forEach(area -> lines.line("area", area.kind(), area.part(), area.squareMetres()));
        }
    }

    /** Its end: a day that was wrong is mended; a retirement that never was is annulled, a division or merger is not. */
    static final class Ends extends PropertyStrand<PropertyEnd> {

        Ends(PropertyState state) {
            super(state.ends());
        }

        @Override
        protected boolean isWhole() {
            return false;
        }

        @Override
        protected PropertyState put(PropertyState state, Timeline<PropertyEnd> corrected) {
            return state.withEnds(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, PropertyEnd stated) {
            return false;
        }

        @Override
        protected Change<PropertyEnd> change(@Nullable PropertyReplacement replacement, @Nullable Redating redating) {
            return new PropertyReplacement.OfEnd(redating);
        }

        @Override
        @Nullable
        PropertyEnd of(PropertyStatement better) {
            return null;
        }

        @Override
        protected boolean allows(Kind kind, Fact<PropertyEnd> fact) {
            return kind == Kind.CLERICAL || (kind == Kind.ANNULLED && fact.stated() instanceof PropertyEnd.Retired);
        }

        @Override
        protected void show(PropertyEnd stated, DigestLines lines) {
            switch (stated) {
                case PropertyEnd.Retired retired -> lines.line("retired", retired.cause());
                case PropertyEnd.Replaced replaced ->
                    replaced.replacedBy().forEach(property -> lines.line("replaced", property));
            }
        }
    }

    /** What it stands on. */
    static final class Parents extends PropertyStrand<Place> {

        Parents(PropertyState state) {
            super(state.parents());
        }

        @Override
        protected PropertyState put(PropertyState state, Timeline<Place> corrected) {
            return state.withParents(corrected);
        }

        @Override
        protected boolean has(Enum<?> field, Place stated) {
            return field == Field.PARENT;
        }

        @Override
        protected Change<Place> change(@Nullable PropertyReplacement replacement, @Nullable Redating redating) {
            return new PropertyReplacement.OfPlace(replacement, redating);
        }

        @Override
        @Nullable
        Place of(PropertyStatement better) {
            return new Place(better.parent());
        }

        @Override
        protected void show(Place stated, DigestLines lines) {
            lines.line("stands", stated.on());
        }
    }
}
