package org.titleledger.api.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running PostgreSQL server with its data folder. When it dies it is started again, at the same address. */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The name of the superuser, who makes roles and databases and does nothing else. */
    public static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_ATTEMPTS_MAX = 3;

    /**
     * Ports below those that systems give to outgoing connections. A client that tries again and again to reach a server
     * that is down on one of the others may be given that very port and meet itself there, and the server finds it taken.
     */
    private static final int LOWEST_PORT = 15_000;

    private static final int HIGHEST_PORT = 32_000;
    private static final int PORTS_TRIED = 100;

    /** Recovery after a crash reads what was written since the last checkpoint; it may take a while. */
    private static final String START_SECONDS = "600";

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final String password;
    private final Postmaster postmaster;
    private final Leftovers leftovers;
    private final Supervisor supervisor = new Supervisor(new Supervisor.Supervised() {

        @Override
        public boolean isRunning() throws IOException {
            return postmaster.isRunning();
        }

        @Override
        public void startAgain() throws IOException {
            if (isRunning()) {
                return;
            }
            leftovers.end();
            postmaster.forgetStranger();
            startServer();
        }
    });

    private int port;

    private EmbeddedPostgres(DataFolder folder, PostgresPrograms programs, String password) {
        this.folder = folder;
        this.programs = programs;
        this.password = password;
        this.postmaster = new Postmaster(folder.cluster(), folder.binaries());
        this.leftovers = new Leftovers(folder.binaries());
    }

    /** Starts the server on a folder, which is made when it is not there; a server left behind is stopped first. */
    public static EmbeddedPostgres start(Path data) {
        try {
            DataFolder folder = DataFolder.open(data);
            try {
                return start(folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres start(DataFolder folder) throws IOException {
        Path home = PostgresBinaries.unpackedIn(folder.binaries());
        PostgresPrograms programs = new PostgresPrograms(home, folder.root().resolve("last-program.log"));
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, programs, folder.password());
        postgres.endEarlierRun();
        if (!folder.hasCluster()) {
            postgres.initialise();
        }
        postgres.startOnAFreePort();
        postgres.supervisor.start();
        return postgres;
    }

    /** A server that does not stop in time is killed with the rest: what it confirmed is in its log. */
    private void endEarlierRun() throws IOException {
        if (postmaster.isRunning()) {
            log.warn("An earlier run left its PostgreSQL running on {}; it is stopped first", folder.root());
            try {
                stop();
            } catch (IOException failed) {
                log.warn("It does not stop: {}", failed.getMessage());
            }
        }
        leftovers.end();
        postmaster.forgetStranger();
    }

    private void initialise() throws IOException {
        log.info("Making a new ledger in {}", folder.root());
        Path making = folder.emptyClusterInTheMaking();
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + making,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + folder.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        locale(),
                        "--data-checksums"));
        folder.adopt(making);
    }

    /** pg_trgm asks the C library which characters are letters: in the plain C locale it sees no Chinese at all. */
    private static String locale() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")
                ? "--locale=C.UTF-8"
                : "--locale=en_US.UTF-8";
    }

    private void startOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                startServer();
                return;
            } catch (IOException e) {
                if (attempt == START_ATTEMPTS_MAX) {
                    throw e;
                }
            }
        }
    }

    private void startServer() throws IOException {
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        START_SECONDS,
                        "-D",
                        folder.cluster().toString(),
                        "-o",
                        options()));
        log.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, folder.root());
    }

    /** Given on the command line, where no file in the folder and no ALTER SYSTEM can undo them. */
    private String options() {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c restart_after_crash=on",
                "-c logging_collector=on",
                "-c log_directory=log",
                "-c log_filename=postgresql-%a.log",
                "-c log_truncate_on_rotation=on");
    }

    private static int freePort() throws IOException {
        InetAddress address = InetAddress.getByName("127.0.0.1");
        for (int tries = 1; ; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, address)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                if (tries == PORTS_TRIED) {
                    throw taken;
                }
            }
        }
    }

    /** The address of one database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The superuser's password. */
    public String password() {
        return password;
    }

    private void stop() throws IOException {
        programs.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-w",
                        "-t",
                        "90",
                        "-m",
                        "fast",
                        "-D",
                        folder.cluster().toString()));
    }

    /** Stops the server: running statements are rolled back, the data is written out, the folder is free again. */
    @Override
    public void close() {
        supervisor.close();
        try (folder) {
            if (postmaster.isRunning()) {
                stop();
            }
            leftovers.end();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not stop: " + e.getMessage(), e);
        }
    }
}
