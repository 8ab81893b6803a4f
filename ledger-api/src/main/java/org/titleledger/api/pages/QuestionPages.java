package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.chain.Check;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;

/** Questions over the whole ledger: chains that do not fit, acts that were recorded late, and what relied on an act. */
@Controller
final class QuestionPages {

    private static final int SIZE = 100;

    /** Entries of a register may be a few days late; these are worth a look. */
    private static final int LATE = 30;

    private final LedgerApi api;

    QuestionPages(LedgerApi api) {
        this.api = api;
    }

    @GetMapping("/questions")
    String first() {
        return "redirect:/questions/title-chains";
    }

    @GetMapping("/questions/title-chains")
    String chains(
            @RequestParam(required = false) @Nullable Check problem,
            @RequestParam(required = false) Check.@Nullable Severity severity,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Paging paging = Paging.of(request, page, SIZE);
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "problem", problem);
        put(asked, "severity", severity);
        SeenQuestions.ChainProblems found = problems(exchange, with(asked, paging.query()));
        model.addAttribute("found", found);
        model.addAttribute("counts", counts(exchange, severity));
        model.addAttribute("severities", Check.Severity.values());
        model.addAttribute("problem", problem);
        model.addAttribute("severity", severity);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("asked", Queries.encoded(asked));
        return "title-chains";
    }

    /** How many of each check there are, those that are not found left out. */
    private Map<Check, Long> counts(Exchange exchange, Check.@Nullable Severity severity) {
        Map<Check, Long> counts = new LinkedHashMap<>();
        Stream.of(Check.values())
                .filter(check -> severity == null || check.severity() == severity)
                .forEach(check -> {
                    long total = problems(exchange, Map.of("problem", check.name(), "size", "1"))
                            .total();
                    if (total > 0) {
                        counts.put(check, total);
                    }
                });
        return counts;
    }

    private SeenQuestions.ChainProblems problems(Exchange exchange, Map<String, String> query) {
        return api.read(exchange, SeenQuestions.ChainProblems.class, "/title-chains", query);
    }

    @GetMapping("/questions/late-registrations")
    String late(
            @RequestParam(required = false) @Nullable Integer minimumDays,
            @RequestParam(required = false) @Nullable PropertyId property,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Paging paging = Paging.of(request, page, SIZE);
        int days = Optional.ofNullable(minimumDays).orElse(LATE);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("minimumDays", String.valueOf(days));
        put(asked, "property", property);
        SeenQuestions.Lates found =
                api.read(exchange, SeenQuestions.Lates.class, "/late-registrations", with(asked, paging.query()));
        model.addAttribute("found", found);
        model.addAttribute("minimumDays", days);
        model.addAttribute(
                "property",
                property == null ? null : api.read(exchange, Seen.Property.class, "/properties/" + property));
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("asked", Queries.encoded(asked));
        return "late-registrations";
    }

    /**
     * What relied on an act before it was corrected.
     *
     * @param property whose history the person comes from; absent for a party's
     */
    @GetMapping("/acts/{act}/reliance")
    String reliance(
            @PathVariable ActId act,
            @RequestParam(required = false) @Nullable PropertyId property,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Paging paging = Paging.of(request, page, SIZE);
        SeenQuestions.Reliances found =
                api.read(exchange, SeenQuestions.Reliances.class, "/acts/" + act + "/reliance", paging.query());
        model.addAttribute("act", act.toString());
        if (property != null) {
            model.addAttribute("property", api.read(exchange, Seen.Property.class, "/properties/" + property));
            model.addAttribute(
                    "acts",
                    new ActsTold(api.read(
                                    exchange,
                                    Seen.History.class,
                                    "/properties/" + property + "/history",
                                    Map.of("size", "500"))
                            .items()));
        }
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        return "reliance";
    }

    private static Map<String, String> with(Map<String, String> asked, Map<String, String> paging) {
        Map<String, String> query = new LinkedHashMap<>(asked);
        query.putAll(paging);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
