package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.titleledger.api.pages.LedgerApi.Exchange;

/** Imports: how far they are, and what became of their rows. */
@Controller
final class ImportPages {

    private static final Pattern ID = Pattern.compile("import:[0-9a-f-]{36}");

    private final LedgerApi api;

    ImportPages(LedgerApi api) {
        this.api = api;
    }

    @GetMapping("/imports")
    String list(Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute(
                "found",
                api.read(new Exchange(request, response), Seen.Imports.class, "/imports", Map.of("size", "50")));
        return "imports";
    }

    @GetMapping("/imports/{id}")
    String one(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response) {
        addTo(model, id, new Exchange(request, response));
        return "import";
    }

    /** The part of the page that is asked for again while the import runs. */
    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response) {
        addTo(model, id, new Exchange(request, response));
        return "import :: progress";
    }

    private void addTo(Model model, String id, Exchange exchange) {
        if (!ID.matcher(id).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Seen.Import job = api.read(exchange, Seen.Import.class, "/imports/" + id);
        boolean running = job.state().equals("RUNNING");
        model.addAttribute("job", job);
        model.addAttribute("running", running);
        model.addAttribute(
                "findings", running ? List.of() : Report.of(api.text(exchange, "/imports/" + id + "/report")));
    }
}
