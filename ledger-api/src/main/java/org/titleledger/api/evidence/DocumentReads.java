package org.titleledger.api.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.evidence.EvidenceRefusal;
import org.titleledger.projections.documents.DocumentQueries;
import org.titleledger.projections.documents.DocumentView;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.DocumentId;

/** Reads of documents. */
@RestController
@RequestMapping("/api/v1/documents")
public class DocumentReads {

    private final Reads reads;
    private final DocumentQueries documents;
    private final DocumentContent content;
    private final LedgerDays days;

    public DocumentReads(Reads reads, DocumentQueries documents, DocumentContent content, LedgerDays days) {
        this.reads = reads;
        this.documents = documents;
        this.content = content;
        this.days = days;
    }

    /** Documents by title, number or issuer. */
    @GetMapping
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        return reads.list(request, query, () -> documents.list(q, day, viewer, query.paging()));
    }

    /** What a document says of itself. */
    @GetMapping("/{document}")
    public Known<DocumentView> one(@PathVariable DocumentId document, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                document,
                () -> documents.one(document, day, viewer),
                new EvidenceRefusal.DocumentNotFound(document));
    }

    /** The bytes, never to be shown in place: what somebody sent may be anything. */
    @GetMapping("/{document}/content")
    public ResponseEntity<byte[]> content(@PathVariable DocumentId document, @ParameterObject ReadQuery query) {
        DocumentView view = one(document, query).view();
        byte[] bytes = content.of(view.digest())
                .orElseThrow(() -> new CommandRefused(new EvidenceRefusal.DocumentNotFound(document)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(view.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, '"' + view.digest().text() + '"')
                .body(bytes);
    }
}
