package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.embedded.EmbeddedPostgres;
import org.titleledger.api.testing.LedgerDatabase;

/** On a PostgreSQL of one's own it is the same code, with two accounts or with one. */
class OutsideServerIT {

    @Test
    void twoAccountsServe() {
        LedgerDatabase database = LedgerDatabase.empty();
        try (ConfigurableApplicationContext context = start(database.properties())) {
            assertThat(accounts(context)).isEqualTo("ledger_pool as ledger_app");
            assertThat(context.getBeansOfType(EmbeddedPostgres.class)).isEmpty();
        }
    }

    @Test
    void oneAccountServes() {
        LedgerDatabase database = LedgerDatabase.empty();
        try (ConfigurableApplicationContext context = start(database.propertiesOfOneAccount())) {
            assertThat(accounts(context)).isEqualTo("ledger_owner as ledger_app");
        }
    }

    @Test
    void anAccountWithoutTheRightIsToldWhatToAskFor() {
        LedgerDatabase database = LedgerDatabase.empty();
        JdbcClient superuser = JdbcClient.create(database.superuser());
        superuser.sql("DROP ROLE IF EXISTS ledger_stranger").update();
        superuser
                .sql("CREATE ROLE ledger_stranger LOGIN PASSWORD 'for tests only'")
                .update();
        superuser
                .sql("ALTER DATABASE " + database.name() + " OWNER TO ledger_stranger")
                .update();
        assertThatThrownBy(() -> start(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", "ledger_stranger",
                        "spring.datasource.password", "for tests only")))
                .hasStackTraceContaining("GRANT ledger_app TO ledger_stranger");
    }

    @Test
    void aServerThatBreaksAPromiseIsRefused() {
        LedgerDatabase database = LedgerDatabase.fresh();
        JdbcClient.create(database.superuser())
                .sql("ALTER DATABASE " + database.name() + " SET synchronous_commit = off")
                .update();
        assertThatThrownBy(() -> start(database.properties()))
                .hasStackTraceContaining("synchronous_commit is off: an act answered as recorded could be lost.");
    }

    private static String accounts(ConfigurableApplicationContext context) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT session_user || ' as ' || current_user")
                .query(String.class)
                .single();
    }

    private static ConfigurableApplicationContext start(Map<String, String> properties) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .properties(Map.<String, Object>copyOf(properties))
                .properties(Map.of("server.port", "0"))
                .run();
    }
}
