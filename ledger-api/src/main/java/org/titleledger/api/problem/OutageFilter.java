package org.titleledger.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 whatever met the outage: accounts and sessions are looked up in the same database before any controller is
 * reached. It stands in front of everything else.
 */
public final class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String ATTRIBUTE = Outage.class.getName();

    private final ProblemWriter problems;

    public OutageFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException | IOException failure) {
            Optional<Outage> outage = Outage.behind(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            answer(request, response, outage.get().forMethod(request.getMethod()), failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Outage outage, Throwable failure)
            throws IOException {
        note(outage, request, failure);
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(outage.retryAfterSeconds()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForPeople(request)) {
            request.setAttribute(ATTRIBUTE, outage);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            problems.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, outage.code());
        }
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/actuator");
    }

    /** The outage that a request failed of, for the page that says so. */
    static Optional<Outage> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Outage outage ? Optional.of(outage) : Optional.empty();
    }

    /** One line without a trace: while the database is away there are many, and all say the same. */
    static void note(Outage outage, HttpServletRequest request, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        LOG.warn("{} at {} {}: {}", outage.code(), request.getMethod(), request.getRequestURI(), root.toString());
    }
}
