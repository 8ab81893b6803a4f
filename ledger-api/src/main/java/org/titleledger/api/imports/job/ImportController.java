package org.titleledger.api.imports.job;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.titleledger.api.http.Capacities;
import org.titleledger.api.http.UploadNames;
import org.titleledger.api.imports.report.ReportWriter;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.api.problem.Problem;
import org.titleledger.api.problem.ProblemSentences;
import org.titleledger.api.problem.Problems;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Role;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/v1/imports")
public class ImportController {

    private static final int LATEST = 50;

    private static final Set<Role> READERS = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.AUDITOR);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final CurrentUser currentUser;
    private final Problems problems;
    private final ProblemSentences sentences;

    public ImportController(
            ImportDesk desk, ImportJobs jobs, CurrentUser currentUser, Problems problems, ProblemSentences sentences) {
        this.desk = desk;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.problems = problems;
        this.sentences = sentences;
    }

    /** Takes a list in: 202, and the place where its progress can be seen. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<Map<String, String>> submit(
            HttpServletRequest request,
            @RequestPart("file") MultipartFile file,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        UploadNames.refuseSeveral(request);
        LedgerUser user = currentUser.get();
        Role role = Capacities.ofRecording(user);
        ImportDesk.Submitted list = new ImportDesk.Submitted(
                file.getBytes(), fileName(file), UploadNames.mediaType(file), kind(kind), mapping, dryRun);
        ImportId id = desk.submit(list, user.actor(), role);
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + id)
                .body(Map.of("id", id.toString()));
    }

    private static ImportKind kind(String word) {
        return ImportKind.of(word)
                .orElseThrow(() -> new MalformedInput("/kind", new InvalidValue("value-is-malformed", word)));
    }

    private static String fileName(MultipartFile file) {
        String name = UploadNames.fileName(file);
        return name.isBlank() ? "list" : name;
    }

    /** The latest imports; using units see none. */
    @GetMapping
    public Map<String, Object> latest() {
        List<Map<String, @Nullable Object>> items = currentUser.get().hasAny(READERS)
                ? jobs.latest(LATEST).stream().map(ImportViews::of).toList()
                : List.of();
        return Map.of("items", items, "total", items.size());
    }

    /** How far an import is. */
    @GetMapping("/{id}")
    public Map<String, @Nullable Object> progress(@PathVariable ImportId id) {
        return ImportViews.of(visible(id));
    }

    /** The report of an import as CSV; what a running import has found so far. */
    @GetMapping(value = "/{id}/report")
    public void report(@PathVariable ImportId id, Locale locale, HttpServletResponse response) throws IOException {
        ImportJob job = visible(id);
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(job.fileName() + ".report.csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (ReportWriter report = ReportWriter.to(
                response.getOutputStream(), finding -> sentences.of(finding.code(), finding.arguments(), locale))) {
            jobs.findings(id, report::write);
        }
    }

    /** Using units see nothing of imports: what one may not see does not exist (rule K1). */
    private ImportJob visible(ImportId id) {
        return jobs.find(id)
                .filter(job -> currentUser.get().hasAny(READERS))
                .orElseThrow(() -> new CommandRefused(new ImportRefusal.ImportNotFound(id)));
    }

    /** A list that cannot be imported at all is wrong input. */
    @ExceptionHandler
    ResponseEntity<Problem> refused(FileRefused refused, Locale locale) {
        String pointer = refused.pointer() == null ? "/file" : "/mapping" + refused.pointer();
        Problem problem = problems.of(
                List.of(problems.violation(pointer, refused.problem().code(), refused.arguments(), locale)), locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
