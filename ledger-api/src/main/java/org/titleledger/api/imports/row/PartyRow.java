package org.titleledger.api.imports.row;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LegalDate;

/**
 * What a row states about one party.
 *
 * @param named its name and credit code
 * @param kind what it is; OTHER where the row does not say
 * @param establishedOn when it was established
 * @param dissolvedOn when it ceased to exist
 */
public record PartyRow(
        NamedParty named,
        PartyKind kind,
        @Nullable LegalDate establishedOn,
        @Nullable LegalDate dissolvedOn) {}
