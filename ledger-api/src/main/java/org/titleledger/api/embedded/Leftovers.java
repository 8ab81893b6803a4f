package org.titleledger.api.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Programs of one data folder's PostgreSQL whose parent is gone: sessions of a killed postmaster, a pg_ctl or an initdb of
 * a killed application. They hold the shared memory, or go on writing where the next start wants to write. The binaries lie
 * in the data folder, so what runs from there belongs to this ledger and to no other.
 */
final class Leftovers {

    private static final long GRACE_SECONDS = 5;
    private static final long SECONDS_MAX = 30;
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path binaries;

    Leftovers(Path binaries) {
        this.binaries = binaries;
    }

    /**
     * Returns when nothing is left: sessions notice by themselves that their postmaster is gone; what stays is killed, which
     * loses nothing that was ever confirmed.
     *
     * @throws IOException when something cannot be ended
     */
    void end() throws IOException {
        long begin = System.nanoTime();
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            if (seconds >= SECONDS_MAX) {
                throw new IOException("Programs of an earlier PostgreSQL cannot be ended: " + left);
            }
            if (seconds >= GRACE_SECONDS) {
                left.forEach(ProcessHandle::destroyForcibly);
            } else {
                left.forEach(ProcessHandle::destroy);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    /** One that has ended and was not yet waited for has no command any more and is not counted. */
    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(binaries))
                        .isPresent())
                .toList();
    }
}
