package org.titleledger.api.pages;

import static org.titleledger.api.pages.PageAdvice.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.ActSeen;
import org.titleledger.api.pages.SeenCorrections.Correction;
import org.titleledger.api.pages.SeenCorrections.Corrections;
import org.titleledger.api.pages.SeenCorrections.Queue;
import org.titleledger.correction.CorrectionCase;
import org.titleledger.correction.CorrectionId;
import org.titleledger.shared.Role;
import tools.jackson.databind.json.JsonMapper;

/** The corrections that were asked for, all of them or a thing's; and one, with its effect beside the decision. */
@Controller
final class CorrectionsPage {

    private static final String WAITING = "ASKED";

    /** What can be decided, each with who may: the API judges it. */
    private enum Verdict {
        APPROVAL("approval", "correction-approve", Role.REVIEWER),
        RETURN("return", "correction-return", Role.REVIEWER),
        WITHDRAWAL("withdrawal", "correction-withdraw", Role.CLERK);

        private final String address;
        private final String form;
        private final Role role;

        Verdict(String address, String form, Role role) {
            this.address = address;
            this.form = form;
            this.role = role;
        }

        /** Nobody approves or returns what he asked for; whoever records may give up. */
        private boolean isFor(Me me, Correction correction) {
            return this == WITHDRAWAL
                    ? me.records()
                    : me.roles().contains(role) && !me.login().equals(correction.askedBy());
        }
    }

    /** A decision that is offered. */
    record Offered(String verdict, String form) {}

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;
    private final JsonMapper json;

    CorrectionsPage(LedgerApi api, MessageSource messages, LedgerDays days, JsonMapper json) {
        this.api = api;
        this.messages = messages;
        this.days = days;
        this.json = json;
    }

    @GetMapping("/corrections")
    String queue(
            @RequestParam(defaultValue = WAITING) String state,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging paging = Paging.of(request, page, 50);
        Map<String, String> query = paging.query();
        putState(query, state);
        Queue found = api.read(new Exchange(request, response), Queue.class, "/corrections", query);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("states", CorrectionCase.State.values());
        model.addAttribute("state", state);
        return "corrections";
    }

    /** The same list as a file for a spreadsheet. */
    @GetMapping("/corrections.csv")
    ResponseEntity<String> csv(
            @RequestParam(defaultValue = WAITING) String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, String> query = new java.util.LinkedHashMap<>(Map.of("size", "500"));
        putState(query, state);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"corrections.csv\"")
                .body(api.rows(new Exchange(request, response), "/corrections", query));
    }

    private static void putState(Map<String, String> query, String state) {
        if (!state.isBlank()) {
            query.put("state", state);
        }
    }

    @GetMapping("/{things:properties|parties}/{id}/corrections")
    String list(
            @PathVariable String things,
            @PathVariable String id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Thing thing = new Thing(things, id);
        model.addAttribute("thing", thing);
        model.addAttribute("name", thing.name(api, exchange));
        model.addAttribute(
                "corrections",
                api.read(exchange, Corrections.class, thing.path() + "/corrections", Map.of("size", "500"))
                        .items());
        return "thing-corrections";
    }

    @GetMapping("/{things:properties|parties}/{id}/corrections/{correction}")
    String one(
            @PathVariable String things,
            @PathVariable String id,
            @PathVariable CorrectionId correction,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return shown(new Thing(things, id), correction, model, new Exchange(request, response), locale);
    }

    @PostMapping("/{things:properties|parties}/{id}/corrections/{correction}")
    String decide(
            @PathVariable String things,
            @PathVariable String id,
            @PathVariable CorrectionId correction,
            @RequestParam(defaultValue = "") String verdict,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Thing thing = new Thing(things, id);
        Exchange exchange = new Exchange(request, response);
        Verdict decided = List.of(Verdict.values()).stream()
                .filter(value -> value.address.equals(verdict))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FormInput input = FormInput.of(form(), request.getParameterMap(), json);
        ApiAnswer answer = api.post(
                exchange,
                thing.path() + "/corrections/" + correction + "/" + decided.address,
                input.json(),
                request.getParameter("_key"));
        Words words = new Words(messages, locale);
        Names names = new Names(api, exchange);
        if (answer.isAccepted()) {
            Positions.remember(request, answer);
            redirect.addFlashAttribute("done", words.of("form." + decided.form));
            redirect.addFlashAttribute(
                    "warnings", answer.warnings().stream().map(names::in).toList());
            return "redirect:" + thing.path() + "/corrections/" + correction;
        }
        answer.statusOf(response);
        model.addAttribute("refusal", names.in(answer.detail()));
        return shown(thing, correction, model, exchange, locale);
    }

    private static Form form() {
        return new Form(
                "correction-decide",
                "",
                "",
                java.util.Set.of(),
                List.of(Field.of("reason", Field.Kind.NOTE), Field.of("documents", Field.Kind.DOCUMENTS)));
    }

    private String shown(Thing thing, CorrectionId correction, Model model, Exchange exchange, Locale locale) {
        Words words = new Words(messages, locale);
        Names names = new Names(api, exchange);
        Details details = new Details(words, new Say(words, days.zone()), names);
        Correction seen = api.read(exchange, Correction.class, thing.path() + "/corrections/" + correction);
        ActSeen target = api.read(exchange, ActSeen.class, thing.path() + "/acts/" + seen.target());
        model.addAttribute("thing", thing);
        model.addAttribute("name", thing.name(api, exchange));
        model.addAttribute("correction", seen);
        model.addAttribute(
                "told",
                target.events().stream()
                        .map(act -> new ActPage.Told(act, details.lines(act.details())))
                        .toList());
        model.addAttribute("effects", new Effects(words, details, names).of(seen.changes()));
        model.addAttribute("papers", papers(seen, exchange));
        addDecision(seen, model, exchange, words);
        return "correction";
    }

    private List<Seen.Document> papers(Correction seen, Exchange exchange) {
        List<Seen.Document> papers = new ArrayList<>();
        seen.documents().forEach(paper -> papers.add(api.read(exchange, Seen.Document.class, "/documents/" + paper)));
        return papers;
    }

    private void addDecision(Correction seen, Model model, Exchange exchange, Words words) {
        Me me = me().orElse(null);
        boolean decides =
                seen.isWaiting() && me != null && !Point.of(exchange.request()).isSet();
        List<Offered> offered = !decides
                ? List.of()
                : List.of(Verdict.values()).stream()
                        .filter(verdict -> verdict.isFor(Objects.requireNonNull(me), seen))
                        .map(verdict -> new Offered(verdict.address, verdict.form))
                        .toList();
        model.addAttribute("offered", offered);
        model.addAttribute("key", java.util.UUID.randomUUID().toString());
        @Nullable
        FormRenderer renderer = offered.isEmpty()
                ? null
                : new FormRenderer(
                        words,
                        new Choices(api, exchange, words)::of,
                        new Names(api, exchange)::of,
                        "correction-decide",
                        exchange.request().getParameterMap(),
                        Map.of());
        model.addAttribute("asked", renderer == null ? List.of() : renderer.shown(form().fields()));
    }
}
