package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.titleledger.api.problem.ProblemSentences;
import org.titleledger.api.security.FirstAdministrator;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.InvalidValue;

/** Where people come in, and where the first administrator is made. */
@Controller
final class SignInPage {

    private static final String PROVIDER = "spring.security.oauth2.client.registration.office.client-id";

    private final ObjectProvider<FirstAdministrator> first;
    private final ProblemSentences sentences;
    private final Environment environment;

    SignInPage(ObjectProvider<FirstAdministrator> first, ProblemSentences sentences, Environment environment) {
        this.first = first;
        this.sentences = sentences;
        this.environment = environment;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        FirstAdministrator administrator = first.getIfAvailable();
        model.addAttribute("setUp", administrator != null && administrator.isAwaited());
        model.addAttribute("demo", environment.acceptsProfiles(Profiles.of("demo")));
        model.addAttribute("provider", environment.containsProperty(PROVIDER));
        return "sign-in";
    }

    @GetMapping("/set-up")
    String setUp() {
        return "set-up";
    }

    @PostMapping("/set-up")
    String setUp(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        FirstAdministrator administrator = first.getIfAvailable();
        try {
            if (administrator == null) {
                return "redirect:/sign-in";
            }
            administrator.setUp(secret.strip(), login.strip(), displayName.strip(), password);
            return "redirect:/sign-in?made";
        } catch (CommandRefused refused) {
            model.addAttribute(
                    "refusal",
                    sentences.of(refused.refusal().code(), refused.refusal().details(), locale));
        } catch (InvalidValue invalid) {
            model.addAttribute("refusal", sentences.of(invalid.code(), invalid.details(), locale));
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("login", login);
        model.addAttribute("displayName", displayName);
        return "set-up";
    }
}
