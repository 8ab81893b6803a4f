package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.FormView.Hidden;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.ActSeen;
import org.titleledger.api.pages.SeenCorrections.Effect;
import org.titleledger.api.pages.SeenCorrections.Standing;
import org.titleledger.shared.Correction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks for the correction of an act: a form that shows what stands, then what the correction would change, then it is sent.
 * Each step is a page, so that it works without any script.
 */
@Controller
final class CorrectionPage {

    private static final String LAST_FIELD = "establishedOn";

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;
    private final JsonMapper json;

    CorrectionPage(LedgerApi api, MessageSource messages, LedgerDays days, JsonMapper json) {
        this.api = api;
        this.messages = messages;
        this.days = days;
        this.json = json;
    }

    /**
     * What is corrected, and how.
     *
     * @param knownAt as known when the form was shown first: what the person did not change is told from that
     */
    private record Asked(Thing thing, String act, Standing standing, Correction.Kind kind, String knownAt, Form form) {

        Map<String, String[]> prefilled() {
            return Prefilled.of(form, standing, kind);
        }
    }

    private record Page(Asked asked, Exchange exchange, Words words, Names names, Model model) {}

    @GetMapping("/forms/correction")
    String show(Model model, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Page page = page(model, new Exchange(request, response), locale);
        return form(page, UUID.randomUUID().toString(), page.asked.prefilled(), Map.of(), null);
    }

