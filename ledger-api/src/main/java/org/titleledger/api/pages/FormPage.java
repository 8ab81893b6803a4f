package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.FormView.Hidden;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.Effect;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every form of the workbench: one page each, so that it has an address, keeps what was typed when it is refused, and
 * works without any script.
 */
@Controller
final class FormPage {

    private static final Pattern THING = Pattern.compile("(?:[a-z]+:)?[0-9a-f-]{36}");

    /** The forms that show what they would change before they are sent: there is no way back. */
    private static final Set<String> REHEARSED = Set.of("property-retire");

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;
    private final JsonMapper json;

    FormPage(LedgerApi api, MessageSource messages, LedgerDays days, JsonMapper json) {
        this.api = api;
        this.messages = messages;
        this.days = days;
        this.json = json;
    }

    @GetMapping("/forms/{name}")
    String show(
            @PathVariable String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Form form = form(name);
        Page page = page(form, new Exchange(request, response), locale, model);
        return shown(page, UUID.randomUUID().toString(), Map.of(), null);
    }

    @PostMapping("/forms/{name}")
    String send(
            @PathVariable String name,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Form form = form(name);
        Page page = page(form, new Exchange(request, response), locale, model);
        String path = Form.filled(form.path(), thing -> thing(request, thing));
        String key = request.getParameter("_key");
        FormInput input = form.isUpload() ? null : FormInput.of(form, request.getParameterMap(), json);
        String step = String.valueOf(request.getParameter("_step"));
        if (REHEARSED.contains(name) && step.equals("change")) {
            return shown(page, String.valueOf(key), Map.of(), null);
        }
        boolean rehearses = REHEARSED.contains(name) && !step.equals("send");
        ApiAnswer answer = input == null
                ? api.upload(page.exchange, path)
                : api.post(page.exchange, rehearses ? path + "?dryRun=true" : path, input.json(), key);
        if (answer.isAccepted() && rehearses) {
            return effect(page, answer);
        }
        if (answer.isAccepted()) {
            Positions.remember(request, answer);
            redirect.addFlashAttribute("done", page.words.of("form." + name));
            redirect.addFlashAttribute(
                    "warnings", answer.warnings().stream().map(page.names::in).toList());
            return "redirect:" + Form.filled(form.back(), thing -> made(request, answer, thing));
        }
        answer.statusOf(response);
        return shown(page, key == null ? UUID.randomUUID().toString() : key, errors(page, answer, input), answer);
    }

    /** What it would change; everything that was typed goes along, to be sent or changed again. */
    private String effect(Page page, ApiAnswer answer) {
        Details details = new Details(page.words, new Say(page.words, days.zone()), page.names);
        Effect effect = api.shown(answer.body(), Effect.class);
        page.model.addAttribute("title", page.words.of("form." + page.form.name()));
        page.model.addAttribute("send", page.words.of("form." + page.form.name()));
        page.model.addAttribute("what", page.words.of("effect.once-recorded"));
        page.model.addAttribute("action", "/forms/" + page.form.name());
        page.model.addAttribute("effects", new Effects(page.words, details, page.names).of(effect.changes()));
        page.model.addAttribute(
                "told", answer.warnings().stream().map(page.names::in).toList());
        List<Hidden> typed = new ArrayList<>();
        page.exchange.request().getParameterMap().forEach((name, values) -> {
            if (!Set.of("_csrf", "_step", "_q").contains(name)) {
                List.of(values).forEach(value -> typed.add(new Hidden(name, value)));
            }
        });
        page.model.addAttribute("typed", typed);
        addSubject(page);
        return "form-effect";
    }

    private Page page(Form form, Exchange exchange, Locale locale, Model model) {
        return new Page(form, exchange, new Words(messages, locale), new Names(api, exchange), model);
    }

    private static String made(HttpServletRequest request, ApiAnswer answer, String thing) {
        String id = answer.text("id");
        return thing.equals("id") && id != null ? id : thing(request, thing);
    }

    private record Page(Form form, Exchange exchange, Words words, Names names, Model model) {}

    private String shown(Page page, String key, Map<String, String> errors, @Nullable ApiAnswer refused) {
        HttpServletRequest request = page.exchange.request();
        Form form = page.form;
        FormRenderer renderer = new FormRenderer(
                page.words,
                new Choices(api, page.exchange, page.words)::of,
                page.names::of,
                form.name(),
                request.getParameterMap(),
                errors);
        List<Hidden> about = new ArrayList<>();
        form.about().forEach(thing -> about.add(new Hidden(thing, thing(request, thing))));
        page.model.addAttribute(
                "form",
                new FormView(
                        form,
                        page.words.of("form." + form.name()),
                        page.words.orNull("help." + form.name()),
                        about,
                        key,
                        renderer.shown(form.fields()),
                        refused == null ? null : sentence(page, refused, errors)));
        addSubject(page);
        return "form";
    }

    /** What is wrong with a field is said beside it; on top stands what is about the whole. */
    private static String sentence(Page page, ApiAnswer refused, Map<String, String> errors) {
        boolean besideFields = !errors.isEmpty()
                && page.form.fields().stream()
                        .anyMatch(field -> errors.keySet().stream()
                                .anyMatch(name -> name.equals(field.name()) || name.startsWith(field.name() + "/")));
        return besideFields ? page.words.of("text.see-fields") : page.names.in(refused.detail());
    }

    /** Shows what the form is about, as far as the person may see it. */
    private void addSubject(Page page) {
        HttpServletRequest request = page.exchange.request();
        List<String> about = page.form.about();
        if (about.contains("property")) {
            String property = thing(request, "property");
            page.model.addAttribute(
                    "property", api.read(page.exchange, Seen.Property.class, "/properties/" + property));
            if (about.contains("transfer")) {
                page.model.addAttribute(
                        "transfer",
                        api.read(
                                page.exchange,
                                Seen.Case.class,
                                "/properties/" + property + "/transfers/" + thing(request, "transfer")));
            }
        }
        if (about.contains("party")) {
            page.model.addAttribute(
                    "party", api.read(page.exchange, Seen.Party.class, "/parties/" + thing(request, "party")));
        }
    }

    private static Map<String, String> errors(Page page, ApiAnswer answer, @Nullable FormInput input) {
        Map<String, String> errors = new HashMap<>();
        answer.violations()
                .forEach(violation -> errors.putIfAbsent(
                        input == null ? violation.field() : input.onPage(violation.field()),
                        page.names.in(violation.detail())));
        return errors;
    }

    private static String thing(HttpServletRequest request, String name) {
        String id = request.getParameter("_" + name);
        if (id == null || !THING.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return id;
    }

    private static Form form(String name) {
        return Forms.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
