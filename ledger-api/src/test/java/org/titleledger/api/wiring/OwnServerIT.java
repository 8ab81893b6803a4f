package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.api.LedgerApplication;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/** Nobody installs a database: without an address the application starts its own and finds its data again. */
@OneDatabaseIsEnough
class OwnServerIT {

    @TempDir
    private Path folder;

    @Test
    void theApplicationFindsItsDataAgain() {
        try (ConfigurableApplicationContext context = start()) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT session_user || ' as ' || current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("ledger_app as ledger_app");
            assertThat(jdbc.sql("SELECT tableowner FROM pg_tables WHERE schemaname = 'ledger' AND tablename = 'event'")
                            .query(String.class)
                            .single())
                    .isEqualTo("ledger_owner");
            jdbc.sql("INSERT INTO ledger.document_content VALUES ('sha-256:kept', 'kept', 4)")
                    .update();
        }
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT convert_from(bytes, 'UTF8') FROM ledger.document_content")
                            .query(String.class)
                            .single())
                    .isEqualTo("kept");
        }
        assertThat(folder.resolve("postgresql-18/postmaster.pid"))
                .as("stopped with it")
                .doesNotExist();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .properties(Map.of("server.port", "0", "ledger.data", folder.toString()))
                .run();
    }
}
