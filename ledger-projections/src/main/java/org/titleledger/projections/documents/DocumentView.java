package org.titleledger.projections.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;

/** What is known of a filed paper; everything but its identity is {@code null} while nothing is. */
public record DocumentView(
        DocumentId id,
        @Nullable Digest digest,
        long size,
        @Nullable String mediaType,
        @Nullable String fileName,
        @Nullable String title,
        @Nullable String number,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        @Nullable String actor,
        @Nullable Instant recordedAt) {

    /** A paper that was not filed yet (rule B7). */
    public static DocumentView unknown(DocumentId id) {
        return new DocumentView(id, null, 0, null, null, null, null, null, null, null, null);
    }
}
