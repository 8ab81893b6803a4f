package org.titleledger.api.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.LedgerApplication;

/** The application as a process of its own, from the packaged jar or from the class path of the build. */
final class ApplicationProcess {

    private static final Pattern SECRET = Pattern.compile("with this secret: (\\S+)");
    private static final long SECONDS_TO_STOP = 180;

    private final Path log;
    private final List<String> command;
    private @Nullable Process process;

    /** @param jar the packaged application; {@code null} for the classes of the build */
    ApplicationProcess(Path folder, int port, Map<String, String> settings, @Nullable String jar) {
        this.log = folder.resolve("application.log");
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + folder));
        command.addAll(
                jar == null
                        ? List.of("-cp", classPath(), LedgerApplication.class.getName())
                        : List.of("-jar", Path.of(jar).toAbsolutePath().toString()));
        command.add("--server.port=" + port);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    }

    /** Without what only tests need, so that a test's settings cannot slip in. */
    private static String classPath() {
        return String.join(
                System.getProperty("path.separator"),
                Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                        .toList());
    }

    void start() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** Asks it to end. */
    void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Whether it came to its end by itself. */
    boolean ends() throws InterruptedException {
        return process == null || process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    /** What the application printed for whoever makes the first administrator. */
    Optional<String> secret() throws IOException {
        Matcher matcher = SECRET.matcher(Files.readString(log));
        String last = null;
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return Optional.ofNullable(last);
    }
}
