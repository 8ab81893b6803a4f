package org.titleledger.api.problem;

import java.util.List;
import java.util.Locale;
import org.titleledger.api.operations.Correlation;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Refusal;

/** Makes problem documents. */
public final class Problems {

    private final ProblemSentences sentences;

    public Problems(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    /** A refusal of the domain; the only place where its kind becomes a status. */
    public Problem of(Refusal refusal, Locale locale) {
        return of(status(refusal.kind()), refusal.code(), refusal.details(), locale);
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case NOT_ALLOWED -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNPROCESSABLE -> 422;
        };
    }

    /** A problem with a code of its own. */
    public Problem of(int status, String code, List<?> details, Locale locale) {
        return problem(status, code, sentences.of(code, details, locale), List.of(), locale);
    }

    /** Input that is wrong by itself. */
    public Problem of(List<Violation> violations, Locale locale) {
        Violation first = violations.getFirst();
        return problem(400, first.code(), first.detail(), violations, locale);
    }

    /** One thing that is wrong with the input. */
    public Violation violation(String pointer, InvalidValue value, Locale locale) {
        return violation(pointer, value.code(), value.details(), locale);
    }

    /** One thing that is wrong with the input. */
    public Violation violation(String pointer, String code, List<?> details, Locale locale) {
        return new Violation(pointer, code, sentences.of(code, details, locale));
    }

    private Problem problem(int status, String code, String detail, List<Violation> violations, Locale locale) {
        return new Problem(
                "/problems/" + code,
                sentences.title(status, locale),
                status,
                detail,
                code,
                violations,
                Correlation.current().orElse(null));
    }
}
