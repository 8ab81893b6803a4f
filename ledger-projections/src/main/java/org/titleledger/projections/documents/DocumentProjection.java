package org.titleledger.projections.documents;

import org.titleledger.evidence.EvidenceEvent;
import org.titleledger.projections.shared.Batch;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Projection;

/** What is known of each filed paper. */
public final class DocumentProjection implements Projection {

    @Override
    public void on(Entry entry, Batch batch) {
        if (entry.event() instanceof EvidenceEvent event) {
            write(event, entry, batch);
        }
    }

    private static void write(EvidenceEvent event, Entry entry, Batch batch) {
        switch (event) {
            case EvidenceEvent.DocumentFiled e ->
                batch.insert(
                        "document",
                        "id, position, recorded_at, act, actor, digest, size, media_type, file_name, title, number,"
                                + " issued_by, issued_on",
                        e.document().value(),
                        entry.position(),
                        entry.at(),
                        e.act().id().value(),
                        e.act().actor().login(),
                        e.digest().text(),
                        e.size(),
                        e.mediaType(),
                        e.fileName(),
                        e.title(),
                        e.number(),
                        e.issuedBy(),
                        e.issuedOn());
        }
    }
}
