package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.DivisionPlan.OldTitle;
import org.titleledger.api.pages.FormView.Hidden;
import org.titleledger.api.pages.FormView.Option;
import org.titleledger.api.pages.FormView.Shown;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.Effect;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Division and merger of properties: what each new one is, and what becomes of every right, room and thing that stands on the
 * old ones; then what would change, then it is sent.
 */
@Controller
final class DivisionPage {

    private static final int MOST_PARTS = 20;

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;
    private final JsonMapper json;

    DivisionPage(LedgerApi api, MessageSource messages, LedgerDays days, JsonMapper json) {
        this.api = api;
        this.messages = messages;
        this.days = days;
        this.json = json;
    }

    /**
     * What is divided or merged, as it is now.
     *
     * @param others with which it is merged; none for a division
     * @param rooms the numbers of its rooms
     * @param standing what stands on it
     */
    private record Old(
            boolean merges,
            Seen.Property property,
            List<Seen.Property> others,
            List<String> rooms,
            List<Seen.Property> standing,
            int parts) {

        List<OldTitle> titles() {
            return Stream.concat(Stream.of(property), others.stream())
                    .flatMap(one -> one.titles().stream().map(title -> new OldTitle(one.id(), one.name(), title)))
                    .toList();
        }
    }

    private record Page(Old old, DivisionPlan plan, Exchange exchange, Words words, Names names, Model model) {}

    /** A new property on the page, with what goes on in it. */
    record PartShown(int number, List<Shown> fields, List<TitleShown> titles) {}

    /** A right that can go on. */
    record TitleShown(String title, List<Shown> fields) {}

    /** Something that has to be given to one of the parts. */
    record Given(String name, String label, List<Option> options) {}

    /** A right that has to be accounted for. */
    record Ending(String label, Shown cause) {}

    @GetMapping({"/forms/division", "/forms/merger"})
    String show(Model model, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Exchange exchange = new Exchange(request, response);
        Old old = old(form(request), exchange);
        Map<String, String[]> typed = DivisionPlan.prefilled(old.titles(), old.property, old.parts);
        return form(page(old, typed, exchange, model, locale), UUID.randomUUID().toString(), Map.of(), null);
    }

    @PostMapping({"/forms/division", "/forms/merger"})
    String send(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        String form = form(request);
        Page page = page(old(form, exchange), request.getParameterMap(), exchange, model, locale);
        String key = Optional.ofNullable(request.getParameter("_key"))
                .orElseGet(() -> UUID.randomUUID().toString());
        String step = String.valueOf(request.getParameter("_step"));
        if (step.equals("change")) {
            return form(page, key, Map.of(), null);
        }
        boolean sends = step.equals("send");
        ApiAnswer answer =
                api.post(exchange, path(page.old) + (sends ? "" : "?dryRun=true"), body(page), sends ? key : null);
        if (!answer.isAccepted()) {
            answer.statusOf(response);
            return refused(page, key, answer);
        }
        if (!sends) {
            return effect(page, key, answer);
        }
        Positions.remember(request, answer);
        redirect.addFlashAttribute("done", page.words.of("form." + form));
        redirect.addFlashAttribute(
                "warnings", answer.warnings().stream().map(page.names::in).toList());
        return "redirect:/properties/" + page.old.property.id();
    }

    private static String form(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst(".*/", "");
    }

    private static String path(Old old) {
        return "/properties/" + old.property.id() + (old.merges ? "/merger" : "/division");
    }

    private Page page(Old old, Map<String, String[]> typed, Exchange exchange, Model model, Locale locale) {
        return new Page(
                old,
                new DivisionPlan(old.titles(), typed, old.parts, json),
                exchange,
                new Words(messages, locale),
                new Names(api, exchange),
                model);
    }

    private Old old(String form, Exchange exchange) {
        HttpServletRequest request = exchange.request();
        Seen.Property property = property(exchange, Thing.named(request, "_property"));
        boolean merges = form.equals("merger");
        List<Seen.Property> others = new ArrayList<>();
        if (merges) {
            with(request).forEach(other -> others.add(property(exchange, other)));
        }
        return new Old(
                merges,
                property,
                others,
                merges ? List.of() : rooms(property, exchange),
                merges ? List.of() : standing(property, exchange),
                merges ? 1 : parts(request));
    }

