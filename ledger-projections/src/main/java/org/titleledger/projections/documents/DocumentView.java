package org.titleledger.projections.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;

/** What is known of a filed paper. */
public record DocumentView(
        DocumentId id,
        Digest digest,
        long size,
        String mediaType,
        String fileName,
        String title,
        @Nullable String number,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        String actor,
        Instant recordedAt) {}
