package org.titleledger.api.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.api.property.FileReads;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.Role;

/** The access records, for auditors only. */
@RestController
@RequestMapping("/api/v1/access")
public class AccessController {

    private final Reads reads;
    private final AccessRecords records;
    private final FileReads fileReads;
    private final CurrentUser currentUser;

    public AccessController(Reads reads, AccessRecords records, FileReads fileReads, CurrentUser currentUser) {
        this.reads = reads;
        this.fileReads = fileReads;
        this.records = records;
        this.currentUser = currentUser;
    }

    /** Who read which building's file. */
    @GetMapping("/file-reads")
    public ResponseEntity<?> fileReads(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable PropertyId property,
            @RequestParam(required = false) @Nullable String login,
            @ParameterObject ReadQuery query) {
        refuseOthers();
        fileReads.write();
        return reads.list(request, query, point -> records.fileReads(property, login, query.paging()));
    }

    /** What was refused to whom. */
    @GetMapping("/refused-attempts")
    public ResponseEntity<?> refusedAttempts(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String login,
            @ParameterObject ReadQuery query) {
        refuseOthers();
        return reads.list(request, query, point -> records.refusedAttempts(code, login, query.paging()));
    }

    private void refuseOthers() {
        if (!currentUser.get().roles().contains(Role.AUDITOR)) {
            throw new AccessDeniedException("not an auditor");
        }
    }
}
