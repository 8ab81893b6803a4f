package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.titleledger.api.pages.FormView.Option;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;
import org.titleledger.title.TransferState;

/** The lists beside the properties: parties, documents, transfers, and which party is the bureau. */
@Controller
final class OtherPages {

    private final LedgerApi api;
    private final MessageSource messages;

    OtherPages(LedgerApi api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping("/parties")
    String parties(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging paging = Paging.of(request, page, 50);
        Map<String, String> query = paging.query();
        if (!q.isBlank()) {
            query.put("q", q.strip());
        }
        Seen.Parties found = api.read(new Exchange(request, response), Seen.Parties.class, "/parties", query);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("q", q);
        return "parties";
    }

    @GetMapping("/parties/{id}")
    String party(@PathVariable PartyId id, Model model, HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Seen.Party party = api.read(exchange, Seen.Party.class, "/parties/" + id);
        if (Boolean.FALSE.equals(party.known())) {
            model.addAttribute("ofParty", true);
            return "unknown";
        }
        model.addAttribute("party", party);
        model.addAttribute(
                "held",
                api.read(
                        exchange,
                        Seen.Properties.class,
                        "/properties",
                        Map.of("holder", id.toString(), "size", "100")));
        model.addAttribute(
                "kept",
                api.read(
                        exchange,
                        Seen.Properties.class,
                        "/properties",
                        Map.of("custodian", id.toString(), "size", "100")));
        return "party";
    }

    @GetMapping("/documents")
    String documents(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging paging = Paging.of(request, page, 50);
        Map<String, String> query = paging.query();
        if (!q.isBlank()) {
            query.put("q", q.strip());
        }
        Seen.Documents found = api.read(new Exchange(request, response), Seen.Documents.class, "/documents", query);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("q", q);
        return "documents";
    }

    @GetMapping("/documents/{id}")
    String document(
            @PathVariable DocumentId id, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute(
                "document", api.read(new Exchange(request, response), Seen.Document.class, "/documents/" + id));
        return "document";
    }

    @GetMapping("/transfers")
    String transfers(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String assignee,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Paging paging = Paging.of(request, page, 50);
        Map<String, String> query = paging.query();
        if (!state.isBlank()) {
            query.put("state", state);
        }
        if (!assignee.isBlank()) {
            query.put("assignee", assignee.strip());
        }
        Seen.Cases found = api.read(new Exchange(request, response), Seen.Cases.class, "/transfers", query);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging.of(found.total()));
        model.addAttribute("states", TransferState.values());
        model.addAttribute("state", state);
        model.addAttribute("assignee", assignee);
        return "transfers";
    }

    @GetMapping("/bureau")
    String bureau(Model model, HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        model.addAttribute("bureau", api.read(exchange, Seen.Bureau.class, "/bureau"));
        model.addAttribute(
                "designations",
                api.read(exchange, Seen.Designations.class, "/bureau/designations")
                        .items());
        return "bureau";
    }

    /** The options of a picker, as far as they fit what was typed above it. */
    @GetMapping("/pick/{kind}")
    String pick(
            @PathVariable String kind,
            @RequestParam(name = "_q", defaultValue = "") String q,
            @RequestParam(name = "documents", required = false) @Nullable Set<String> chosen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Field.Kind field = switch (kind) {
            case "party" -> Field.Kind.PARTY;
            case "property" -> Field.Kind.PROPERTY;
            case "documents" -> Field.Kind.DOCUMENTS;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        Choices choices = new Choices(api, new Exchange(request, response), new Words(messages, locale));
        Map<String, String> query = q.isBlank() ? Map.of("size", "200") : Map.of("q", q, "size", "50");
        model.addAttribute("options", chosenFirst(choices, field, query, chosen == null ? Set.of() : chosen));
        model.addAttribute("blank", field != Field.Kind.DOCUMENTS);
        return "pick";
    }

    /** Papers that are chosen already stay chosen, whatever is looked for next. */
    private static List<Option> chosenFirst(
            Choices choices, Field.Kind field, Map<String, String> query, Set<String> chosen) {
        Map<String, Option> options = new LinkedHashMap<>();
        if (!chosen.isEmpty()) {
            choices.of(field).stream()
                    .filter(option -> chosen.contains(option.value()))
                    .forEach(option -> options.put(option.value(), new Option(option.value(), option.label(), true)));
        }
        choices.of(field, query).forEach(option -> options.putIfAbsent(option.value(), option));
        return List.copyOf(options.values());
    }
}
