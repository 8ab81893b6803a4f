package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.titleledger.api.pages.LedgerApi.Exchange;

/** The split-title board: which titles are split, since when, why, and who does what next. */
@Controller
final class BoardPage {

    /** In the order in which the board shows them (rule I3). */
    private static final List<String> CAUSES =
            List.of("HOLDER_NOT_BUREAU", "HOLDER_DISSOLVED", "LAND_AND_BUILDING_APART", "UNREGISTERED", "FILED_ONLY");

    private final LedgerApi api;

    BoardPage(LedgerApi api) {
        this.api = api;
    }

    @GetMapping("/")
    String board(
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        Paging paging = Paging.of(request, page, 100);
        Map<String, String> query = paging.query();
        put(query, "cause", cause != null && CAUSES.contains(cause) ? cause : null);
        put(query, "compound", compound);
        Seen.SplitTitles board = api.read(exchange, Seen.SplitTitles.class, "/split-titles", query);
        model.addAttribute("board", board);
        model.addAttribute("causes", counts(board));
        model.addAttribute("cause", cause);
        model.addAttribute("compound", compound);
        model.addAttribute("paging", paging.of(board.total()));
        model.addAttribute("bureau", api.read(exchange, Seen.Bureau.class, "/bureau"));
        return "board";
    }

    private static Map<String, Long> counts(Seen.SplitTitles board) {
        Map<String, Long> counts = new LinkedHashMap<>();
        CAUSES.forEach(cause -> counts.put(cause, board.counts().getOrDefault(cause, 0L)));
        return counts;
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value.strip());
        }
    }
}
