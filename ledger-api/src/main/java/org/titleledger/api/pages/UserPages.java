package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.titleledger.api.pages.LedgerApi.Exchange;
import org.titleledger.api.security.Users;

/** What administrators look after: the accounts, and the read models. */
@Controller
final class UserPages {

    private final Users users;
    private final LedgerApi api;

    UserPages(Users users, LedgerApi api) {
        this.users = users;
        this.api = api;
    }

    @GetMapping("/users")
    String list(Model model) {
        model.addAttribute("users", users.all());
        return "users";
    }

    @GetMapping("/rebuild")
    String rebuild(Model model, HttpServletRequest request, HttpServletResponse response) {
        addTo(model, request, response);
        return "rebuild";
    }

    /** The part of the page that is asked for again while a rebuild runs. */
    @GetMapping("/rebuild/progress")
    String progress(Model model, HttpServletRequest request, HttpServletResponse response) {
        addTo(model, request, response);
        return "rebuild :: progress";
    }

    /** Events that are not in the read models. */
    @GetMapping("/parked")
    String parked(Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("parking", api.read(new Exchange(request, response), Seen.Parking.class, "/parked"));
        return "parked";
    }

    private void addTo(Model model, HttpServletRequest request, HttpServletResponse response) {
        Seen.Rebuild rebuild = api.read(new Exchange(request, response), Seen.Rebuild.class, "/rebuild");
        model.addAttribute("rebuild", rebuild);
        model.addAttribute("running", rebuild.startedAt() != null && rebuild.finishedAt() == null);
    }
}
