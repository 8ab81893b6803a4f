package org.titleledger.api.evidence;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.titleledger.shared.Digest;

/** The bytes of documents under their digests, in the same database as the events. They are never changed. */
public final class DocumentContent {

    private final JdbcTemplate jdbc;

    public DocumentContent(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps bytes; the same bytes are kept once. */
    public void keep(Digest digest, byte[] bytes) {
        jdbc.update(
                "INSERT INTO ledger.document_content (digest, bytes, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                digest.text(),
                bytes,
                bytes.length);
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
