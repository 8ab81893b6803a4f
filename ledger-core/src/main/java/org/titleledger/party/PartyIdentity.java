package org.titleledger.party;

import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;

/**
 * What a registration says of a party beside its name.
 *
 * @param kind what it is
 * @param creditCode 统一社会信用代码, where it has one
 * @param establishedOn since when it exists
 */
public record PartyIdentity(
        PartyKind kind,
        @Nullable CreditCode creditCode,
        @Nullable LegalDate establishedOn) {}
