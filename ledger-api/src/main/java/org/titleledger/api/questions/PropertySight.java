package org.titleledger.api.questions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.titleledger.api.http.ReadPoint;
import org.titleledger.api.http.Reads;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.shared.CommandRefused;

/** What of a property a viewer may be told (rule K1): what he may not see does not exist. */
public final class PropertySight {

    private static final String USES = "occupancies/";

    private final Reads reads;
    private final PropertyQueries properties;
    private final OccupancyQueries occupancy;

    public PropertySight(Reads reads, PropertyQueries properties, OccupancyQueries occupancy) {
        this.reads = reads;
        this.properties = properties;
        this.occupancy = occupancy;
    }

    /**
     * Of which timelines a viewer is told.
     *
     * @param uses those that were its own by everything that was ever recorded of them, where it does not see all
     */
    record Fields(boolean everything, Set<String> uses) {

        boolean sees(String field) {
            return everything || !field.startsWith(USES) || uses.contains(field);
        }
    }

    /** Of other occupants a unit sees nothing. */
    Fields fields(PropertyId property, AsOf asOf, Viewer viewer) {
        return viewer.equals(Viewer.everything())
                ? new Fields(true, Set.of())
                : new Fields(
                        false,
                        occupancy.own(property, asOf, viewer).stream()
                                .map(use -> USES + use)
                                .collect(Collectors.toSet()));
    }

    /** Whether anything was known of a property; refuses what does not exist for this viewer. */
    boolean isKnown(PropertyId property, ReadPoint point, Viewer viewer) {
        boolean known = properties.file(property, point.asOf(), viewer).isPresent();
        if (!known
                && !reads.wasUnknown(
                        point, properties.file(property, point.latest(), viewer).isPresent())) {
            throw new CommandRefused(new PropertyRefusal.PropertyNotFound(property));
        }
        return known;
    }

    /** One page of what was found. */
    Reads.Found page(List<?> all, Page page) {
        return new Reads.Found(
                all.stream().skip(page.offset()).limit(page.size()).toList(), all.size(), Map.of());
    }
}
