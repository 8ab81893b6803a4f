package org.titleledger.property;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
}
