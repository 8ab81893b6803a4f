package org.titleledger.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.titleledger.shared.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document where no controller is reached: in filters. */
public final class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;

    public ProblemWriter(Problems problems, JsonMapper json, LocaleResolver locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    /** Answers a request whose input is wrong by itself. */
    public void write(HttpServletRequest request, HttpServletResponse response, InvalidValue wrong) throws IOException {
        Locale locale = locales.resolveLocale(request);
        write(response, problems.of(List.of(problems.violation("", wrong, locale)), locale));
    }

    /** Answers a request with the problem of a code. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        write(response, problems.of(status, code, List.of(), locales.resolveLocale(request)));
    }

    /** Answers a request that came while the ledger stops. */
    public void writeUnavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Outage.UNAVAILABLE.retryAfterSeconds()));
        write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Outage.UNAVAILABLE.code());
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
