package org.titleledger.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/** The embedded server keeps what it was given, through stops and kills. */
@OneDatabaseIsEnough
class EmbeddedPostgresIT {

    @TempDir
    private Path folder;

    @Test
    void isDurablePrivateAndReadsChinese() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            List<String> settings = new ArrayList<>();
            for (String name : List.of(
                    "fsync",
                    "synchronous_commit",
                    "full_page_writes",
                    "data_checksums",
                    "listen_addresses",
                    "unix_socket_directories")) {
                settings.add(ask(server, "SELECT current_setting('" + name + "')"));
            }
            assertThat(settings).containsExactly("on", "on", "on", "on", "127.0.0.1", "");
            assertThat(ask(server, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(server, "SELECT datctype FROM pg_database WHERE datname = 'template1'"))
                    .isIn("C.UTF-8", "en_US.UTF-8");
            ask(server, "CREATE EXTENSION pg_trgm; SELECT 1");
            assertThat(Integer.parseInt(ask(server, "SELECT cardinality(show_trgm('学府'))")))
                    .isPositive();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsItsDataThroughAStop() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            ask(server, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void servesOneApplicationAtATime() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            assertThat(first.url("")).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining("in use by another ledger (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesOverWhatAKilledApplicationLeftRunning() throws IOException, InterruptedException, SQLException {
        Process killed = child();
        try (BufferedReader output = killed.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals("written")) {
                line = output.readLine();
            }
            assertThat(line).isEqualTo("written");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .as("another process holds the folder")
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(Long.toString(killed.pid()));
            killed.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("postgresql-18/postmaster.pid"))
                .as("left running")
                .exists();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(folder.resolve("postgresql-18/postmaster.pid")).doesNotExist();
    }

    @Test
    void isNotMisledByAProcessNumberGivenToAStranger() throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(
                folder.resolve("postgresql-18/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql-18")
                        + "\n0\n1\n\n127.0.0.1\n\nready\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void startsAgainAtTheSameAddressWhenItIsKilled() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            ask(server, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
            String address = server.url("postgres");
            for (int time = 1; time <= 3; time++) {
                long killed = postmaster();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> postmaster() != killed);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsInstanceOf(SQLException.class)
                        .until(() -> ask(server, "SELECT answer FROM kept").equals("42"));
            }
            assertThat(server.url("postgres")).isEqualTo(address);
        }
        assertThat(folder.resolve("postgresql-18/postmaster.pid")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void recoversByItselfWhenASessionIsKilled() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            ask(server, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
            assertThatThrownBy(() -> ask(server, "COPY (SELECT 1) TO PROGRAM 'kill -9 $PPID'"))
                    .isInstanceOf(SQLException.class);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask(server, "SELECT answer FROM kept").equals("42"));
        }
    }

    @Test
    void startsBesideAnEmptyLockFile() throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgresql-18/postmaster.pid"), "");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void beginsAnewAfterAKillInTheMiddleOfTheFirstStart() throws IOException, SQLException, InterruptedException {
        Process killed = child();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(folder.resolve("postgresql-18.new")));
        killed.destroyForcibly().waitFor();
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("postgresql-18.new")).doesNotExist();
    }

    private long postmaster() throws IOException {
        Path file = folder.resolve("postgresql-18/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
    }

    private Process child() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"), EmbeddedPostgres.SUPERUSER, server.password());
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    /** An application that starts a server, writes a row, says so and waits to be killed. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws SQLException, InterruptedException {
            EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
            ask(server, "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
            System.out.println("written");
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
