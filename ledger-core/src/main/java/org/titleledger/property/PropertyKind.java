package org.titleledger.property;

import java.util.Optional;

/** What kind of registrable unit a property is. */
public enum PropertyKind {
    /** 宗地. */
    PARCEL,
    /** 幢. */
    BUILDING,
    /** 户. */
    BUILDING_UNIT;

    /** What a property of this kind stands on; nothing for a parcel. */
    public Optional<PropertyKind> standsOn() {
        return switch (this) {
            case PARCEL -> Optional.empty();
            case BUILDING -> Optional.of(PARCEL);
            case BUILDING_UNIT -> Optional.of(BUILDING);
        };
    }
}
