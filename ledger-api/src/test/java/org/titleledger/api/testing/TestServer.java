package org.titleledger.api.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import org.titleledger.api.embedded.DataFolderInUse;
import org.titleledger.api.embedded.EmbeddedPostgres;

/**
 * The one PostgreSQL of a test run, of the kind that {@link TestDatabase} names. A line "Integration tests run on" in the
 * report of the first test says which it was.
 */
record TestServer(String kind, String address, String superuser, String password) {

    private static final Logger log = LoggerFactory.getLogger(TestServer.class);
    private static final String IMAGE = "postgres:18";
    private static final long IMAGE_SECONDS_MAX = 10;
    private static final long ASKED_IMAGE_SECONDS_MAX = 120;

    /** Whoever runs without a reaper finds a container that was left behind by this label; its value is the run's. */
    private static final String RUN_LABEL = "org.titleledger.test-run";

    private static final String RUN_VARIABLE = "LEDGER_TEST_RUN";

    static TestServer start() {
        TestServer server = start(TestDatabase.asked());
        log.info("Integration tests run on {}", server.kind);
        return server;
    }

    private static TestServer start(TestDatabase asked) {
        return switch (asked) {
            case AUTO -> container(IMAGE_SECONDS_MAX).orElseGet(TestServer::embedded);
            case EMBEDDED -> embedded();
            case CONTAINER -> container(ASKED_IMAGE_SECONDS_MAX).orElseThrow(TestServer::noContainer);
        };
    }

    /** Logged too: a static initialiser's failure hides its cause in all tests but the first. */
    private static IllegalStateException noContainer() {
        String sentence = TestDatabase.PROPERTY + " is container, but Docker does not answer or has no " + IMAGE;
        log.error(sentence);
        return new IllegalStateException(sentence);
    }

    String url(String database) {
        return address + database;
    }

    private static Optional<TestServer> container(long secondsMax) {
        if (!imageIsAtHand(secondsMax)) {
            return Optional.empty();
        }
        // Testcontainers starts its PostgreSQL with fsync off, which the ledger refuses to run on.
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.setCommand("postgres", "-c", "fsync=on");
        container.withLabel(RUN_LABEL, System.getenv().getOrDefault(RUN_VARIABLE, ""));
        container.start();
        stopAtTheEnd(container::stop);
        String address = "jdbc:postgresql://" + container.getHost() + ":" + container.getMappedPort(5432) + "/";
        return Optional.of(
                new TestServer("a container of " + IMAGE, address, container.getUsername(), container.getPassword()));
    }

    private static boolean imageIsAtHand(long secondsMax) {
        CompletableFuture<Boolean> image = new CompletableFuture<>();
        Thread search = new Thread(() -> {
            boolean found = false;
            try {
                found = DockerClientFactory.instance().isDockerAvailable()
                        && !new RemoteDockerImage(DockerImageName.parse(IMAGE))
                                .get()
                                .isEmpty();
            } catch (RuntimeException e) {
                log.info("No container of {}: {}", IMAGE, e.getMessage());
            } finally {
                image.complete(found);
            }
        });
        search.setDaemon(true);
        search.start();
        try {
            return image.get(secondsMax, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestServer embedded() {
        EmbeddedPostgres server = startIn(Path.of("target", "postgres"));
        stopAtTheEnd(server::close);
        return new TestServer("the embedded PostgreSQL", server.url(""), EmbeddedPostgres.SUPERUSER, server.password());
    }

    /** After the contexts that Spring's tests keep: one that closes without its database waits for it half a minute. */
    private static void stopAtTheEnd(Runnable stopping) {
        SpringApplication.getShutdownHandlers().add(stopping);
    }

    private static EmbeddedPostgres startIn(Path folder) {
        try {
            return EmbeddedPostgres.start(folder);
        } catch (DataFolderInUse e) {
            return EmbeddedPostgres.start(
                    folder.resolveSibling("postgres-" + ProcessHandle.current().pid()));
        }
    }
}
