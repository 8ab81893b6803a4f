package org.titleledger.api.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Sign-in through an outside provider, once its registration {@value #REGISTRATION} is configured; without it nothing of
 * this is there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.security.oauth2.client.registration." + OidcWiring.REGISTRATION + ".client-id")
class OidcWiring {

    static final String REGISTRATION = "office";

    @Bean
    OidcSignIn oidcSignIn(
            UserAccounts accounts, @Value("${ledger.oidc.login-claim:preferred_username}") String loginClaim) {
        return new OidcSignIn(accounts, loginClaim);
    }
}
