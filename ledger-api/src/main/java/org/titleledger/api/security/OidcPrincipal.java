package org.titleledger.api.security;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody for whom an outside provider vouches. */
final class OidcPrincipal extends DefaultOidcUser implements LedgerPrincipal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient UserAccount account;

    OidcPrincipal(UserAccount account, OidcUser outside) {
        super(AccountPrincipal.authorities(account), outside.getIdToken(), outside.getUserInfo());
        this.account = account;
    }

    @Override
    public UserAccount account() {
        return account;
    }

    @Override
    public String getName() {
        return account == null ? super.getName() : account.login();
    }

    /** One account is one person, whatever token the provider sent this time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcPrincipal that && account.id().equals(that.account.id());
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }
}
