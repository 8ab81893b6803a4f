package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The point on both clocks that a person looks at; it stays with them from page to page until they go back to now.
 *
 * @param validAt the legal day; {@code null} for today
 * @param knownAt the instant of the ledger, as the API takes it; {@code null} for now
 */
record Point(@Nullable String validAt, @Nullable String knownAt) {

    /** Today, as known now. */
    static final Point NOW = new Point(null, null);

    private static final String ATTRIBUTE = Point.class.getName();

    /** Whether it is another point than now. */
    public boolean isSet() {
        return validAt != null || knownAt != null;
    }

    /** The point of a page; whoever acts does so today, knowing what is known now. */
    static Point of(HttpServletRequest request) {
        boolean acts = request.getRequestURI().startsWith(request.getContextPath() + "/forms");
        return acts ? NOW : kept(request);
    }

    /** The point to which the person goes back after acting. */
    static Point kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Point point ? point : NOW;
    }

    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (isSet()) {
            session.setAttribute(ATTRIBUTE, this);
        } else {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /** What a read asks for besides its own. */
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (validAt != null) {
            query.put("validAt", validAt);
        }
        if (knownAt != null) {
            query.put("knownAt", knownAt);
        }
        return query;
    }
}
