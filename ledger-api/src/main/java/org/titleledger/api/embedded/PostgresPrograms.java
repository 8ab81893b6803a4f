package org.titleledger.api.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root, so root runs them in a user namespace of their own, in
 * which they are nobody; the files stay root's.
 */
final class PostgresPrograms {

    private static final long SECONDS_MAX = 660;

    private final Path home;
    private final Path output;
    private final List<String> wrapper;

    PostgresPrograms(Path home, Path output) throws IOException {
        this.home = home;
        this.output = output;
        this.wrapper = wrapper();
    }

    /** Runs one program to its end and fails with what it wrote when it does not succeed. */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        int status = run(command, output);
        if (status != 0) {
            throw new IOException(program + " ended with " + status + ": "
                    + Files.readString(output, StandardCharsets.UTF_8).strip());
        }
    }

    private static List<String> wrapper() throws IOException {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isDirectory(Path.of("/proc"))) {
            return List.of();
        }
        if (run(List.of("unshare", "-U", "true"), Path.of("/dev/null")) == 0) {
            return List.of("unshare", "-U");
        }
        throw new IOException(
                "PostgreSQL does not run as root, and this machine gives root no user namespace (unshare -U):"
                        + " start the ledger as another user.");
    }

    /** The output goes to a file, for a started server would hold a pipe open for as long as it lives. */
    private static int run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " did not end within " + SECONDS_MAX + " seconds");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command, e);
        }
    }
}
