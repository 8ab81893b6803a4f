package org.titleledger.api.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
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

    public DocumentReads(Reads reads, DocumentQueries documents, DocumentContent content) {
        this.reads = reads;
        this.documents = documents;
        this.content = content;
    }

    /** Documents by title, number or issuer. */
    @GetMapping
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.list(request, query, point -> documents.list(q, point.asOf(), viewer, query.paging()));
    }

    /** What a document says of itself. */
    @GetMapping("/{document}")
    public Known<DocumentView> one(@PathVariable DocumentId document, @ParameterObject ReadQuery query) {
        Viewer viewer = reads.viewer();
        return reads.one(
                query,
                document,
                asOf -> documents.one(document, asOf, viewer),
                Optional.of(() -> DocumentView.unknown(document)),
                new EvidenceRefusal.DocumentNotFound(document));
    }

    /** The bytes, never to be shown in place: what somebody sent may be anything. */
    @GetMapping("/{document}/content")
    public ResponseEntity<byte[]> content(@PathVariable DocumentId document, @ParameterObject ReadQuery query) {
        DocumentView view = one(document, query).view();
        byte[] bytes = Optional.ofNullable(view.digest())
                .flatMap(content::of)
                .orElseThrow(() -> new CommandRefused(new EvidenceRefusal.DocumentNotFound(document)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Objects.requireNonNull(view.mediaType())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Objects.requireNonNull(view.fileName()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.ETAG,
                        '"' + Objects.requireNonNull(view.digest()).text() + '"')
                .body(bytes);
    }
}
