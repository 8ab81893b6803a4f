package org.titleledger.api.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it has died while the application runs. It never gives up, for there is nobody else to do
 * it; between tries that fail it waits twice as long each time, up to {@link #PAUSE_LONGEST}.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration PAUSE_SHORTEST = Duration.ofSeconds(1);
    private static final Duration PAUSE_LONGEST = Duration.ofSeconds(30);

    private final Supervised server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** What is watched. */
    interface Supervised {

        boolean isRunning() throws IOException;

        /** Starts it again at the address it had; one that is still recovering since the last try is left to it. */
        void startAgain() throws IOException;
    }

    Supervisor(Supervised server) {
        this.server = server;
        this.thread = Thread.ofPlatform().name("postgresql-supervisor").daemon().unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        while (!isClosingWithin(LOOK_EVERY)) {
            if (!isRunning()) {
                log.error("PostgreSQL has died; it is started again");
                startAgain();
            }
        }
    }

    private void startAgain() {
        long died = System.nanoTime();
        Duration pause = PAUSE_SHORTEST;
        for (int tries = 1; ; tries++) {
            try {
                server.startAgain();
                log.warn(
                        "PostgreSQL runs again after {} ms, at the {}. try",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - died),
                        tries);
                return;
            } catch (IOException | RuntimeException failed) {
                log.error("PostgreSQL does not start; the next try follows in {} s", pause.toSeconds(), failed);
            }
            if (isClosingWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(PAUSE_LONGEST) < 0 ? pause.multipliedBy(2) : PAUSE_LONGEST;
        }
    }

    /** A file that is being written just now is looked at once more. */
    private boolean isRunning() {
        try {
            return server.isRunning() || (!isClosingWithin(LOOK_EVERY.dividedBy(4)) && server.isRunning());
        } catch (IOException unreadable) {
            log.warn("Cannot see whether PostgreSQL runs: {}", unreadable.toString());
            return true;
        }
    }

    private boolean isClosingWithin(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Watches no longer; a start that is under way comes to its end first, so that nothing starts behind our back. */
    @Override
    public void close() {
        closing.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
