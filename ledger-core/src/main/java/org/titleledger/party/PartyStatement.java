package org.titleledger.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.LegalDate;

/**
 * What is stated of a party.
 *
 * @param name its name
 * @param kind what it is
 * @param creditCode 统一社会信用代码, where it has one
 * @param establishedOn since when it exists
 * @param dissolution its end; {@code null} while it exists
 * @param successors all successors with their shares of the estate
 */
public record PartyStatement(
        String name,
        PartyKind kind,
        @Nullable CreditCode creditCode,
        @Nullable LegalDate establishedOn,
        PartyState.@Nullable Dissolution dissolution,
        List<Successor> successors) {

    public PartyStatement {
        successors = List.copyOf(successors);
    }

    /** What is stated last. */
    static PartyStatement latestOf(PartyState state) {
        PartyIdentity identity = state.identities().latest().orElseThrow().stated();
        return new PartyStatement(
                state.names().latest().orElseThrow().stated(),
                identity.kind(),
                identity.creditCode(),
                identity.establishedOn(),
                state.dissolution(),
                state.successors());
    }
}
