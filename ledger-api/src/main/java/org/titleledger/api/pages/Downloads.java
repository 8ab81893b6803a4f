package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.titleledger.api.http.CsvLists;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import tools.jackson.databind.JsonNode;

/** The answers that pages show as files for a spreadsheet: a link cannot ask the API for CSV, and wants the whole list. */
@Controller
final class Downloads {

    private static final int PAGE = 500;

    /** More rows than these nobody looks through; a client of the API can page on. */
    private static final int MOST = 20_000;

    /** What is asked of a property, and answered as a list. */
    private static final Set<String> LISTS = Set.of("history", "understanding", "changes", "custody-handovers");

    private static final Set<String> SINGLE = Set.of("title-chain", "nothing-recorded");

    private final LedgerApi api;

    Downloads(LedgerApi api) {
        this.api = api;
    }

    @GetMapping("/questions/{question:late-registrations|title-chains}.csv")
    ResponseEntity<byte[]> ofTheLedger(
            @PathVariable String question,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(new Exchange(request, response), "/" + question, query, question);
    }

    @GetMapping("/properties/{id}/{question}.csv")
    ResponseEntity<byte[]> ofAProperty(
            @PathVariable PropertyId id,
            @PathVariable String question,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        String path = "/properties/" + id + "/" + question;
        if (SINGLE.contains(question)) {
            return file(api.rows(exchange, path, asked(query)), question);
        }
        if (!LISTS.contains(question)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return list(exchange, path, query, question);
    }

    @GetMapping("/acts/{act}/reliance.csv")
    ResponseEntity<byte[]> ofAnAct(
            @PathVariable ActId act,
            @RequestParam Map<String, String> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        return list(new Exchange(request, response), "/acts/" + act + "/reliance", query, "reliance");
    }

    /** Page by page, all as known at the moment of the first. */
    private ResponseEntity<byte[]> list(Exchange exchange, String path, Map<String, String> given, String name) {
        Map<String, String> query = asked(given);
        query.put("size", String.valueOf(PAGE));
        List<JsonNode> rows = new ArrayList<>();
        long total = 1;
        for (int page = 0; rows.size() < Math.min(total, MOST); page++) {
            query.put("page", String.valueOf(page));
            JsonNode answer = api.read(exchange, JsonNode.class, path, query);
            answer.path("items").forEach(rows::add);
            total = answer.path("items").isEmpty() ? 0 : answer.path("total").asLong();
            query.putIfAbsent("knownAt", answer.path("knownAt").asString());
        }
        return file(CsvLists.of(rows), name);
    }

    /** What the page itself was asked, without what is the page's alone. */
    private static Map<String, String> asked(Map<String, String> given) {
        Map<String, String> asked = new LinkedHashMap<>(given);
        asked.values().removeIf(String::isBlank);
        asked.keySet().removeAll(Set.of("page", "size", "lang"));
        return asked;
    }

    private static ResponseEntity<byte[]> file(String rows, String name) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(rows.getBytes(StandardCharsets.UTF_8));
    }
}
