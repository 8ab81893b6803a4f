package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.property.PropertyId;
import org.titleledger.title.TransferId;

/** The properties, each with its file, its history and its cases. */
@Controller
final class PropertyPages {

    private static final int HISTORY_SIZE = 200;
    private static final String UNKNOWN = "unknown";

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;

    PropertyPages(LedgerApi api, MessageSource messages, LedgerDays days) {
        this.api = api;
        this.messages = messages;
        this.days = days;
    }

    @GetMapping("/properties")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String compound,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging paging = Paging.of(request, page, 50);
        Map<String, String> query = paging.query();
        if (!q.isBlank()) {
            query.put("q", q.strip());
        }
        if (!compound.isBlank()) {
            query.put("compound", compound.strip());
        }
        Seen.Properties found = api.read(new Exchange(request, response), Seen.Properties.class, "/properties", query);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("q", q);
        model.addAttribute("compound", compound);
        return "properties";
    }

    @GetMapping("/properties/{id}")
    String file(@PathVariable PropertyId id, Model model, HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Seen.Property property = api.read(exchange, Seen.Property.class, "/properties/" + id);
        if (isUnknown(property)) {
            return UNKNOWN;
        }
        PropertyOffers offers = new PropertyOffers(property, api.read(exchange, Seen.Bureau.class, "/bureau"), me());
        boolean isNow = !Point.of(request).isSet();
        model.addAttribute("property", property);
        model.addAttribute("offers", isNow ? offers.main() : List.of());
        model.addAttribute("otherOffers", isNow ? offers.other() : List.of());
        model.addAttribute("cases", cases(exchange, property));
        model.addAttribute(
                "rooms",
                api.read(exchange, Seen.Roll.class, "/properties/" + id + "/occupancy-roll")
                        .rooms());
        return "property";
    }

    /** Rule B7: it exists now, and nothing was known of it then. */
    private static boolean isUnknown(Seen.Property property) {
        return Boolean.FALSE.equals(property.known());
    }

    private List<Seen.Case> cases(Exchange exchange, Seen.Property property) {
        return property.transfers().stream()
                .map(transfer -> api.read(
                        exchange, Seen.Case.class, "/properties/" + property.id() + "/transfers/" + transfer.id()))
                .toList();
    }

    @GetMapping("/properties/{id}/history")
    String history(
            @PathVariable PropertyId id,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        Paging paging = Paging.of(request, page, HISTORY_SIZE);
        Seen.History history = api.read(exchange, Seen.History.class, "/properties/" + id + "/history", paging.query());
        Seen.Property property = api.read(exchange, Seen.Property.class, "/properties/" + id);
        if (isUnknown(property)) {
            return UNKNOWN;
        }
        Words words = new Words(messages, locale);
        Details details = new Details(words, new Say(words, days.zone()), new Names(api, exchange));
        model.addAttribute("property", property);
        model.addAttribute(
                "understood",
                Telling.in(words, days.zone(), new Names(api, exchange)).differing(api, exchange, id));
        model.addAttribute(
                "history",
                history.items().stream()
                        .map(act -> new Told(act, details.lines(act.details())))
                        .toList());
        model.addAttribute("paging", paging.of(history.total()));
        return "history";
    }

    /** An act with its details in words. */
    record Told(Seen.Act act, List<Details.Line> lines) {

        /** Whether a correction of it can be asked for. */
        public boolean isCorrected() {
            return ActPage.isCorrectable(act.type());
        }
    }

    @GetMapping("/properties/{id}/transfers/{transferId}")
    String transfer(
            @PathVariable PropertyId id,
            @PathVariable TransferId transferId,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Seen.Case transfer = api.read(exchange, Seen.Case.class, "/properties/" + id + "/transfers/" + transferId);
        CaseOffers offers = new CaseOffers(id.toString(), transfer, me());
        model.addAttribute("property", api.read(exchange, Seen.Property.class, "/properties/" + id));
        model.addAttribute("transfer", transfer);
        boolean isNow = !Point.of(request).isSet();
        model.addAttribute("offers", isNow ? offers.steps() : List.of());
        model.addAttribute("besides", isNow ? offers.beside() : List.of());
        model.addAttribute("open", isNow && CaseOffers.isOpen(transfer.state()));
        return "transfer";
    }

    private static @Nullable Me me() {
        return PageAdvice.me().orElse(null);
    }
}
