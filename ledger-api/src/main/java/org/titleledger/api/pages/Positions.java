package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** How far in the log a person has written, so that the next page shows it (design: read your own writes). */
final class Positions {

    private static final String POSITION = Positions.class.getName();

    private Positions() {}

    static void remember(HttpServletRequest request, ApiAnswer answer) {
        long position = answer.body().path("position").asLong(0);
        if (position > 0) {
            request.getSession().setAttribute(POSITION, position);
        }
    }

    static Optional<Long> last(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(POSITION) instanceof Long position
                ? Optional.of(position)
                : Optional.empty();
    }
}
