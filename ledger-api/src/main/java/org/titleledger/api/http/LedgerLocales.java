package org.titleledger.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The caller's language: chosen on a page, else the first of Accept-Language that we speak, else Chinese. */
public final class LedgerLocales extends CookieLocaleResolver {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    public LedgerLocales() {
        super("language");
        setDefaultLocaleFunction(LedgerLocales::accepted);
        setRejectInvalidCookies(false);
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
