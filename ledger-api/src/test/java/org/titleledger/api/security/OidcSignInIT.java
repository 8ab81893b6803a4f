package org.titleledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.Role;

/** An outside provider says who somebody is; what he may do is said here. */
class OidcSignInIT {

    private final UserAccounts accounts =
            new UserAccounts(LedgerDatabase.fresh().client());
    private final OidcSignIn signIn = new OidcSignIn(accounts, "preferred_username");

    @Test
    void whoHasAnAccountComesInWithItsRoles() {
        UserAccount account = account("li.wei");
        OidcUser known = signIn.known(outside("li.wei"));
        assertThat(known)
                .isInstanceOfSatisfying(
                        LedgerPrincipal.class,
                        principal -> assertThat(principal.user()).isEqualTo(account.user()));
        assertThat(known.getName()).isEqualTo("li.wei");
        assertThat(known.getAuthorities()).extracting(Object::toString).contains("ROLE_CLERK");
    }

    @Test
    void nobodyGetsAnAccountByBeingKnownElsewhere() {
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> signIn.known(outside("stranger")));
        assertThat(accounts.all()).isEmpty();
    }

    @Test
    void aClosedAccountStaysClosed() {
        accounts.setDisabled(account("wang.fang").id(), true);
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> signIn.known(outside("wang.fang")));
    }

    private UserAccount account(String login) {
        UserAccount account =
                new UserAccount(UUID.randomUUID(), login, null, login, Set.of(Role.CLERK), null, 0, null, false);
        accounts.add(account);
        return account;
    }

    private static OidcUser outside(String login) {
        Instant now = Instant.parse("2026-03-02T08:00:00Z");
        OidcIdToken token =
                new OidcIdToken("token", now, now.plusSeconds(60), Map.of("sub", "42", "preferred_username", login));
        return new DefaultOidcUser(List.of(), token);
    }
}
