package org.titleledger.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session four hours after signing in, however busy it is, and at once when the account was closed or has other
 * roles or another password than at signing in: rights that were taken away are gone with the next click.
 */
final class SessionEnds extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final String SIGNED_IN_AT = SessionEnds.class.getName() + ".signedInAt";

    private final UserAccounts accounts;
    private final Clock clock;

    SessionEnds(UserAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof LedgerPrincipal principal
                && isOver(session, principal.account())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session, UserAccount signedInAs) {
        Instant now = clock.instant();
        if (!(session.getAttribute(SIGNED_IN_AT) instanceof Instant signedInAt)) {
            session.setAttribute(SIGNED_IN_AT, now);
            return false;
        }
        return !now.isBefore(signedInAt.plus(LONGEST))
                || accounts.byId(signedInAs.id())
                        .filter(account -> account.grantsTheSameAs(signedInAs))
                        .isEmpty();
    }
}
