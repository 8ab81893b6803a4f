package org.titleledger.api.imports.row;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.CreditCode;

/**
 * A party as a row names it.
 *
 * @param name its name
 * @param creditCode its credit code, where the row has one
 */
public record NamedParty(String name, @Nullable CreditCode creditCode) {

    static NamedParty of(String name) {
        return new NamedParty(name, null);
    }
}
