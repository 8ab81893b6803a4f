package org.titleledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;
import org.titleledger.api.problem.RefusedAttempts;
import tools.jackson.databind.json.JsonMapper;

/** Answers API requests that are not let through as problem details (RFC 9457). */
final class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RefusedAttempts attempts;
    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;

    ApiProblems(RefusedAttempts attempts, JsonMapper json, MessageSource messages, LocaleResolver locales) {
        this.attempts = attempts;
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            throw failure;
        }
        if (Credentials.isBasic(request)) {
            attempts.keep(
                    Credentials.basicLogin(request).orElse(null),
                    request.getMethod(),
                    request.getRequestURI(),
                    "access.sign-in-failed",
                    failure.getClass().getSimpleName());
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"title ledger\", charset=\"UTF-8\"");
        write(request, response, HttpStatus.UNAUTHORIZED, "access.not-signed-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        String code = failure instanceof CsrfException ? "access.csrf-token-is-missing" : "access.role-is-missing";
        attempts.keep(request.getRemoteUser(), request.getMethod(), request.getRequestURI(), code, null);
        write(request, response, HttpStatus.FORBIDDEN, code);
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", sentence(code, request));
        problem.put("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(Objects.requireNonNull(json.writeValueAsBytes(problem)));
    }

    private String sentence(String code, HttpServletRequest request) {
        return messages.getMessage(code, null, locales.resolveLocale(request));
    }
}
