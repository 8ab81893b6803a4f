package org.titleledger.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.titleledger.projections.parking.NothingParked;
import org.titleledger.projections.rebuild.RebuildIsRunning;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.InvalidValue;
import tools.jackson.core.JacksonException;

/** Turns what goes wrong in the API into problem documents. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** A list of many thousand nulls is not answered with as many sentences. */
    private static final int MOST_VIOLATIONS = 50;

    private final Problems problems;
    private final JsonProblems jsonProblems;
    private final RefusedAttempts attempts;

    public ProblemAdvice(Problems problems, RefusedAttempts attempts) {
        this.problems = problems;
        this.jsonProblems = new JsonProblems(problems);
        this.attempts = attempts;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(CommandRefused refused, HttpServletRequest request, Locale locale) {
        Problem problem = problems.of(refused.refusal(), locale);
        attempts.keep(
                request.getRemoteUser(),
                request.getMethod(),
                request.getRequestURI(),
                problem.code(),
                problem.detail());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException denied, HttpServletRequest request, Locale locale) {
        Problem problem = problems.of(403, "access.role-is-missing", List.of(), locale);
        attempts.keep(
                request.getRemoteUser(),
                request.getMethod(),
                request.getRequestURI(),
                problem.code(),
                problem.detail());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> nobody(AuthenticationCredentialsNotFoundException nobody, Locale locale) {
        return answer(problems.of(401, "access.not-signed-in", List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(MalformedInput malformed, Locale locale) {
        return answer(problems.of(List.of(problems.violation(malformed.pointer(), malformed.value(), locale)), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidValue invalid, Locale locale) {
        return answer(problems.of(List.of(problems.violation("", invalid, locale)), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        return unreadable.getCause() instanceof JacksonException json
                ? answer(jsonProblems.of(json, locale))
                : answer(problems.of(400, "input.body-is-missing", List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> json(JacksonException json, Locale locale) {
        return answer(jsonProblems.of(json, locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> notValid(MethodArgumentNotValidException notValid, Locale locale) {
        List<Violation> violations = notValid.getBindingResult().getFieldErrors().stream()
                .limit(MOST_VIOLATIONS)
                .map(error -> problems.violation(pointer(error), code(error), List.of(error.getField()), locale))
                .toList();
        return answer(problems.of(violations, locale));
    }

    /** A parameter that could not be read, or a field that is not there. */
    private static String code(FieldError error) {
        return error.isBindingFailure() ? "input.parameter-is-malformed" : "input.field-is-missing";
    }

    private static String pointer(FieldError error) {
        return "/" + error.getField().replace(".", "/").replace("[", "/").replace("]", "");
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid && isInPath(mismatch)) {
                return answer(problems.of(404, "input.id-is-unknown", invalid.details(), locale));
            }
        }
        return answer(problems.of(
                List.of(problems.violation("", "input.parameter-is-malformed", List.of(mismatch.getName()), locale)),
                locale));
    }

    /** A file where a text is asked for is the sender's mistake; what else cannot be converted is ours. */
    @ExceptionHandler
    ResponseEntity<Problem> unconvertible(
            MethodArgumentConversionNotSupportedException unconvertible, HttpServletRequest request, Locale locale) {
        String name = unconvertible.getName();
        return isFile(unconvertible)
                ? answer(problems.of(
                        List.of(problems.violation("/" + name, "input.field-is-a-file", List.of(name), locale)),
                        locale))
                : other(unconvertible, request, locale);
    }

    /** Whether a file was sent as a field that is no file. */
    public static boolean isFile(MethodArgumentConversionNotSupportedException unconvertible) {
        Object value = unconvertible.getValue();
        return value instanceof MultipartFile
                || (value instanceof Collection<?> several
                        && several.stream().anyMatch(MultipartFile.class::isInstance));
    }

    /** What no id can be, no thing has: an unknown thing in the path is not found. */
    private static boolean isInPath(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MissingServletRequestPartException.class})
    ResponseEntity<Problem> missing(Exception missing, Locale locale) {
        String name = switch (missing) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingServletRequestPartException part -> part.getRequestPartName();
            default -> "";
        };
        return answer(problems.of(
                List.of(problems.violation("/" + name, "input.field-is-missing", List.of(name), locale)), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException tooLarge, Locale locale) {
        return answer(problems.of(413, "input.too-large", List.of(), locale));
    }

    /** A header with characters that no header has; the firewall looks at it when it is asked for. */
    @ExceptionHandler
    ResponseEntity<Problem> rejected(RequestRejectedException rejected, Locale locale) {
        return answer(problems.of(400, HttpCodes.of(400), List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> multipart(MultipartException broken, HttpServletRequest request, Locale locale) {
        if (Outage.behind(broken).isPresent()) {
            return other(broken, request, locale);
        }
        return answer(problems.of(400, "input.multipart-is-broken", List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> behind(ReadModelsAreBehind behind, Locale locale) {
        return answer(problems.of(503, "ledger.is-behind", List.of(behind.position()), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> running(RebuildIsRunning running, Locale locale) {
        return answer(problems.of(409, "ledger.rebuild-is-running", List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingParked(NothingParked nothing, Locale locale) {
        return answer(problems.of(409, "ledger.nothing-is-parked", List.of(nothing.subject()), locale));
    }

    private ResponseEntity<Problem> unavailable(Outage outage, Locale locale) {
        Problem problem = problems.of(503, outage.code(), List.of(), locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(outage.retryAfterSeconds()))
                .body(problem);
    }

    /** An outage; what Spring itself refuses (405, 406, 415, an unknown path); and whatever is our own defect. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception other, HttpServletRequest request, Locale locale) {
        Optional<Outage> outage = Outage.behind(other).map(found -> found.forMethod(request.getMethod()));
        if (outage.isPresent()) {
            OutageFilter.note(outage.get(), request, other);
            return unavailable(outage.get(), locale);
        }
        if (other instanceof ErrorResponse response) {
            int status = response.getStatusCode().value();
            return ResponseEntity.status(status)
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.of(status, HttpCodes.of(status), List.of(), locale));
        }
        LOG.error("A defect at {} {}", request.getMethod(), request.getRequestURI(), other);
        return answer(problems.of(500, "ledger.defect", List.of(), locale));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
