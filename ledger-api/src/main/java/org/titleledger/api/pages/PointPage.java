package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.titleledger.api.desk.LedgerDays;

/** Takes the point on both clocks that somebody wants to look at, and goes back to the page they were on. */
@Controller
final class PointPage {

    private final LedgerDays days;

    PointPage(LedgerDays days) {
        this.days = days;
    }

    /**
     * Looks at another point, or at now again.
     *
     * @param validAt a day; blank for today
     * @param knownAt a time in the bureau's zone, or an instant with all its digits; blank for now
     * @param now whether both are given up
     */
    @PostMapping("/point")
    String look(
            @RequestParam(defaultValue = "") String validAt,
            @RequestParam(defaultValue = "") String knownAt,
            @RequestParam(required = false) @Nullable String now,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            Point point = now == null ? new Point(day(validAt.strip()), instant(knownAt.strip())) : Point.NOW;
            point.keep(request);
        } catch (DateTimeException malformed) {
            redirect.addFlashAttribute("pointIsMalformed", true);
        }
        return "redirect:" + (back.matches("/[^/\\\\].*|/") ? back : "/");
    }

    private static @Nullable String day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed).toString();
    }

    private @Nullable String instant(String typed) {
        return typed.isEmpty() ? null : TypedInstant.of(typed, days.zone()).toString();
    }
}
