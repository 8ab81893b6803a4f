package org.titleledger.api.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The processes of the PostgreSQL whose data and programs lie in one folder. */
record PostgresProcesses(Path folder) {

    private static final long BURIAL_SECONDS = 10;

    Path cluster() {
        return folder.resolve("postgresql-18");
    }

    /** One that ended and was not yet waited for has no program any more, and is not counted. */
    List<ProcessHandle> all() {
        Path binaries = folder.resolve("binaries");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(binaries))
                        .isPresent())
                .toList();
    }

    Optional<ProcessHandle> postmaster() {
        return line(0).map(Long::parseLong)
                .flatMap(number -> all().stream()
                        .filter(process -> process.pid() == number)
                        .findFirst());
    }

    int port() {
        return line(3).map(Integer::parseInt).orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    void kill(Kill.Target target, Random random) {
        switch (target) {
            case APPLICATION -> {}
            case POSTMASTER -> postmaster().ifPresent(ProcessHandle::destroyForcibly);
            case SESSION -> session(random).ifPresent(ProcessHandle::destroyForcibly);
            case SERVER, EVERYTHING -> killAll();
        }
    }

    /** Until none is left: a parent may have made another child meanwhile. */
    void killAll() {
        for (List<ProcessHandle> left = all(); !left.isEmpty(); left = all()) {
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * PostgreSQL takes a predecessor that was killed for a running one until somebody has waited for it; where nobody does,
     * as in a container without an init, its lock file is removed.
     */
    void awaitBurial() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BURIAL_SECONDS);
        while (line(0).map(Long::parseLong).flatMap(ProcessHandle::of).isPresent()) {
            if (System.nanoTime() > end) {
                Files.delete(cluster().resolve("postmaster.pid"));
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Optional<ProcessHandle> session(Random random) {
        List<ProcessHandle> sessions =
                all().stream().filter(PostgresProcesses::isSession).toList();
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.get(random.nextInt(sessions.size())));
    }

    private static boolean isSession(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .contains("ledger_");
        } catch (IOException gone) {
            return false;
        }
    }

    private Optional<String> line(int index) {
        try {
            List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
            return lines.size() > index && !lines.get(index).isBlank()
                    ? Optional.of(lines.get(index).strip())
                    : Optional.empty();
        } catch (java.nio.file.NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
