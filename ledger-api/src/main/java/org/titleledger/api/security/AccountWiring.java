package org.titleledger.api.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts and who is signed in. */
@Configuration(proxyBeanMethods = false)
class AccountWiring {

    @Bean
    UserAccounts userAccounts(JdbcClient jdbc) {
        return new UserAccounts(jdbc);
    }

    @Bean
    PasswordEncoder passwordEncoder(Clock clock) {
        return new RememberingPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    @Bean
    PasswordSignIn passwordSignIn(UserAccounts accounts, PasswordEncoder encoder, Clock clock, MeterRegistry meters) {
        return new PasswordSignIn(accounts, encoder, clock, meters);
    }

    @Bean
    Users users(
            UserAccounts accounts,
            PasswordEncoder encoder,
            PasswordSignIn signIn,
            PlatformTransactionManager transactions) {
        return new Users(accounts, encoder, signIn, new TransactionTemplate(transactions));
    }

    @Bean
    CurrentUser currentUser() {
        return new SignedInUser();
    }

    @Bean
    @Profile("!demo")
    FirstAdministrator firstAdministrator(UserAccounts accounts, Users users) {
        return new FirstAdministrator(accounts, users);
    }

    @Bean
    @Profile("demo")
    DemoUsers demoUsers(
            Users users,
            ServerProperties server,
            @Value("${ledger.demo.published-at:#{null}}") @Nullable InetAddress publishedAt) {
        return new DemoUsers(users, server, publishedAt);
    }
}
