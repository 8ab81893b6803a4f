package org.titleledger.api.wiring;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.titleledger.api.embedded.EmbeddedLedger;
import org.titleledger.api.embedded.EmbeddedPostgres;

/**
 * Two accounts on one database, whichever server it is on: Flyway's, which owns the tables, and the pool's, every
 * session of which runs as {@code ledger_app} (application.yaml: connection-init-sql). Without {@code
 * spring.datasource.url} the server is the application's own.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseWiring {

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerGiven.class)
    static class OwnServer {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(Environment environment) {
            return EmbeddedPostgres.start(Path.of(environment.getProperty("ledger.data", "data")));
        }

        @Bean
        EmbeddedLedger embeddedLedger(EmbeddedPostgres server) {
            return EmbeddedLedger.on(server);
        }

        @Bean
        JdbcConnectionDetails applicationAccount(EmbeddedLedger ledger) {
            return new PoolAccount(ledger.url(), EmbeddedLedger.APPLICATION, ledger.applicationPassword());
        }

        @Bean
        FlywayConnectionDetails ownerAccount(EmbeddedLedger ledger) {
            return new OwnerAccount(ledger.url(), EmbeddedLedger.OWNER, ledger.ownerPassword());
        }
    }

    /** Flyway never borrows from the pool, whose sessions are not allowed to make tables. */
    @Bean
    @ConditionalOnMissingBean
    FlywayConnectionDetails flywayAccount(Environment environment, JdbcConnectionDetails application) {
        String user = environment.getProperty("spring.flyway.user");
        return new OwnerAccount(
                environment.getProperty("spring.flyway.url", application.getJdbcUrl()),
                user == null ? application.getUsername() : user,
                user == null ? application.getPassword() : environment.getProperty("spring.flyway.password"));
    }

    /** The migrations let the pool's account, whatever it is called, act as {@code ledger_app}. */
    @Bean
    FlywayConfigurationCustomizer namesThePoolsAccount(JdbcConnectionDetails application) {
        String user = application.getUsername();
        return flyway -> flyway.placeholders(Map.of("application_user", user == null ? "" : user));
    }

    @Bean
    LedgerTransactions transactionManager(DataSource dataSource) {
        return new LedgerTransactions(dataSource);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabasePromises databasePromises(DataSource dataSource) {
        DatabasePromises promises = new DatabasePromises(dataSource);
        promises.check();
        return promises;
    }

    static final class NoServerGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    /** Two types, for Boot looks each up by its own; no record prints a password. */
    private record PoolAccount(
            String url, @Nullable String user, @Nullable String secret) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }

    private record OwnerAccount(
            String url, @Nullable String user, @Nullable String secret) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
