package org.titleledger.projections.property;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.projections.custody.CustodyView;
import org.titleledger.projections.occupancy.OccupancyView;
import org.titleledger.projections.shared.PropertyRef;
import org.titleledger.projections.split.SplitView;
import org.titleledger.projections.title.ExceptionView;
import org.titleledger.projections.title.RestrictionView;
import org.titleledger.projections.title.TitleView;
import org.titleledger.projections.transfers.TransferLine;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LegalDate.Precision;

/**
 * A property as it stands on a day.
 *
 * @param kind {@code null} while nothing is known of it
 * @param name {@code null} while nothing is known of it
 * @param parent what it stands on
 * @param retiredOn from when it no longer exists as a unit; {@code null} while it does
 * @param lineage what it was divided or merged from, and into
 * @param custody {@code null} when nobody is known to keep it
 * @param split {@code null} when its title is not split
 */
public record PropertyFile(
        PropertyId id,
        @Nullable PropertyKind kind,
        @Nullable String name,
        @Nullable String compound,
        @Nullable String address,
        @Nullable PropertyRef parent,
        List<Identifier> identifiers,
        List<Area> areas,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate retiredOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Precision retiredPrecision,
        @JsonUnwrapped Lineage lineage,
        List<TitleView> titles,
        @Nullable CustodyView custody,
        List<OccupancyView> occupancies,
        List<RestrictionView> restrictions,
        List<ExceptionView> exceptions,
        List<TransferLine> transfers,
        @Nullable SplitView split,
        Versions versions) {

    /** How many events each of the property's streams has. */
    public record Versions(long property, long title, long custody, long occupancy) {}

    /** The file of a property of which nothing was known yet (rule B7). */
    public static PropertyFile unknown(PropertyId id) {
        return new PropertyFile(
                id,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Lineage.NONE,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new Versions(0, 0, 0, 0));
    }

    public PropertyFile {
        identifiers = List.copyOf(identifiers);
        areas = List.copyOf(areas);
        titles = List.copyOf(titles);
        occupancies = List.copyOf(occupancies);
        restrictions = List.copyOf(restrictions);
        exceptions = List.copyOf(exceptions);
        transfers = List.copyOf(transfers);
    }
}
