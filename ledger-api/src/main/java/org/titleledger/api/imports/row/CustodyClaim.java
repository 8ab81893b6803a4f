package org.titleledger.api.imports.row;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;

/**
 * A handover as a row states it (rule H1).
 *
 * @param custodian who manages the property
 * @param from who handed it over; {@code null} when the row does not say
 * @param effectiveOn when; {@code null} when unknown
 */
public record CustodyClaim(
        NamedParty custodian,
        @Nullable NamedParty from,
        @Nullable LegalDate effectiveOn) {}
