package org.titleledger.api.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.titleledger.api.embedded.EmbeddedLedger;
import org.titleledger.api.embedded.EmbeddedPostgres;

/** The one PostgreSQL of a run: the application's own, with the options the application gives it. */
final class Server implements AutoCloseable {

    private final AtomicInteger number = new AtomicInteger();
    private final EmbeddedPostgres postgres;
    private final EmbeddedLedger accounts;
    private final Path log;

    private Server(EmbeddedPostgres postgres, EmbeddedLedger accounts, Path log) {
        this.log = log;
        this.postgres = postgres;
        this.accounts = accounts;
    }

    static Server start(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        Server server = new Server(postgres, EmbeddedLedger.on(postgres), folder.resolveSibling("ledger.log"));
        server.refuseWithoutDurability();
        return server;
    }

    private void refuseWithoutDurability() {
        if (!setting("fsync").equals("on") || !setting("synchronous_commit").equals("on")) {
            throw new IllegalStateException("Without fsync and synchronous_commit there is nothing to compare");
        }
    }

    /** A database of its own for a ledger. */
    String fresh() {
        String name = "benchmark_" + number.incrementAndGet();
        superuser("postgres").execute("CREATE DATABASE " + name + " OWNER " + EmbeddedLedger.OWNER);
        return name;
    }

    void drop(String database) {
        superuser("postgres").execute("DROP DATABASE " + database + " WITH (FORCE)");
    }

    JdbcTemplate superuser(String database) {
        return new JdbcTemplate(superuserSessions(database));
    }

    DataSource superuserSessions(String database) {
        return new DriverManagerDataSource(postgres.url(database), EmbeddedPostgres.SUPERUSER, postgres.password());
    }

    /** Where the application writes its log, in full as it always does: that is part of what an act costs. */
    Path log() {
        return log;
    }

    /** What to set so that the application runs on a database of this server. */
    Map<String, String> properties(String database) {
        return Map.of(
                "spring.datasource.url", postgres.url(database),
                "spring.datasource.username", EmbeddedLedger.APPLICATION,
                "spring.datasource.password", accounts.applicationPassword(),
                "spring.flyway.user", EmbeddedLedger.OWNER,
                "spring.flyway.password", accounts.ownerPassword());
    }

    String setting(String name) {
        return String.valueOf(superuser("postgres").queryForObject("SELECT current_setting(?)", String.class, name));
    }

    /** Every measured part begins with the same debt to the disk. */
    void checkpoint() {
        superuser("postgres").execute("CHECKPOINT");
    }

    @Override
    public void close() {
        postgres.close();
    }
}
