package org.titleledger.api.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.titleledger.api.embedded.EmbeddedPostgres;

/** A PostgreSQL that is not the application's, with a service manager that starts it again when it has died. */
final class OutsideServer {

    private static final String PASSWORD = "for tests only";

    private final PostgresProcesses processes;
    private final int port;

    private OutsideServer(Path folder, int port) {
        this.processes = new PostgresProcesses(folder);
        this.port = port;
    }

    /** A new server with an empty database and the two accounts of an outside server. */
    static OutsideServer create(Path folder) throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        OutsideServer server = new OutsideServer(folder, Ports.free());
        server.keepRunning();
        try (Connection connection = new Site.Outside(server).connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE ledger_owner LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE ROLE ledger_pool LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE ledger OWNER ledger_owner");
        }
        return server;
    }

    PostgresProcesses processes() {
        return processes;
    }

    Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/ledger",
                "spring.datasource.username",
                "ledger_pool",
                "spring.datasource.password",
                PASSWORD,
                "spring.flyway.user",
                "ledger_owner",
                "spring.flyway.password",
                PASSWORD);
    }

    /** As a service manager does it: what is left of the dead one goes first. */
    void keepRunning() throws IOException {
        if (processes.postmaster().isPresent()) {
            return;
        }
        processes.killAll();
        processes.awaitBurial();
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                program().toString(),
                "start",
                "-w",
                "-t",
                "120",
                "-D",
                processes.cluster().toString(),
                "-l",
                processes.folder().resolve("postgresql.log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="));
        Process start = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(processes.folder().resolve("pg_ctl.log").toFile())
                .start();
        try {
            if (start.waitFor() != 0) {
                throw new IOException("The outside server does not start: "
                        + Files.readString(processes.folder().resolve("pg_ctl.log")));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private Path program() throws IOException {
        try (Stream<Path> versions = Files.list(processes.folder().resolve("binaries"))) {
            return versions.filter(Files::isDirectory).findFirst().orElseThrow().resolve("bin/pg_ctl");
        }
    }
}
