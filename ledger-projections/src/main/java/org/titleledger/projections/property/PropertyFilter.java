package org.titleledger.projections.property;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;

/**
 * Which properties are asked for; what is {@code null} does not matter.
 *
 * @param q a part of the name, the compound, the address or an identifier
 * @param holder who holds a right on it
 * @param split whether its title is split
 * @param parent what it stands on
 */
public record PropertyFilter(
        @Nullable String q,
        @Nullable String compound,
        @Nullable PartyId holder,
        @Nullable PartyId custodian,
        @Nullable Boolean split,
        @Nullable PropertyKind kind,
        @Nullable PropertyId parent) {

    /** The same, wherever it stands. */
    public PropertyFilter(
            @Nullable String q,
            @Nullable String compound,
            @Nullable PartyId holder,
            @Nullable PartyId custodian,
            @Nullable Boolean split,
            @Nullable PropertyKind kind) {
        this(q, compound, holder, custodian, split, kind, null);
    }

    /** Every property. */
    public static PropertyFilter all() {
        return new PropertyFilter(null, null, null, null, null, null);
    }
}
