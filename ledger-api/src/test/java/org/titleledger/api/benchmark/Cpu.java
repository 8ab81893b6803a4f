package org.titleledger.api.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The processor time of this process and of all processes of PostgreSQL, as Linux counts it. */
final class Cpu {

    private static final long MICROS_IN_TICK = 10_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private final OperatingSystemMXBean own = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ProcessHandle postmaster;

    Cpu(Server server) throws IOException {
        Path file = Path.of(server.setting("data_directory"), "postmaster.pid");
        this.postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    /** Microseconds used so far. */
    double micros() {
        long children = postmaster
                .children()
                .mapToLong(child -> ticks(child, USER, SYSTEM))
                .sum();
        long ticks = children + ticks(postmaster, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
        return own.getProcessCpuTime() / 1e3 + ticks * MICROS_IN_TICK;
    }

    /** What a process that has ended used is counted with its parent. */
    private static long ticks(ProcessHandle process, int... columns) {
        Path file = Path.of("/proc/" + process.pid() + "/stat");
        try {
            String stat = Files.exists(file) ? Files.readString(file) : "";
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 1).strip().split(" "));
            return fields.size() <= ENDED_SYSTEM
                    ? 0
                    : IntStream.of(columns)
                            .mapToLong(column -> Long.parseLong(fields.get(column)))
                            .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
