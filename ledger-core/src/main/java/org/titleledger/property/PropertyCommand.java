package org.titleledger.property;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRequest;
import org.titleledger.correction.CorrectionStep;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Required;
import org.titleledger.shared.StreamId;

/** What may be asked of a property itself. Its retirement touches its other streams and has a package of its own. */
public sealed interface PropertyCommand extends LedgerCommand {

    /** The property that is written. */
    PropertyId property();

    @Override
    default StreamId target() {
        return property().stream();
    }

    /** Make a property known. */
    record RegisterProperty(
            PropertyId property,
            @Nullable LegalDate effectiveOn,
            PropertyKind kind,
            Description description,
            @Nullable PropertyId parent,
            List<Identifier> identifiers,
            List<Area> areas)
            implements PropertyCommand {
        public RegisterProperty {
            Required.value("kind", kind);
            Required.value("description", description);
            identifiers = Required.list("identifiers", identifiers);
            areas = Required.list("areas", areas);
        }

        @Override
        public Set<StreamId> reads() {
            return parent == null ? Set.of() : Set.of(parent.stream());
        }
    }

    /** Record another name, compound or address. */
    record DescribeProperty(PropertyId property, @Nullable LegalDate effectiveOn, Description description)
            implements PropertyCommand {

        public DescribeProperty {
            Required.value("description", description);
        }
    }

    /** Record by which identifiers the property is known. */
    record RecordIdentifiers(PropertyId property, @Nullable LegalDate effectiveOn, List<Identifier> identifiers)
            implements PropertyCommand {
        public RecordIdentifiers {
            identifiers = Required.list("identifiers", identifiers);
        }
    }

    /** Record the areas. */
    record RecordAreas(PropertyId property, @Nullable LegalDate effectiveOn, List<Area> areas)
            implements PropertyCommand {
        public RecordAreas {
            areas = Required.list("areas", areas);
        }
    }

    /** Record what the property stands on. */
    record PlaceProperty(PropertyId property, @Nullable LegalDate effectiveOn, PropertyId parent)
            implements PropertyCommand {

        public PlaceProperty {
            Required.value("parent", parent);
        }

        @Override
        public Set<StreamId> reads() {
            return Set.of(parent.stream());
        }
    }

    /** Record what a property was before; a step of a division or merger, never asked for alone. */
    record FormProperty(PropertyId property, LegalDate effectiveOn, List<PropertyId> from) implements PropertyCommand {
        public FormProperty {
            Required.value("effectiveOn", effectiveOn);
            from = Required.list("from", from);
        }
    }

    /** Ask for a correction of what was recorded here (rules C1, C2). */
    record CorrectProperty(
            PropertyId property,
            CorrectionId correction,
            Terms terms,
            @Nullable PropertyReplacement replacement) implements OfCorrection, CorrectionRequest<PropertyReplacement> {

        public CorrectProperty {
            terms = CorrectionRequest.checked(terms, replacement);
        }

        @Override
        public Set<StreamId> reads() {
            return CorrectionRequest.reads(OfCorrection.super.reads(), replacement);
        }
    }

    /** Approve, return or withdraw a correction (rule C2). */
    record DecidePropertyCorrection(
            PropertyId property, LegalDate effectiveOn, CorrectionId correction, Verdict verdict)
            implements OfCorrection, CorrectionStep {

        public DecidePropertyCorrection {
            Required.value("effectiveOn", effectiveOn);
            Required.value("verdict", verdict);
        }
    }

    /** A command about one correction. */
    sealed interface OfCorrection extends PropertyCommand {

        /** Which one. */
        CorrectionId correction();
    }
}
