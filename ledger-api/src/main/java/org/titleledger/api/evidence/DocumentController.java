package org.titleledger.api.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.titleledger.api.desk.Receipt;
import org.titleledger.api.http.Capacities;
import org.titleledger.api.http.Conditions;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.http.UploadNames;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;

/** Files documents. */
@RestController
@RequestMapping("/api/v1/documents")
public class DocumentController {

    private final Filing filing;
    private final CurrentUser currentUser;

    public DocumentController(Filing filing, CurrentUser currentUser) {
        this.filing = filing;
        this.currentUser = currentUser;
    }

    /** Files a document: 201, or 200 with the document there is when the same bytes were filed before. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<Map<String, Object>> file(
            HttpServletRequest request,
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String issuedBy,
            @RequestParam(required = false) @Nullable String issuedOn)
            throws IOException {
        UploadNames.refuseSeveral(request);
        LedgerUser user = currentUser.get();
        LocalDate day = issuedOn == null || issuedOn.isBlank()
                ? null
                : MalformedInput.at("/issuedOn", () -> GivenDate.parsed(issuedOn));
        Filing.Filed filed = filing.file(
                file.getBytes(),
                new Filing.Paper(UploadNames.fileName(file), UploadNames.mediaType(file), title, number, issuedBy, day),
                user.actor(),
                Capacities.ofRecording(user));
        return answer(filed);
    }

    private static ResponseEntity<Map<String, Object>> answer(Filing.Filed filed) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", filed.document().toString());
        body.put("digest", filed.digest().text());
        Receipt receipt = filed.receipt();
        if (receipt == null) {
            return ResponseEntity.ok(body);
        }
        body.put("act", receipt.act().toString());
        body.put("version", receipt.version());
        body.put("position", receipt.position());
        body.put("warnings", List.of());
        return ResponseEntity.status(201)
                .header(HttpHeaders.LOCATION, "/api/v1/documents/" + filed.document())
                .header(HttpHeaders.ETAG, Conditions.tag(filed.document().stream(), receipt.version()))
                .header("Ledger-Position", String.valueOf(receipt.position()))
                .body(body);
    }
}