    /** The first time it shows the effect, the second time it sends; and back to the form again. */
    @PostMapping("/forms/correction")
    String send(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Page page = page(model, new Exchange(request, response), locale);
        String key = Optional.ofNullable(request.getParameter("_key"))
                .orElseGet(() -> UUID.randomUUID().toString());
        String step = String.valueOf(request.getParameter("_step"));
        if (step.equals("change")) {
            return form(page, key, request.getParameterMap(), Map.of(), null);
        }
        FormInput input = FormInput.changed(page.asked.form, page.asked.prefilled(), request.getParameterMap(), json);
        Map<String, String> errors = own(page, input);
        boolean changesNothing =
                !page.asked.form.replaced().isEmpty() && !input.json().has("replacement");
        if (!errors.isEmpty() || changesNothing) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            String sentence = page.words.of(changesNothing ? "correction.nothing-changed" : "text.see-fields");
            return form(page, key, request.getParameterMap(), errors, sentence);
        }
        boolean sends = step.equals("send");
        ApiAnswer answer = api.post(
                page.exchange,
                page.asked.form.path() + (sends ? "" : "?dryRun=true"),
                body(page.asked, input),
                sends ? key : null);
        if (!answer.isAccepted()) {
            answer.statusOf(response);
            return refused(page, key, input, answer);
        }
        return sends ? sent(page, answer, redirect) : effect(page, key, answer);
    }

    private Page page(Model model, Exchange exchange, Locale locale) {
        Words words = new Words(messages, locale);
        return new Page(asked(exchange), exchange, words, new Names(api, exchange), model);
    }

    private Asked asked(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        Thing thing = Thing.of(request);
        String act = Thing.named(request, "_act");
        ActSeen seen = api.read(exchange, ActSeen.class, thing.path() + "/acts/" + act, known(request));
        Standing standing = seen.fact(String.valueOf(request.getParameter("_fact")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Correction.Kind kind = kind(request.getParameter("_kind"));
        if (!standing.kinds().contains(kind.name())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Asked(thing, act, standing, kind, seen.knownAt(), CorrectionForms.of(thing, standing, kind));
    }

    private static Map<String, String> known(HttpServletRequest request) {
        String knownAt = request.getParameter("_known");
        if (knownAt == null) {
            return Map.of();
        }
        try {
            return Map.of("knownAt", Instant.parse(knownAt).toString());
        } catch (DateTimeException malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, malformed);
        }
    }

    private static Correction.Kind kind(@Nullable String name) {
        return List.of(Correction.Kind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One precision stands for all days that a correction names, so that two days need two corrections. */
    private static Map<String, String> own(Page page, FormInput input) {
        boolean namesTwoDays = input.json().path("replacement").has("effectiveOn")
                && input.json().path("replacement").has(LAST_FIELD);
        return namesTwoDays ? Map.of(LAST_FIELD, page.words.of("correction.one-day-at-a-time")) : Map.of();
    }

    private static ObjectNode body(Asked asked, FormInput input) {
        ObjectNode body = input.json();
        Standing standing = asked.standing;
        body.put("act", asked.act).put("kind", asked.kind.name()).put("type", standing.type());
        if (standing.part() != null) {
            body.put("part", standing.part());
        }
        if (standing.room() != null && body.has("replacement")) {
            body.withObject("/replacement").put("room", standing.room());
        }
        return body;
    }

    private String sent(Page page, ApiAnswer answer, RedirectAttributes redirect) {
        Positions.remember(page.exchange.request(), answer);
        redirect.addFlashAttribute("done", page.words.of("correction.asked-for"));
        redirect.addFlashAttribute(
                "warnings", answer.warnings().stream().map(page.names::in).toList());
        return "redirect:" + Form.filled(page.asked.form.back(), thing -> String.valueOf(answer.text("id")));
    }

    private String refused(Page page, String key, FormInput input, ApiAnswer answer) {
        Map<String, String> errors = new HashMap<>();
        answer.violations()
                .forEach(violation ->
                        errors.putIfAbsent(input.onPage(violation.field()), page.names.in(violation.detail())));
        boolean besideFields = page.asked.form.fields().stream()
                .anyMatch(field -> errors.keySet().stream()
                        .anyMatch(name -> name.equals(field.name()) || name.startsWith(field.name() + "/")));
        String sentence = besideFields ? page.words.of("text.see-fields") : page.names.in(answer.detail());
        return form(page, key, page.exchange.request().getParameterMap(), errors, sentence);
    }

    private String form(
            Page page, String key, Map<String, String[]> typed, Map<String, String> errors, @Nullable String refusal) {
        Asked asked = page.asked;
        FormRenderer renderer = new FormRenderer(
                page.words,
                new Choices(api, page.exchange, page.words)::of,
                page.names::of,
                "corrected-" + asked.standing.stream(),
                typed,
                errors);
        addSubject(page);
        page.model.addAttribute(
                "form",
                new FormView(
                        asked.form,
                        page.words.of("form." + asked.form.name()),
                        page.words.orNull("help." + asked.form.name()),
                        about(asked),
                        key,
                        renderer.shown(asked.form.fields()),
                        refusal));
        return "correction-form";
    }

    private String effect(Page page, String key, ApiAnswer answer) {
        Details details = new Details(page.words, new Say(page.words, days.zone()), page.names);
        Effect effect = api.shown(answer.body(), Effect.class);
        addSubject(page);
        page.model.addAttribute("title", page.words.of("form." + page.asked.form.name()));
        page.model.addAttribute("effects", new Effects(page.words, details, page.names).of(effect.changes()));
        page.model.addAttribute(
                "told", answer.warnings().stream().map(page.names::in).toList());
        page.model.addAttribute("typed", typed(page, key));
        return "correction-effect";
    }

    private void addSubject(Page page) {
        Asked asked = page.asked;
        page.model.addAttribute("thing", asked.thing);
        page.model.addAttribute("name", asked.thing.name(api, page.exchange));
        page.model.addAttribute("act", asked.act);
        page.model.addAttribute("actName", page.words.first("act." + asked.standing.type()));
        page.model.addAttribute("factTitle", ActPage.title(asked.standing, page.words));
    }

    private static List<Hidden> about(Asked asked) {
        return List.of(
                new Hidden(asked.thing.parameter().substring(1), asked.thing.id()),
                new Hidden("act", asked.act),
                new Hidden("fact", asked.standing.key()),
                new Hidden("kind", asked.kind.name()),
                new Hidden("known", asked.knownAt));
    }

    /** Everything that was typed goes along, to be sent or changed again. */
    private static List<Hidden> typed(Page page, String key) {
        List<Hidden> typed = new ArrayList<>();
        about(page.asked).forEach(thing -> typed.add(new Hidden("_" + thing.name(), thing.value())));
        typed.add(new Hidden("_key", key));
        Map<String, String[]> fields = page.exchange.request().getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        fields.forEach((name, values) -> List.of(values).forEach(value -> typed.add(new Hidden(name, value))));
        return typed;
    }
}
