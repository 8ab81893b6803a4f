package org.titleledger.api.imports.row;

import org.titleledger.shared.LegalDate;

/**
 * The use of a whole property as a row states it.
 *
 * @param occupant who uses it
 * @param effectiveOn since when
 */
public record OccupancyClaim(NamedParty occupant, LegalDate effectiveOn) {}
