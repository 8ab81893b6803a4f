package org.titleledger.api.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its correlation id, before anything is done and logged. */
public final class CorrelationFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Correlation.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        response.setHeader(Correlation.HEADER, id);
        MDC.put(Correlation.NAME, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Correlation.NAME);
        }
    }

    /** The page of an error is made in a second pass through the filters. */
    private static String id(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String already) {
            return already;
        }
        String id = Correlation.of(request.getHeader(Correlation.HEADER), request.getHeader("traceparent"));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
