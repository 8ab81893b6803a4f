package org.titleledger.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What no controller answered, such as an unknown path: a page for people, a problem document for everybody else. */
@Controller
@RequestMapping("/error")
public class ApiErrors implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    public ApiErrors(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    /** Answers; what the caller accepts is not negotiated by Spring, which would fail again where the header is dirt. */
    @RequestMapping
    public @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String code = OutageFilter.of(request).map(Outage::code).orElseGet(() -> HttpCodes.of(status));
        if (isForPeople(request)) {
            Problem problem = problems.of(status, code, List.of(), locale);
            return new ModelAndView("error", Map.of("problem", problem, "status", status), HttpStatus.valueOf(status));
        }
        writer.write(request, response, status, code);
        return null;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }
}
