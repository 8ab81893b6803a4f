package org.titleledger.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of one's own outside the application, which a test stops, breaks and starts again on the same port; its
 * programs are the embedded server's.
 */
public final class StoppableServer implements AutoCloseable {

    private static final String ACCOUNT = "ledger_owner";
    private static final String PASSWORD = "for tests only";

    private final Path cluster;
    private final PostgresPrograms programs;
    private final int port;
    private final List<String> settings;

    private StoppableServer(Path cluster, PostgresPrograms programs, int port, List<String> settings) {
        this.cluster = cluster;
        this.programs = programs;
        this.port = port;
        this.settings = settings;
    }

    /**
     * Makes a cluster with an empty database for a ledger, and starts it.
     *
     * @param work for programs and their output
     * @param cluster the folder of the data, which is not there yet
     */
    public static StoppableServer start(Path work, Path cluster) throws IOException {
        return start(work, cluster, new String[0]);
    }

    /**
     * The same, with more.
     *
     * @param initdb what else the program of that name is told
     * @param settings in the form {@code name=value}
     */
    public static StoppableServer start(Path work, Path cluster, String[] initdb, String... settings)
            throws IOException {
        PostgresPrograms programs =
                new PostgresPrograms(PostgresBinaries.unpackedIn(work), work.resolve("last-program.log"));
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + cluster,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--data-checksums"));
        arguments.addAll(List.of(initdb));
        programs.run("initdb", arguments);
        StoppableServer server = new StoppableServer(cluster, programs, freePort(), List.of(settings));
        server.start();
        server.prepare();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void prepare() throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + ACCOUNT + " LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE ledger OWNER " + ACCOUNT);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    /** Starts it, after whatever has happened to it. */
    public void start() throws IOException {
        List<String> options = new ArrayList<>(List.of("-p " + port, "-c listen_addresses=127.0.0.1"));
        options.add("-c unix_socket_directories=");
        settings.forEach(setting -> options.add("-c " + setting));
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        cluster.toString(),
                        "-l",
                        "/dev/null",
                        "-o",
                        String.join(" ", options)));
    }

    /** Stops it in the midst of what it does, as a crash would. */
    public void crash() throws IOException {
        stop("immediate");
    }

    private void stop(String mode) throws IOException {
        programs.run("pg_ctl", List.of("stop", "-w", "-t", "60", "-m", mode, "-D", cluster.toString()));
    }

    /** Whether it runs. */
    public boolean isRunning() {
        try {
            programs.run("pg_ctl", List.of("status", "-D", cluster.toString()));
            return true;
        } catch (IOException stopped) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What to set so that the application runs on it, by whichever port and with which parameters it is reached. */
    public Map<String, Object> properties(int reachedBy, String parameters) {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + reachedBy + "/ledger" + parameters,
                "spring.datasource.username", ACCOUNT,
                "spring.datasource.password", PASSWORD);
    }

    @Override
    public void close() {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            try {
                stop("immediate");
            } catch (IOException alreadyGone) {
                throw new UncheckedIOException(alreadyGone);
            }
        }
    }
}
