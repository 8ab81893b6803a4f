package org.titleledger.api.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.titleledger.api.problem.RefusedAttempts;

/** What a browser sees that is not let through. */
final class PageSignIn implements AuthenticationFailureHandler, AccessDeniedHandler {

    private static final int LONGEST_LOGIN = 200;

    private final RefusedAttempts attempts;

    PageSignIn(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            throw failure;
        }
        attempts.keep(
                typed(request.getParameter("login")),
                request.getMethod(),
                request.getRequestURI(),
                "access.sign-in-failed",
                failure.getClass().getSimpleName());
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    /** A form without its token mostly means that the session ended while it was being filled in. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (failure instanceof CsrfException && request.getRemoteUser() == null) {
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
            return;
        }
        String code = failure instanceof CsrfException ? "access.csrf-token-is-missing" : "access.role-is-missing";
        attempts.keep(request.getRemoteUser(), request.getMethod(), request.getRequestURI(), code, null);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** What a stranger typed may be anything, and as long as he likes. */
    private static @Nullable String typed(@Nullable String login) {
        return login == null ? null : login.replace('\0', ' ').substring(0, Math.min(login.length(), LONGEST_LOGIN));
    }
}
