package org.titleledger.api.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A ledger's database for tests, with all migrations run: {@link #fresh()} makes an empty one from a template in a
 * moment, {@link #shared()} is the same for the whole test run. With Spring: {@code @ContextConfiguration(initializers =
 * LedgerDatabase.Fresh.class)}, a new database for each application context.
 *
 * <p>The accounts are those of an outside server: {@code ledger_owner} runs the migrations and may make roles, {@code
 * ledger_pool} signs in and acts as {@code ledger_app}.
 */
public record LedgerDatabase(String name) {

    private static final String OWNER = "ledger_owner";
    private static final String POOL = "ledger_pool";
    private static final String PASSWORD = "for tests only";
    private static final String TEMPLATE = "ledger_template";
    private static final AtomicInteger number = new AtomicInteger();

    /** An empty ledger of the caller's own. */
    public static LedgerDatabase fresh() {
        LedgerDatabase database = new LedgerDatabase("ledger_test_" + number.incrementAndGet());
        Template.SERVER.createDatabase(database.name, " TEMPLATE " + TEMPLATE);
        return database;
    }

    /** A database in which no migration has run yet. */
    public static LedgerDatabase empty() {
        LedgerDatabase database = new LedgerDatabase("ledger_test_" + number.incrementAndGet());
        Template.SERVER.createDatabase(database.name, "");
        return database;
    }

    /** One ledger for all tests that do not mind each other's rows. */
    public static LedgerDatabase shared() {
        return Shared.DATABASE;
    }

    public String url() {
        return Template.SERVER.server.url(name);
    }

    /** Sessions as the application has them: signed in as the pool's account, acting as ledger_app. */
    public DataSource application() {
        return new DriverManagerDataSource(url(), POOL, PASSWORD) {
            @Override
            protected Connection getConnectionFromDriver(@Nullable String user, @Nullable String password)
                    throws SQLException {
                Connection connection = super.getConnectionFromDriver(user, password);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET ROLE ledger_app");
                }
                return connection;
            }
        };
    }

    /** Sessions of the role that owns the tables. */
    public DataSource owner() {
        return new DriverManagerDataSource(url(), OWNER, PASSWORD);
    }

    /** Sessions of the server's superuser. */
    public DataSource superuser() {
        TestServer server = Template.SERVER.server;
        return new DriverManagerDataSource(url(), server.superuser(), server.password());
    }

    /** A client on {@link #application()}. */
    public JdbcClient client() {
        return JdbcClient.create(application());
    }

    /** What to set so that the application runs on this database. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", POOL,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.user", OWNER,
                "spring.flyway.password", PASSWORD);
    }

    /** What to set so that one account owns the tables and signs in for the pool. */
    public Map<String, String> propertiesOfOneAccount() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", OWNER,
                "spring.datasource.password", PASSWORD);
    }

    /** Gives each application context a database of its own. */
    public static final class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String[] pairs = fresh().properties().entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, pairs);
        }
    }

    private static final class Shared {

        private static final LedgerDatabase DATABASE = fresh();
    }

    private record Template(TestServer server) {

        private static final Template SERVER = new Template(TestServer.start()).prepared();

        private Template prepared() {
            leftovers().forEach(leftover -> run("DROP DATABASE " + leftover + " WITH (FORCE)"));
            run("DROP ROLE IF EXISTS " + POOL, "DROP ROLE IF EXISTS ledger_app", "DROP ROLE IF EXISTS " + OWNER);
            run("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            run("CREATE ROLE " + POOL + " LOGIN PASSWORD '" + PASSWORD + "'");
            createDatabase(TEMPLATE, "");
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), OWNER, PASSWORD)
                    .defaultSchema("ledger")
                    .table("migration")
                    .placeholders(Map.of("application_user", POOL))
                    .load()
                    .migrate();
            return this;
        }

        private synchronized void createDatabase(String database, String template) {
            run("CREATE DATABASE " + database + " OWNER " + OWNER + template);
        }

        private List<String> leftovers() {
            List<String> names = new ArrayList<>();
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'ledger\\_%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void run(String... statements) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private Connection connect() throws SQLException {
            return DriverManager.getConnection(server.url("postgres"), server.superuser(), server.password());
        }
    }
}
