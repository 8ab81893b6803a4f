package org.titleledger.api.imports.known;

import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.property.PropertyId;

/** Which property a row means. */
public sealed interface PropertyMatch {

    /** One that the ledger knows. */
    record Known(PropertyId property) implements PropertyMatch {}

    /** One that the ledger does not know. */
    record FirstNamed() implements PropertyMatch {}

    /** Nobody can tell. */
    record Undecided(FindingCode code) implements PropertyMatch {}
}
