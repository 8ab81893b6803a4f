package org.titleledger.api.imports.known;

import org.jspecify.annotations.Nullable;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.PartyState;
import org.titleledger.party.PartyStatement;
import org.titleledger.shared.LegalDate;

/**
 * A party as the ledger knows it.
 *
 * @param name its name by the latest event
 * @param dissolved whether it is known to have ceased to exist
 * @param dissolvedOn when; {@code null} when unknown
 */
record KnownParty(
        PartyId id,
        String name,
        PartyKind kind,
        @Nullable CreditCode creditCode,
        @Nullable LegalDate establishedOn,
        boolean dissolved,
        @Nullable LegalDate dissolvedOn) {

    static KnownParty of(PartyEvent.Registered event) {
        return new KnownParty(
                event.party(), event.name(), event.kind(), event.creditCode(), event.establishedOn(), false, null);
    }

    static KnownParty of(PartyEvent.CorrectionApproved event) {
        PartyStatement latest = event.latest();
        PartyState.Dissolution end = latest.dissolution();
        return new KnownParty(
                event.party(),
                latest.name(),
                latest.kind(),
                latest.creditCode(),
                latest.establishedOn(),
                end != null,
                end == null ? null : end.on());
    }

    KnownParty renamed(String other) {
        return new KnownParty(id, other, kind, creditCode, establishedOn, dissolved, dissolvedOn);
    }

    KnownParty dissolved(@Nullable LegalDate on) {
        return new KnownParty(id, name, kind, creditCode, establishedOn, true, on);
    }
}
