package org.titleledger.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.titleledger.api.embedded.StoppableServer;
import org.titleledger.api.testing.OneDatabaseIsEnough;

/**
 * The disk under the data fills up under load, and is given room again. PostgreSQL refuses to extend a table (53100), or
 * crashes when it cannot write its log; then somebody has to start it: an outside one is started by this test, the ledger's
 * own by the ledger.
 */
@OneDatabaseIsEnough
class DiskFullIT {

    private static final Logger LOG = LoggerFactory.getLogger(DiskFullIT.class);
    private static final Duration FULL = Duration.ofSeconds(Integer.getInteger("ledger.outage.seconds", 6));
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MEGABYTES = 300;
    private static final Set<String> ALLOWED =
            Set.of("201", "503 ledger.storage-is-full", "503 ledger.is-unavailable", "503 ledger.outcome-is-unknown");

    @TempDir
    private Path folder;

    @Test
    void everybodyIsToldSoAndNothingIsLost() throws IOException, InterruptedException {
        try (SmallFileSystem disk = mounted()) {
            fillsUp(disk, disk.root().resolve("cluster"));
        }
    }

    /** With room for its own log PostgreSQL stays, and says what is the matter. */
    @Test
    void aFullTablespaceIsCalledByItsName() throws IOException, InterruptedException {
        try (SmallFileSystem disk = mounted()) {
            Path wal = folder.resolve("wal");
            Set<String> outcomes = fillsUp(disk, disk.root().resolve("cluster"), "--waldir=" + wal);
            assertThat(outcomes).contains("503 ledger.storage-is-full");
        }
    }

    private SmallFileSystem mounted() throws IOException {
        return SmallFileSystem.mountedAt(folder.resolve("disk"), MEGABYTES)
                .orElseGet(() -> abort("skipped: only root, where it may mount a tmpfs, can try a full disk"));
    }

    /** With everything in one folder, the server's programs and its words among it; nobody starts it again but the ledger. */
    @Test
    void theLedgersOwnServerIsStartedAgainByTheLedger() throws IOException, InterruptedException {
        try (SmallFileSystem disk = mounted();
                Running ledger = Running.on(
                        Map.of("ledger.data", disk.root().resolve("data").toString()))) {
            fillsUp(disk, ledger, () -> {});
        }
    }

    private Set<String> fillsUp(SmallFileSystem disk, Path cluster, String... initdb)
            throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        try (StoppableServer server = StoppableServer.start(
                        work, cluster, initdb, "min_wal_size=32MB", "max_wal_size=48MB", "checkpoint_timeout=30s");
                Running ledger = Running.on(server.properties(server.port(), ""))) {
            return fillsUp(disk, ledger, () -> startAgainIfItCrashed(server));
        }
    }

    private interface Nurse {

        void look() throws IOException;
    }

    private static Set<String> fillsUp(SmallFileSystem disk, Running ledger, Nurse nurse)
            throws IOException, InterruptedException {
        Writers writers = Writers.on(ledger.clerk(), 8);
        Awaitility.await().atMost(PATIENCE).until(() -> DatabaseOutageIT.acknowledged(writers) > 50);
        disk.fill(2);
        Awaitility.await().atMost(PATIENCE).until(() -> writers.outcomes().size() > 1);
        Thread.sleep(FULL.toMillis());
        disk.empty();
        int then = DatabaseOutageIT.acknowledged(writers);
        Awaitility.await().atMost(PATIENCE).until(() -> {
            nurse.look();
            return DatabaseOutageIT.acknowledged(writers) > then + 50;
        });
        writers.close();
        LOG.info("outcomes {}", writers.outcomes());
        assertThat(writers.outcomes().keySet()).isSubsetOf(ALLOWED);
        assertThat(writers.unanswered()).isEmpty();
        DatabaseOutageIT.assertThatNothingWasLost(ledger, writers.acknowledged());
        Awaitility.await().atMost(PATIENCE).until(ledger::hasCaughtUp);
        return new TreeSet<>(writers.outcomes().keySet());
    }

    /** It may still be on its way down when there is room again. */
    private static void startAgainIfItCrashed(StoppableServer server) throws IOException {
        if (!server.isRunning()) {
            LOG.info("the server crashed");
            server.start();
        }
    }
}
