package org.titleledger.api.evidence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.Digest;

/** The bytes of documents under their digests, in the same database as the events. They are never changed. */
public final class DocumentContent {

    private final JdbcTemplate jdbc;
    private final Counter stored;
    private final Counter storedBytes;

    public DocumentContent(JdbcTemplate jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.stored = Counter.builder("ledger.documents.stored")
                .description("Documents whose bytes were not there before")
                .register(meters);
        this.storedBytes = Counter.builder("ledger.documents.stored.size")
                .description("Bytes of documents that were not there before")
                .baseUnit(BaseUnits.BYTES)
                .register(meters);
    }

    /** Keeps bytes; the same bytes are kept once. */
    public void keep(Digest digest, byte[] bytes) {
        int rows = jdbc.update(
                "INSERT INTO ledger.document_content (digest, bytes, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                digest.text(),
                bytes,
                bytes.length);
        if (rows == 1) {
            stored.increment();
            storedBytes.increment(bytes.length);
        }
    }

    /** The bytes, checked against their digest before they are given out. */
    public Optional<byte[]> of(Digest digest) {
        Optional<byte[]> found = jdbc
                .query(
                        "SELECT bytes FROM ledger.document_content WHERE digest = ?",
                        (row, number) -> row.getBytes("bytes"),
                        digest.text())
                .stream()
                .findFirst();
        found.filter(bytes -> !Digest.of(bytes).equals(digest)).ifPresent(bytes -> {
            throw new IllegalStateException("the bytes kept under " + digest + " are not those that were filed");
        });
        return found;
    }
}
