package org.titleledger.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Act;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about a party. */
public sealed interface PartyEvent extends LedgerEvent {

    /** The party the fact is about. */
    PartyId party();

    @Override
    default StreamId stream() {
        return party().stream();
    }

    /**
     * A party is known (rules D1, B5).
     *
     * @param effectiveOn from when it bears the name; where nobody said, the day it was established (rule B5)
     * @param establishedOn since when it exists
     */
    @EventName("party.registered")
    record Registered(
            PartyId party,
            Act act,
            @Nullable LegalDate effectiveOn,
            String name,
            PartyKind kind,
            @Nullable CreditCode creditCode,
            @Nullable LegalDate establishedOn)
            implements PartyEvent {}

    /**
     * A party has another name from a day on (rules A3, B6).
     *
     * @param name the whole new name
     */
    @EventName("party.renamed")
    record Renamed(PartyId party, Act act, @Nullable LegalDate effectiveOn, String name) implements PartyEvent {}

    /**
     * A party ceased to exist; successors may be named at once (rule D2).
     *
     * @param effectiveOn the first day on which it no longer exists
     * @param successors who takes over which shares of its estate
     */
    @EventName("party.dissolved")
    record Dissolved(PartyId party, Act act, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyEvent {
        public Dissolved {
            successors = List.copyOf(successors);
        }
    }

    /**
     * Successors to a dissolved party became known later (rules D2, D3).
     *
     * @param successors those that became known now, beside those named before
     */
    @EventName("party.succeeded")
    record Succeeded(PartyId party, Act act, @Nullable LegalDate effectiveOn, List<Successor> successors)
            implements PartyEvent {
        public Succeeded {
            successors = List.copyOf(successors);
        }
    }
}
