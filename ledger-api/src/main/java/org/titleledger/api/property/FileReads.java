package org.titleledger.api.property;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.property.PropertyId;

/**
 * The record of who read which building's file, for the auditor. Notes are written together, a moment after the reads: a
 * commit for each would cost more than the read itself. What was noted in the last moment before the process is killed is lost;
 * when it is stopped, or the auditor looks, nothing is.
 */
public final class FileReads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileReads.class);

    /** After so long a note is written. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    /** With so many that wait the next reader writes them himself, and is refused his file when he cannot. */
    private static final int MOST_WAITING = 1_000;

    private static final String INSERT = "INSERT INTO access.file_read (at, login, property, path) VALUES (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("file-reads").daemon().factory());
    private final Executor soon = CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, writer);
    private final Object writing = new Object();
    private List<Note> waiting = new ArrayList<>();

    private record Note(Instant at, String login, PropertyId property, String path) {

        Object[] values() {
            return new Object[] {OffsetDateTime.ofInstant(at, ZoneOffset.UTC), login, property.value(), path};
        }
    }

    public FileReads(JdbcTemplate jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Notes that the person who is signed in reads a file. */
    public void note(PropertyId property, String path) {
        Note note = new Note(clock.instant(), currentUser.get().login(), property, path);
        int many;
        synchronized (this) {
            waiting.add(note);
            many = waiting.size();
        }
        if (many == 1) {
            soon.execute(this::writeOrTryAgain);
        } else if (many >= MOST_WAITING) {
            write();
        }
    }

    /** Writes what waits, and returns when all that was noted before is written. */
    public void write() {
        synchronized (writing) {
            List<Note> notes = taken();
            try {
                jdbc.batchUpdate(INSERT, notes.stream().map(Note::values).toList());
            } catch (DataAccessException failed) {
                putBack(notes);
                throw failed;
            }
        }
    }

    private synchronized List<Note> taken() {
        List<Note> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private synchronized void putBack(List<Note> notes) {
        notes.addAll(waiting);
        waiting = notes;
    }

    private void writeOrTryAgain() {
        try {
            write();
        } catch (DataAccessException away) {
            LOG.warn("Who read which file is not written yet; it is tried again", away);
            soon.execute(this::writeOrTryAgain);
        }
    }

    /** Writes what still waits. */
    @Override
    public void close() {
        writer.shutdownNow();
        write();
    }
}
