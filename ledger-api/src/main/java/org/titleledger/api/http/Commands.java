package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.titleledger.api.desk.Answer;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.IdempotencyKey;
import org.titleledger.api.desk.Receipt;
import org.titleledger.api.desk.Rehearsal;
import org.titleledger.api.desk.Submission;
import org.titleledger.api.problem.ProblemSentences;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.Warning;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command from an HTTP request to the desk and answers as HTTP means it. */
public final class Commands {

    private static final String API = "/api/v1";
    private static final int LONGEST_KEY = 200;

    private final Desk desk;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final ProblemSentences sentences;
    private final LocaleResolver locales;
    private final ChangeViews changes;

    public Commands(
            Desk desk, CurrentUser currentUser, JsonMapper json, ProblemSentences sentences, LocaleResolver locales) {
        this.desk = desk;
        this.currentUser = currentUser;
        this.json = json;
        this.sentences = sentences;
        this.locales = locales;
        this.changes = new ChangeViews(json);
    }

    /** A command that makes something: 201 with its place. */
    public ResponseEntity<String> created(
            HttpServletRequest request, Object id, String location, LedgerCommand command, ActFields fields) {
        return created(request, id, location, command, fields, Map.of());
    }

    /** The same, with more that the client should know of what was made. */
    public ResponseEntity<String> created(
            HttpServletRequest request,
            Object id,
            String location,
            LedgerCommand command,
            ActFields fields,
            Map<String, ?> more) {
        return answered(request, new Shape(201, id.toString(), API + location, more), command, fields);
    }

    /** A step on something that exists: 200. */
    public ResponseEntity<String> step(HttpServletRequest request, Object id, LedgerCommand command, ActFields fields) {
        return answered(request, new Shape(200, id.toString(), null, Map.of()), command, fields);
    }

    /** What the answer is beside the receipt. */
    private record Shape(int status, String id, @Nullable String location, Map<String, ?> more) {}

    private ResponseEntity<String> answered(
            HttpServletRequest request, Shape shape, LedgerCommand command, ActFields fields) {
        LedgerUser user = currentUser.get();
        Submission submission = new Submission(
                command,
                user.actor(),
                Capacities.of(user, command),
                fields.reason(),
                Objects.requireNonNullElse(fields.documents(), List.of()),
                Conditions.expected(request.getHeader(HttpHeaders.IF_MATCH), command.target()));
        Locale locale = locales.resolveLocale(request);
        if (DryRun.isAskedFor(request)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsString(rehearsed(desk.rehearse(submission), locale)));
        }
        Answer answer = desk.answer(submission, key(request, user), receipt -> answer(shape, receipt, locale));
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        answer.headers().forEach(response::header);
        return response.body(answer.body());
    }

    private DryRun rehearsed(Rehearsal rehearsal, Locale locale) {
        return new DryRun(changes.of(DryRun.changes(rehearsal)), told(rehearsal.warnings(), locale));
    }

    private List<Accepted.Told> told(List<Warning> warnings, Locale locale) {
        return warnings.stream()
                .map(warning -> new Accepted.Told(warning.code(), sentences.of(warning, locale)))
                .toList();
    }

    private Answer answer(Shape shape, Receipt receipt, Locale locale) {
        Accepted accepted = new Accepted(
                shape.id(),
                receipt.act().toString(),
                receipt.version(),
                receipt.position(),
                told(receipt.warnings(), locale));
        ObjectNode body = json.valueToTree(accepted);
        shape.more().forEach((name, value) -> body.set(name, json.valueToTree(value)));
        Map<String, String> headers = new HashMap<>();
        headers.put(HttpHeaders.ETAG, Conditions.tag(receipt.stream(), receipt.version()));
        headers.put("Ledger-Position", String.valueOf(receipt.position()));
        if (shape.location() != null) {
            headers.put(HttpHeaders.LOCATION, shape.location());
        }
        return new Answer(shape.status(), headers, json.writeValueAsString(body));
    }

    private static @Nullable IdempotencyKey key(HttpServletRequest request, LedgerUser user) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidValue("idempotency-key.malformed", LONGEST_KEY);
        }
        return new IdempotencyKey(
                user.id(), request.getMethod(), request.getRequestURI(), key, RequestBodyFilter.digest(request));
    }
}
