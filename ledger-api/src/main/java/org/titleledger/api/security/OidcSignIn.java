package org.titleledger.api.security;

import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Lets in whom an outside OpenID Connect provider vouches for, if an administrator made an account with that login: the
 * provider says who somebody is, never what he may do, so no account is made here.
 */
final class OidcSignIn {

    private final UserAccounts accounts;
    private final String loginClaim;
    private final OidcUserService provider = new OidcUserService();

    OidcSignIn(UserAccounts accounts, String loginClaim) {
        this.accounts = accounts;
        this.loginClaim = loginClaim;
    }

    void configure(HttpSecurity http, AuthenticationFailureHandler failures) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .failureHandler(failures)
                .userInfoEndpoint(info -> info.oidcUserService(this::load)));
    }

    private OidcUser load(OidcUserRequest request) {
        return known(Objects.requireNonNull(provider.loadUser(request)));
    }

    /** The account behind an outside identity. */
    OidcUser known(OidcUser outside) {
        String login = outside.getClaimAsString(loginClaim);
        return accounts.byLogin(login == null ? "" : login)
                .filter(account -> !account.disabled())
                .map(account -> new OidcPrincipal(account, outside))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("access.no-account")));
    }
}
