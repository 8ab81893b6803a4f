package org.titleledger.api.operations;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.titleledger.api.LedgerApplication;

/** The application as a process of its own, with its own database, writing its log as JSON. */
final class LedgerProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(180);
    private static final Pattern SECRET = Pattern.compile("with this secret: ([A-Za-z0-9_-]+)");

    private final Process process;
    private final Path log;
    private final int port;

    private LedgerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static LedgerProcess on(Path data, Path log) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath(), LedgerApplication.class.getName()));
        command.addAll(List.of("--spring.profiles.active=container", "--server.port=" + port, "--ledger.data=" + data));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        LedgerProcess ledger = new LedgerProcess(process, log, port);
        Awaitility.await().atMost(STARTS_WITHIN).until(ledger::isReady);
        return ledger;
    }

    /** Without the tests, whose settings of the log would be found first. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + Files.readString(log));
        }
        try {
            return nobody().visit("/actuator/health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Caller nobody() {
        return new Caller("http://127.0.0.1:" + port, "");
    }

    Caller named(String login) {
        return new Caller("http://127.0.0.1:" + port, login);
    }

    /** Makes the first administrator with the secret in the log, and a clerk. */
    void appointAClerk(String login) throws IOException {
        Matcher secret = SECRET.matcher(Files.readString(log));
        if (!secret.find()) {
            throw new IllegalStateException("no secret in the log");
        }
        check(nobody().post("/api/v1/set-up", user("guan", "\"secret\":\"" + secret.group(1) + "\"")));
        check(named("guan").post("/api/v1/users", user(login, "\"roles\":[\"CLERK\"]")));
    }

    private static void check(Caller.Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException(
                    reply.outcome() + " " + reply.response().body());
        }
    }

    private static String user(String login, String more) {
        return "{\"login\":\"" + login + "\",\"displayName\":\"x\",\"password\":\"" + Caller.PASSWORD + "\"," + more
                + "}";
    }

    List<String> logLines() throws IOException {
        return Files.readAllLines(log);
    }

    /** Asks it to end, as an operator or a container's runtime does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end and gives its exit status. */
    int exit() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        terminate();
        try {
            exit();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
