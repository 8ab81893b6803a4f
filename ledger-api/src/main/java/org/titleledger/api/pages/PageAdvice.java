package org.titleledger.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.util.UriComponentsBuilder;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.problem.ProblemAdvice;
import org.titleledger.api.security.LedgerPrincipal;
import org.titleledger.api.security.UserAccount;

/** What every page knows: for whom it is, in which language, and how to say things in it. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
final class PageAdvice {

    private final MessageSource messages;
    private final LedgerDays days;

    PageAdvice(MessageSource messages, LedgerDays days) {
        this.messages = messages;
        this.days = days;
    }

    @ModelAttribute
    void everyPage(Model model, HttpServletRequest request, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        model.addAttribute("lang", english ? "en" : "zh-CN");
        model.addAttribute("otherLanguage", inLanguage(request, english ? "zh" : "en"));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("say", new Say(new Words(messages, locale), days.zone()));
        model.addAttribute("me", me().orElse(null));
        model.addAttribute("point", Point.of(request));
        model.addAttribute("keptPoint", Point.kept(request));
        model.addAttribute("here", here(request));
    }

    /** Where to go back to; a form is sent again by nobody. */
    private static String here(HttpServletRequest request) {
        String query = query(request);
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }

    static Optional<Me> me() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof LedgerPrincipal principal) {
            UserAccount account = principal.account();
            return Optional.of(new Me(account.login(), account.displayName(), account.roles()));
        }
        return Optional.empty();
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(query(request))
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }

    private static String query(HttpServletRequest request) {
        boolean page = request.getMethod().equals("GET") && request.getQueryString() != null;
        return page ? request.getQueryString() : "";
    }

    /** A page whose content the API does not give: not there, not for this person, not now. */
    @ExceptionHandler
    String refused(
            ApiRefused refused, Model model, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        everyPage(model, request, Objects.requireNonNull(locale));
        refused.answer().statusOf(response);
        model.addAttribute("status", refused.status());
        model.addAttribute("detail", refused.detail());
        return "refused";
    }

    /** A file where a page asks for a text. */
    @ExceptionHandler
    String file(
            MethodArgumentConversionNotSupportedException unconvertible,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws MethodArgumentConversionNotSupportedException {
        if (!ProblemAdvice.isFile(unconvertible)) {
            throw unconvertible;
        }
        everyPage(model, request, Objects.requireNonNull(locale));
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("status", HttpStatus.BAD_REQUEST.value());
        model.addAttribute("detail", new Words(messages, locale).of("input.field-is-a-file", unconvertible.getName()));
        return "refused";
    }
}
