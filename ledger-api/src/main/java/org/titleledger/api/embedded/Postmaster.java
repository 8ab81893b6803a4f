package org.titleledger.api.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} tells of the server on a cluster. */
final class Postmaster {

    private final Path pidFile;
    private final Path binaries;

    /** @param binaries where the ledger's own programs lie */
    Postmaster(Path cluster, Path binaries) {
        this.pidFile = cluster.resolve("postmaster.pid");
        this.binaries = binaries;
    }

    /** Whether a server started from these binaries is running on the cluster. */
    boolean isRunning() throws IOException {
        return recorded().filter(this::isOurs).isPresent();
    }

    /**
     * Removes the file when it would keep PostgreSQL from starting for no reason: it names no process, as after a kill at
     * the wrong moment or on a full disk; or the number has since been given to a program that is not ours, as after a
     * restart of the machine or in a new container; or the process has ended and nobody has waited for it. PostgreSQL takes
     * each of these for a running predecessor. Only to be called when nothing of ours is left running.
     */
    void forgetStranger() throws IOException {
        if (Files.exists(pidFile) && !namesAnEndedProcess()) {
            Files.delete(pidFile);
        }
    }

    /** The case in which PostgreSQL itself looks whether anything still uses the shared memory that the file names. */
    private boolean namesAnEndedProcess() throws IOException {
        Optional<Long> number = number();
        return number.isPresent() && ProcessHandle.of(number.get()).isEmpty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(binaries))
                .orElseGet(() -> !isEnded(process));
    }

    /** An ended process that nobody has waited for keeps its number and has lost its program. */
    private static boolean isEnded(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String line = Files.exists(stat) ? Files.readString(stat) : "";
            int state = line.lastIndexOf(')') + 2;
            return state < line.length() && line.charAt(state) == 'Z';
        } catch (IOException gone) {
            return true;
        }
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        return number().flatMap(ProcessHandle::of);
    }

    private Optional<Long> number() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("-?\\d{1,10}"))
                .map(line -> Math.abs(Long.parseLong(line)));
    }
}
