package org.titleledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.titleledger.api.problem.ProblemWriter;
import org.titleledger.api.problem.RefusedAttempts;

/** Answers API requests that are not let through as problem details (RFC 9457). */
final class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RefusedAttempts attempts;
    private final ProblemWriter problems;

    ApiProblems(RefusedAttempts attempts, ProblemWriter problems) {
        this.attempts = attempts;
        this.problems = problems;
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
        problems.write(request, response, HttpStatus.UNAUTHORIZED.value(), "access.not-signed-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        String code = failure instanceof CsrfException ? "access.csrf-token-is-missing" : "access.role-is-missing";
        attempts.keep(request.getRemoteUser(), request.getMethod(), request.getRequestURI(), code, null);
        problems.write(request, response, HttpStatus.FORBIDDEN.value(), code);
    }
}
