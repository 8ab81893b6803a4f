package org.titleledger.api.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Actor;
import org.titleledger.shared.Role;

/**
 * A person who is signed in.
 *
 * @param id the stable identity, which stands in every act
 * @param login the login at present
 * @param roles in which capacities the person may act
 * @param party the using unit whose property a person with the role UNIT sees; {@code null} for everybody else
 */
public record LedgerUser(
        UUID id, String login, Set<Role> roles, @Nullable PartyId party) {

    /** Whom a person of a using unit sees for before the unit's party is set: nobody. */
    public static final PartyId NO_PARTY = new PartyId(new UUID(0, 0));

    public LedgerUser {
        roles = Set.copyOf(roles);
    }

    /** The person as acts name it. */
    public Actor actor() {
        return new Actor(id, login);
    }

    /** Whether the person has one of some roles. */
    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
