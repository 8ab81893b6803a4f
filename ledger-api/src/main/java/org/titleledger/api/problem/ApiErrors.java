package org.titleledger.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What no controller answered, such as an unknown path: a page for people, a problem document for everybody else. */
@Controller
@RequestMapping("/error")
public class ApiErrors implements ErrorController {

    private final Problems problems;

    public ApiErrors(Problems problems) {
        this.problems = problems;
    }

    /** For a browser. */
    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    public ModelAndView page(HttpServletRequest request, Locale locale) {
        Problem problem = problem(request, locale);
        return new ModelAndView(
                "error", Map.of("problem", problem, "status", problem.status()), HttpStatus.valueOf(problem.status()));
    }

    /** For a client of the API. */
    @RequestMapping
    public ResponseEntity<Problem> document(HttpServletRequest request, Locale locale) {
        Problem problem = problem(request, locale);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Problem problem(HttpServletRequest request, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String code = OutageFilter.of(request).map(Outage::code).orElseGet(() -> code(status));
        return problems.of(status, code, List.of(), locale);
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "access.not-signed-in";
            case 403 -> "access.role-is-missing";
            case 404, 405, 406, 413, 415 -> "http.status-" + status;
            case 503 -> Outage.UNAVAILABLE.code();
            default -> status < 500 ? "http.status-400" : "ledger.defect";
        };
    }
}
