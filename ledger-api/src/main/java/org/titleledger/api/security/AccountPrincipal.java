package org.titleledger.api.security;

import java.io.Serial;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.titleledger.shared.Role;

/** Somebody who signs in with a password. Its session lives in this process's memory and is never written out. */
final class AccountPrincipal implements UserDetails, LedgerPrincipal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient UserAccount account;
    private final boolean locked;

    AccountPrincipal(UserAccount account, Instant now) {
        this.account = account;
        this.locked = account.isLockedAt(now);
    }

    static List<GrantedAuthority> authorities(UserAccount account) {
        return account.roles().stream().map(AccountPrincipal::authority).toList();
    }

    private static GrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }

    @Override
    public UserAccount account() {
        return account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities(account);
    }

    @Override
    public @Nullable String getPassword() {
        return account.passwordHash();
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !account.disabled();
    }

    @Override
    public String toString() {
        return account.toString();
    }
}
