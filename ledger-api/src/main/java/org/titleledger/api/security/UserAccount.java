package org.titleledger.api.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;

/**
 * One person's account, as it is stored.
 *
 * @param id the stable identity, which stands in every act
 * @param login what the person signs in with
 * @param passwordHash the hash with its method in front; {@code null} for whoever signs in through OIDC only
 * @param displayName the person's name
 * @param roles in which capacities the person may act
 * @param party the using unit of a person with the role UNIT
 * @param failedAttempts how often in a row the password was wrong
 * @param lockedUntil until when nobody may sign in with it
 * @param disabled whether an administrator closed it
 */
public record UserAccount(
        UUID id,
        String login,
        @Nullable String passwordHash,
        String displayName,
        Set<Role> roles,
        @Nullable PartyId party,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        boolean disabled) {

    public UserAccount {
        roles = Set.copyOf(roles);
    }

    /** The person as the rest of the program knows it. */
    public LedgerUser user() {
        return new LedgerUser(id, login, roles, party);
    }

    /** Whether repeated failures keep the account shut. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Whether somebody who signed in with an earlier state of the account may go on. */
    boolean grantsTheSameAs(UserAccount earlier) {
        return !disabled && user().equals(earlier.user()) && Objects.equals(passwordHash, earlier.passwordHash);
    }

    /** Says who it is and leaves out the hash, for logs print this. */
    @Override
    public String toString() {
        return login + " (" + id + ")";
    }
}
