package org.titleledger.projections.shared;

import org.titleledger.party.PartyId;

/** Who reads (rule K1). */
public sealed interface Viewer {

    /** Somebody who may read everything. */
    record Everything() implements Viewer {}

    /** A person of a using unit: sees what its party, or one that it succeeded, holds, manages or occupies. */
    record OfUnit(PartyId party) implements Viewer {}

    /** Somebody who may read everything. */
    static Viewer everything() {
        return new Everything();
    }

    /** A person of a using unit. */
    static Viewer of(PartyId unit) {
        return new OfUnit(unit);
    }
}
