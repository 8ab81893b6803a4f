package org.titleledger.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} tells of a server that an earlier run of the application left behind. */
final class Postmaster {

    private Postmaster() {}

    /** Whether a server started from these binaries is still running on the cluster. */
    static boolean isLeftRunning(Path cluster, Path binaries) throws IOException {
        Optional<ProcessHandle> process = recorded(cluster);
        return process.isPresent() && isOurs(process.get(), binaries);
    }

    /**
     * Removes the file when its process number has since been given to a program that is not ours, as after a restart
     * of the machine or in a new container: PostgreSQL would take that program for its predecessor and refuse to start.
     */
    static void forgetStranger(Path cluster, Path binaries) throws IOException {
        Optional<ProcessHandle> process = recorded(cluster);
        boolean stranger = process.flatMap(p -> p.info().command())
                .map(command -> !Path.of(command).startsWith(binaries))
                .orElse(false);
        if (stranger) {
            Files.delete(pidFile(cluster));
        }
    }

    private static boolean isOurs(ProcessHandle process, Path binaries) {
        return process.info()
                .command()
                .map(c -> Path.of(c).startsWith(binaries))
                .orElse(true);
    }

    private static Optional<ProcessHandle> recorded(Path cluster) throws IOException {
        if (!Files.exists(pidFile(cluster))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile(cluster));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Math.abs(Long.parseLong(lines.get(0).strip())));
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
