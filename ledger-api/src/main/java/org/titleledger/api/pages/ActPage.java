package org.titleledger.api.pages;

import static org.titleledger.api.pages.PageAdvice.me;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.ActSeen;
import org.titleledger.api.pages.SeenCorrections.Standing;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction;

/** One act: what it recorded, what stands of that now, and how it can be corrected; and the acts on a party. */
@Controller
final class ActPage {

    /** What steps of cases, requests and decisions record is no fact that could be corrected (rule C4). */
    private static final Set<String> CORRECTABLE = Set.of(
            "custody.handed-over",
            "occupancy.assigned",
            "occupancy.ended",
            "occupancy.room-retired",
            "occupancy.rooms-recorded",
            "party.dissolved",
            "party.registered",
            "party.renamed",
            "party.succeeded",
            "property.areas-recorded",
            "property.described",
            "property.identifiers-recorded",
            "property.placed",
            "property.registered",
            "title.ended",
            "title.exception-approved",
            "title.exception-ended",
            "title.recorded",
            "title.restriction-imposed",
            "title.restriction-released",
            "title.restriction-renewed",
            "title.transfer-filed",
            "title.transfer-registered");

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;

    ActPage(LedgerApi api, MessageSource messages, LedgerDays days) {
        this.api = api;
        this.messages = messages;
        this.days = days;
    }

    /** Whether what is recorded under a stored name can be corrected, or was a correction that took effect. */
    static boolean isCorrectable(String type) {
        return CORRECTABLE.contains(type) || type.endsWith(".correction-approved");
    }

    /** An act with its details in words. */
    record Told(Seen.Act act, List<Details.Line> lines) {

        public boolean isCorrectable() {
            return ActPage.isCorrectable(act.type());
        }
    }

    /**
     * What stands, in words.
     *
     * @param kinds the forms that fit, by their names in addresses
     */
    record Stands(Standing fact, String title, List<Details.Line> lines, List<Correction.Kind> kinds) {

        /** The name of a form, in messages. */
        public String form(Correction.Kind kind) {
            return CorrectionForms.name(kind);
        }
    }

    @GetMapping("/{things:properties|parties}/{id}/acts/{act}")
    String act(
            @PathVariable String things,
            @PathVariable String id,
            @PathVariable ActId act,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        Thing thing = new Thing(things, id);
        ActSeen seen = api.read(exchange, ActSeen.class, thing.path() + "/acts/" + act);
        Words words = new Words(messages, locale);
        Details details = details(words, exchange);
        boolean acts = !Point.of(request).isSet() && me().map(Me::records).orElse(false);
        model.addAttribute("thing", thing);
        model.addAttribute("name", thing.name(api, exchange));
        model.addAttribute("seen", seen);
        model.addAttribute("told", told(seen.events(), details));
        model.addAttribute(
                "facts",
                seen.facts().stream()
                        .map(fact -> stands(fact, words, details, acts))
                        .toList());
        return "act";
    }

    private static Stands stands(Standing fact, Words words, Details details, boolean acts) {
        return new Stands(
                fact,
                title(fact, words),
                details.lines(fact.stated()),
                acts ? fact.kinds().stream().map(Correction.Kind::valueOf).toList() : List.of());
    }

    /** Which of several things that the act recorded. */
    static String title(Standing fact, Words words) {
        if (fact.room() != null) {
            return words.of("effect.rooms") + " " + fact.room();
        }
        String right = fact.part() == null ? null : words.orNull("word.Right." + fact.part());
        return right == null ? words.first("effect.of-" + fact.stream()) : right;
    }

    @GetMapping("/parties/{id}/history")
    String history(
            @PathVariable PartyId id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        Thing thing = new Thing("parties", id.toString());
        Seen.History history = api.read(exchange, Seen.History.class, thing.path() + "/history", Map.of("size", "500"));
        Words words = new Words(messages, locale);
        model.addAttribute("thing", thing);
        model.addAttribute("name", thing.name(api, exchange));
        model.addAttribute("history", told(history.items(), details(words, exchange)));
        return "party-history";
    }

    private Details details(Words words, Exchange exchange) {
        return new Details(words, new Say(words, days.zone()), new Names(api, exchange));
    }

    private static List<Told> told(List<Seen.Act> acts, Details details) {
        return acts.stream()
                .map(act -> new Told(act, details.lines(act.details())))
                .toList();
    }
}
