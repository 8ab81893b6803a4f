package org.titleledger.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Act;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.StreamId;

/** What the ledger records about a document. */
public sealed interface EvidenceEvent extends LedgerEvent {

    /** The document the fact is about. */
    DocumentId document();

    @Override
    default StreamId stream() {
        return document().stream();
    }

    @Override
    default @Nullable LegalDate effectiveOn() {
        return null;
    }

    /**
     * A document was filed (rules A2, B5).
     *
     * @param digest of the bytes as they were sent
     * @param size in bytes
     * @param title what the document is called
     * @param number its own number, as 财资〔2024〕12号
     * @param issuedOn the date it bears
     */
    @EventName("evidence.document-filed")
    record DocumentFiled(
            DocumentId document,
            Act act,
            Digest digest,
            long size,
            String mediaType,
            String fileName,
            String title,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable LocalDate issuedOn)
            implements EvidenceEvent {}
}
