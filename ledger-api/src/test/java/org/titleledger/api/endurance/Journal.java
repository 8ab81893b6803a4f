package org.titleledger.api.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger has acknowledged, written down before the next step is taken. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Writer file;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One acknowledged command.
     *
     * @param key its Idempotency-Key; empty for what is known by its content
     */
    record Entry(String login, String path, String key, String body, Answer answer) {

        /** The act; empty when the ledger had recorded it before it could answer. */
        String act() {
            return answer.text("act");
        }
    }

    Journal(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    synchronized void add(Entry entry) {
        try {
            file.write(JSON.writeValueAsString(entry) + "\n");
            file.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        entries.add(entry);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
