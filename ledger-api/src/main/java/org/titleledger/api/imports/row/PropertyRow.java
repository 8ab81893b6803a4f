package org.titleledger.api.imports.row;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyKind;

/**
 * What a row states about one property.
 *
 * @param kind what it is
 * @param description name, compound and address
 * @param parent what it stands on: a unit code, or the name of a property of the same compound
 * @param identifiers its keys in registers, the unit code first
 * @param areas as its certificate has them
 * @param title its title, if the row says anything of it
 * @param custody who manages it
 * @param occupancy who uses the whole of it
 */
public record PropertyRow(
        PropertyKind kind,
        Description description,
        @Nullable String parent,
        List<Identifier> identifiers,
        List<Area> areas,
        @Nullable TitleClaim title,
        @Nullable CustodyClaim custody,
        @Nullable OccupancyClaim occupancy) {

    public PropertyRow {
        identifiers = List.copyOf(identifiers);
        areas = List.copyOf(areas);
    }
}