    private Seen.Property property(Exchange exchange, String id) {
        return api.read(exchange, Seen.Property.class, new Thing("properties", id).path());
    }

    private static List<String> with(HttpServletRequest request) {
        String[] with = request.getParameterValues("with");
        return with == null
                ? List.of()
                : Stream.of(with).filter(id -> !id.isBlank()).distinct().toList();
    }

    private static int parts(HttpServletRequest request) {
        String asked = request.getParameter("_parts");
        return asked != null && asked.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(asked), 2, MOST_PARTS) : 2;
    }

    private List<String> rooms(Seen.Property property, Exchange exchange) {
        return api.read(exchange, Seen.Roll.class, "/properties/" + property.id() + "/occupancy-roll").rooms().stream()
                .map(Seen.Room::number)
                .toList();
    }

    private List<Seen.Property> standing(Seen.Property property, Exchange exchange) {
        return api.read(exchange, Seen.Properties.class, "/properties", Map.of("parent", property.id(), "size", "500"))
                .items();
    }

    private ObjectNode body(Page page) {
        DivisionPlan plan = page.plan;
        ObjectNode body =
                FormInput.of(DivisionForms.whole(), plan.typed(), json).json();
        body.set("ended", plan.ended());
        if (page.old.merges) {
            page.old.others.forEach(other -> body.withArray("/with").add(other.id()));
            body.set("into", plan.part(0));
            return body;
        }
        List<String> standing =
                page.old.standing.stream().map(Seen.Property::id).toList();
        body.set("parts", plan.partsJson());
        for (int part = 0; part < plan.parts(); part++) {
            ObjectNode one = (ObjectNode) body.path("parts").path(part);
            one.set("rooms", plan.given(part, page.old.rooms, DivisionPlan::room));
            one.set("standing", plan.given(part, standing, DivisionPlan::standing));
        }
        return body;
    }

    private String refused(Page page, String key, ApiAnswer answer) {
        Map<String, String> errors = new HashMap<>();
        answer.violations()
                .forEach(violation ->
                        errors.putIfAbsent(page.plan.onPage(violation.field()), said(page, violation.detail())));
        page.model.addAttribute("place", place(answer.code()));
        return form(page, key, errors, said(page, answer.detail()));
    }

    /** The API names rights and states as they are stored; a page says its own words for them. */
    private static String said(Page page, String sentence) {
        String said = page.names.in(sentence);
        for (Right right : Right.values()) {
            said = said.replaceAll("\\b" + right + "\\b", page.words.of("word.Right." + right));
        }
        for (TitleStatus status : TitleStatus.values()) {
            said = said.replaceAll("\\b" + status + "\\b", page.words.of("word.TitleStatus." + status));
        }
        return said;
    }

    /** Which section a refusal is about, by its code. */
    private static String place(String code) {
        if (code.startsWith("division.room") || code.startsWith("division.use")) {
            return "rooms";
        }
        if (code.startsWith("division.property-")) {
            return "standing";
        }
        return code.startsWith("division.right")
                        || code.startsWith("division.holder")
                        || code.startsWith("division.status")
                ? "rights"
                : "";
    }

    private String form(Page page, String key, Map<String, String> errors, @Nullable String refusal) {
        Model model = page.model;
        Old old = page.old;
        List<PartShown> parts = new ArrayList<>();
        for (int part = 0; part < old.parts; part++) {
            parts.add(part(page, part, errors));
        }
        model.addAttribute("form", old.merges ? "merger" : "division");
        model.addAttribute("property", old.property);
        model.addAttribute("others", old.others);
        model.addAttribute("parts", parts);
        model.addAttribute("rooms", given(page, old.rooms, old.rooms, DivisionPlan::room));
        model.addAttribute(
                "standing",
                given(
                        page,
                        old.standing.stream().map(Seen.Property::id).toList(),
                        old.standing.stream().map(Seen.Property::name).toList(),
                        DivisionPlan::standing));
        model.addAttribute("endings", endings(page));
        model.addAttribute(
                "whole",
                renderer(page, page.plan.typed(), errors)
                        .shown(DivisionForms.whole().fields()));
        model.addAttribute("key", key);
        model.addAttribute("refusal", refusal);
        model.addAttribute("candidates", old.merges ? candidates(page) : List.of());
        return "division";
    }

    private FormRenderer renderer(Page page, Map<String, String[]> typed, Map<String, String> errors) {
        return new FormRenderer(
                page.words, new Choices(api, page.exchange, page.words)::of, page.names::of, "division", typed, errors);
    }

    private PartShown part(Page page, int part, Map<String, String> errors) {
        List<TitleShown> titles = new ArrayList<>();
        for (int title = 0; title < page.plan.titles().size(); title++) {
            if (page.plan.isFirstOfItsRight(title)) {
                titles.add(new TitleShown(
                        page.words.first("word.Right."
                                + page.plan.titles().get(title).title().right()),
                        shown(page, DivisionPlan.prefix(part, title), DivisionForms.carried(), errors)));
            }
        }
        return new PartShown(part + 1, shown(page, DivisionPlan.prefix(part), DivisionForms.part(), errors), titles);
    }

    private List<Shown> shown(Page page, String prefix, Form form, Map<String, String> errors) {
        Map<String, String> own = new HashMap<>();
        errors.forEach((name, error) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), error);
            }
        });
        return renderer(page, page.plan.under(prefix), own).shown(form.fields()).stream()
                .map(field -> field.under(prefix))
                .toList();
    }

    private static List<Given> given(
            Page page, List<String> ids, List<String> labels, java.util.function.IntFunction<String> naming) {
        List<Given> given = new ArrayList<>();
        for (int one = 0; one < ids.size(); one++) {
            String chosen = page.plan.first(naming.apply(one));
            List<Option> options = new ArrayList<>();
            for (int part = 0; part < page.old.parts; part++) {
                options.add(new Option(
                        String.valueOf(part),
                        page.words.of("division.part", part + 1),
                        chosen.equals(String.valueOf(part))));
            }
            given.add(new Given(naming.apply(one), labels.get(one), options));
        }
        return given;
    }

    private List<Ending> endings(Page page) {
        List<Ending> endings = new ArrayList<>();
        for (int title = 0; title < page.plan.titles().size(); title++) {
            OldTitle old = page.plan.titles().get(title);
            String prefix = DivisionPlan.cause(title).replace("cause", "");
            Shown cause = renderer(page, page.plan.under(prefix), Map.of())
                    .shown(List.of(DivisionForms.cause()))
                    .getFirst()
                    .under(prefix);
            String label = page.words.first("word.Right." + old.title().right());
            endings.add(new Ending(page.old.merges ? old.propertyName() + " · " + label : label, cause));
        }
        return endings;
    }

    /** What it can be merged with: properties of its kind. */
    private List<Option> candidates(Page page) {
        List<String> chosen = page.old.others.stream().map(Seen.Property::id).toList();
        return api
                .read(
                        page.exchange,
                        Seen.Properties.class,
                        "/properties",
                        Map.of("kind", page.old.property.kind(), "size", "500"))
                .items()
                .stream()
                .filter(other -> !other.id().equals(page.old.property.id()))
                .map(other -> new Option(
                        other.id(),
                        other.compound() == null ? other.name() : other.name() + " · " + other.compound(),
                        chosen.contains(other.id())))
                .toList();
    }

    private String effect(Page page, String key, ApiAnswer answer) {
        Details details = new Details(page.words, new Say(page.words, days.zone()), page.names);
        Effect effect = api.shown(answer.body(), Effect.class);
        String form = page.old.merges ? "merger" : "division";
        page.model.addAttribute("title", page.words.of("form." + form));
        page.model.addAttribute("send", page.words.of("division.send-" + form));
        page.model.addAttribute("what", page.words.of("division.effect.what"));
        page.model.addAttribute("action", "/forms/" + form);
        page.model.addAttribute("property", page.old.property);
        page.model.addAttribute("effects", new Effects(page.words, details, page.names).of(effect.changes()));
        page.model.addAttribute(
                "told", answer.warnings().stream().map(page.names::in).toList());
        List<Hidden> typed = new ArrayList<>();
        typed.add(new Hidden("_key", key));
        page.plan.typed().forEach((name, values) -> {
            if (!List.of("_key", "_step", "_csrf", "_q").contains(name)) {
                List.of(values).forEach(value -> typed.add(new Hidden(name, value)));
            }
        });
        page.model.addAttribute("typed", typed);
        return "form-effect";
    }
}
