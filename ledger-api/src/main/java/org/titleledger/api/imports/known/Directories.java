package org.titleledger.api.imports.known;

import org.titleledger.party.PartyEvent;
import org.titleledger.property.PropertyEvent;
import org.titleledger.shared.LedgerEvent;

/**
 * The parties and properties of the ledger by what rows call them.
 *
 * @param parties by name and credit code
 * @param properties by identifier and description
 */
public record Directories(PartyDirectory parties, PropertyDirectory properties) {

    /** Directories that know nothing. */
    public static Directories none() {
        return new Directories(new PartyDirectory(), new PropertyDirectory());
    }

    /** Directories that know the same, and can learn more that these do not learn. */
    public Directories layer() {
        return new Directories(parties.layer(), properties.layer());
    }

    /** Takes in what was decided. */
    public void learn(Iterable<? extends LedgerEvent> facts) {
        facts.forEach(this::learn);
    }

    void learn(LedgerEvent fact) {
        switch (fact) {
            case PartyEvent party -> parties.learn(party);
            case PropertyEvent property -> properties.learn(property);
            default -> {}
        }
    }
}
