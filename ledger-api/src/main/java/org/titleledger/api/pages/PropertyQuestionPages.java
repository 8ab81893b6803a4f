package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.property.PropertyId;

/** Questions about one property: what differs, how it is understood now, and whether nothing is recorded. */
@Controller
final class PropertyQuestionPages {

    private static final String UNKNOWN = "unknown";
    private static final int SIZE = 100;
    private static final int ACTS = 500;

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;

    PropertyQuestionPages(LedgerApi api, MessageSource messages, LedgerDays days) {
        this.api = api;
        this.messages = messages;
        this.days = days;
    }

    /** What can be asked. */
    @GetMapping("/properties/{id}/questions")
    String questions(
            @PathVariable PropertyId id, Model model, HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        return opened(id, model, exchange).isEmpty() ? UNKNOWN : "property-questions";
    }

    /**
     * The property, with what every question about it needs: its acts, to choose moments among and to name.
     *
     * @return nothing when it was unknown at the point that is looked at (rule B7)
     */
    private Optional<Seen.Property> opened(PropertyId id, Model model, Exchange exchange) {
        Seen.Property property = api.read(exchange, Seen.Property.class, "/properties/" + id);
        if (Boolean.FALSE.equals(property.known())) {
            return Optional.empty();
        }
        Seen.History history = api.read(
                exchange, Seen.History.class, "/properties/" + id + "/history", Map.of("size", String.valueOf(ACTS)));
        model.addAttribute("property", property);
        model.addAttribute("acts", new ActsTold(history.items()));
        return Optional.of(property);
    }

    /**
     * What differs between two points of knowledge or two legal days.
     *
     * @param by {@code knowledge} or {@code days}
     * @param to of knowledge blank for all that is known
     */
    @GetMapping("/properties/{id}/changes")
    String changes(
            @PathVariable PropertyId id,
            @RequestParam(defaultValue = "knowledge") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        Optional<Seen.Property> property = opened(id, model, exchange);
        if (property.isEmpty()) {
            return UNKNOWN;
        }
        boolean byDays = by.equals("days");
        model.addAttribute("by", byDays ? "days" : "knowledge");
        model.addAttribute("from", from.strip());
        model.addAttribute("to", to.strip());
        if (!from.isBlank()) {
            String end = to.isBlank() && !byDays
                    ? Optional.ofNullable(property.get().knownAt()).orElse("")
                    : to.strip();
            ends(byDays, from.strip(), end)
                    .ifPresentOrElse(
                            ends -> show(id, ends, Paging.of(request, page, SIZE), model, exchange, locale),
                            () -> model.addAttribute("malformed", true));
        }
        return "changes";
    }

    private void show(
            PropertyId id, Map<String, String> ends, Paging paging, Model model, Exchange exchange, Locale locale) {
        Map<String, String> query = new LinkedHashMap<>(ends);
        query.putAll(paging.query());
        SeenQuestions.Changes changes;
        try {
            changes = api.read(exchange, SeenQuestions.Changes.class, "/properties/" + id + "/changes", query);
        } catch (ApiRefused refused) {
            refused.answer().statusOf(exchange.response());
            model.addAttribute("refusal", refused.detail());
            return;
        }
        Telling told = telling(exchange, locale);
        model.addAttribute("changes", changes);
        model.addAttribute(
                "shown",
                changes.items().stream()
                        .map(change -> new Change(
                                change,
                                told.of(change.field()),
                                told.span(change.validFrom(), change.validUntil()),
                                told.beside().of(change.field(), change.before(), change.after())))
                        .toList());
        model.addAttribute("asked", Queries.encoded(ends));
        model.addAttribute("paging", paging.of(changes.total()));
    }

    /** Both ends as the API takes them; nothing when one is malformed, or they are not in their order. */
    private Optional<Map<String, String>> ends(boolean byDays, String from, String to) {
        try {
            return byDays
                    ? ordered(LocalDate.parse(from), LocalDate.parse(to))
                    : ordered(TypedInstant.of(from, days.zone()), TypedInstant.of(to, days.zone()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static <T extends Comparable<? super T>> Optional<Map<String, String>> ordered(T from, T to) {
        Map<String, String> ends = new LinkedHashMap<>();
        ends.put("from", from.toString());
        ends.put("to", to.toString());
        return from.compareTo(to) < 0 ? Optional.of(ends) : Optional.empty();
    }

    /** What was recorded beside what is understood. */
    @GetMapping("/properties/{id}/understanding")
    String understanding(
            @PathVariable PropertyId id,
            @RequestParam(defaultValue = "false") boolean differing,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        if (opened(id, model, exchange).isEmpty()) {
            return UNKNOWN;
        }
        Paging paging = Paging.of(request, page, SIZE);
        Map<String, String> query = paging.query();
        if (differing) {
            query.put("differing", "true");
        }
        SeenQuestions.Understanding understanding =
                api.read(exchange, SeenQuestions.Understanding.class, "/properties/" + id + "/understanding", query);
        model.addAttribute("understanding", understanding);
        model.addAttribute("shown", telling(exchange, locale).all(understanding.items()));
        model.addAttribute("differing", differing);
        model.addAttribute("paging", paging.of(understanding.total()));
        return "understanding";
    }

    /**
     * Whether nothing is recorded.
     *
     * @param from the first day
     * @param last the last day, as papers say it (rule B2)
     */
    @GetMapping("/properties/{id}/nothing-recorded")
    String nothingRecorded(
            @PathVariable PropertyId id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String last,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        if (opened(id, model, exchange).isEmpty()) {
            return UNKNOWN;
        }
        model.addAttribute("from", from.strip());
        model.addAttribute("last", last.strip());
        if (!from.isBlank() && !last.isBlank()) {
            period(from.strip(), last.strip())
                    .ifPresentOrElse(
                            period -> answer(id, period, model, exchange), () -> model.addAttribute("malformed", true));
        }
        return "nothing-recorded";
    }

    private void answer(PropertyId id, Map<String, String> period, Model model, Exchange exchange) {
        model.addAttribute(
                "answer",
                api.read(exchange, SeenQuestions.Silence.class, "/properties/" + id + "/nothing-recorded", period));
        model.addAttribute("asked", Queries.encoded(period));
    }

    private static Optional<Map<String, String>> period(String from, String last) {
        try {
            return ordered(LocalDate.parse(from), LocalDate.parse(last).plusDays(1));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private Telling telling(Exchange exchange, Locale locale) {
        return Telling.in(new Words(messages, locale), days.zone(), new Names(api, exchange));
    }

    /** A difference in words. */
    record Change(SeenQuestions.Change change, String about, String days, List<Beside.Row> rows) {}
}
