package org.titleledger.api.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What the figures were taken on. */
final class Machine {

    private static final long FLUSHING_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int BLOCK = 8192;

    private Machine() {}

    static List<String> facts(Server server, Path folder) throws IOException, InterruptedException {
        List<String> facts = new ArrayList<>();
        facts.add("Date and commit: " + LocalDate.now(Clock.systemUTC()) + ", " + commit());
        facts.add("Processor: " + Runtime.getRuntime().availableProcessors() + " × "
                + line("/proc/cpuinfo", "model name"));
        facts.add("Memory: " + line("/proc/meminfo", "MemTotal") + "; heap at most "
                + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MiB, the clients' share included");
        facts.add("System: " + System.getProperty("os.name") + " " + System.getProperty("os.version")
                + "; load before the run "
                + String.format(
                        Locale.ROOT,
                        "%.1f",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        facts.add("Java: " + System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.add("Database: "
                + server.superuser("postgres").queryForObject("SELECT split_part(version(), ' on ', 1)", String.class)
                + ", embedded; fsync " + server.setting("fsync") + ", synchronous_commit "
                + server.setting("synchronous_commit") + ", full_page_writes " + server.setting("full_page_writes")
                + ", shared_buffers " + server.setting("shared_buffers"));
        facts.add("Disk: " + flushes(folder) + " flushes of one 8 KiB block in a second, one writer");
        return facts;
    }

    /** What {@code pg_test_fsync} measures: a block written and flushed, one after the other. */
    private static long flushes(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "flush", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(BLOCK));
            long begin = System.nanoTime();
            long flushes = 0;
            while (System.nanoTime() - begin < FLUSHING_NANOS) {
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                flushes++;
            }
            return flushes / TimeUnit.NANOSECONDS.toSeconds(FLUSHING_NANOS);
        } finally {
            Files.delete(file);
        }
    }

    private static String line(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }

    private static String commit() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .redirectErrorStream(true)
                .start();
        String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? text : "unknown";
    }
}
