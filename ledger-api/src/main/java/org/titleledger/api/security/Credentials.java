package org.titleledger.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** What a request says of who sends it. */
final class Credentials {

    private static final BasicAuthenticationConverter BASIC = new BasicAuthenticationConverter();
    private static final String SCHEME = "Basic ";

    private Credentials() {}

    static boolean isBasic(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The login of HTTP Basic, where there is a readable one. */
    static Optional<String> basicLogin(HttpServletRequest request) {
        try {
            return Optional.ofNullable(BASIC.convert(request))
                    .map(token -> token.getName().replace('\0', ' '));
        } catch (AuthenticationException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Whether the request has to prove that it comes from a page of ours. A session cookie is sent by the browser
     * whoever asks for it. HTTP Basic is not, unless the person once typed the password into the browser's own dialog:
     * then the browser says itself that another site is asking.
     */
    static boolean mayBeForged(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean fromElsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
        return !isBasic(request) || fromElsewhere;
    }
}
