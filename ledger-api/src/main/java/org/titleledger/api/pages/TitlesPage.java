package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.pages.SeenCorrections.Correction;
import org.titleledger.api.pages.SeenCorrections.Corrections;
import org.titleledger.property.PropertyId;

/** Through whose hands the rights on a property went, who kept it, and what the ledger knew of that when: in pictures. */
@Controller
final class TitlesPage {

    private final LedgerApi api;
    private final MessageSource messages;
    private final LedgerDays days;

    TitlesPage(LedgerApi api, MessageSource messages, LedgerDays days) {
        this.api = api;
        this.messages = messages;
        this.days = days;
    }

    @GetMapping("/properties/{id}/titles")
    String titles(
            @PathVariable PropertyId id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Exchange exchange = new Exchange(request, response);
        String path = "/properties/" + id;
        Seen.Property property = api.read(exchange, Seen.Property.class, path);
        if (Boolean.FALSE.equals(property.known())) {
            return "unknown";
        }
        SeenTitles.Chain chain = api.read(exchange, SeenTitles.Chain.class, path + "/title-chain");
        List<Correction> corrections = api.read(
                        exchange, Corrections.class, path + "/corrections", Map.of("size", "500"))
                .items();
        Say say = new Say(new Words(messages, locale), days.zone());
        model.addAttribute("property", property);
        model.addAttribute("thing", new Thing("properties", id.toString()));
        model.addAttribute("chain", chain);
        model.addAttribute("graphs", ChainDrawing.of(chain, property, say));
        model.addAttribute("corrections", corrections);
        addPictures(model, exchange, property, corrections, say);
        return "titles";
    }

    private void addPictures(
            Model model, Exchange exchange, Seen.Property property, List<Correction> corrections, Say say) {
        String path = "/properties/" + property.id();
        List<Lane> titles =
                Lane.ofTitles(api.read(exchange, SeenTitles.OnBothAxes.class, path + "/title-timeline"), say);
        Lane custody =
                Lane.ofCustody(api.read(exchange, SeenTitles.CustodyOnBothAxes.class, path + "/custody-timeline"), say);
        LocalDate day = day(Point.of(exchange.request()));
        Palette palette = new Palette();
        model.addAttribute(
                "lanes",
                LanesPicture.of(
                        titles, custody.until(property.retiredOn()), Burdens.of(property, say), day, palette, say));
        List<Lane> all = new ArrayList<>(titles);
        all.add(custody);
        model.addAttribute("pictures", TimelinePicture.of(all, day, kinds(corrections), palette, say));
        model.addAttribute("day", day);
    }

    private LocalDate day(Point point) {
        return point.validAt() == null ? days.today() : LocalDate.parse(point.validAt());
    }

    private static Map<String, String> kinds(List<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.state().equals("APPROVED"))
                .collect(Collectors.toMap(Correction::act, Correction::kind, (first, second) -> first));
    }
}
