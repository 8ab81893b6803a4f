package org.titleledger.api.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is: people who may sign in, and things that the requests can name.
 *
 * @param things an id of each kind, of something that exists
 * @param cookie the session of a clerk in a browser
 * @param token what proves that a request comes from a page of that session
 */
record World(Map<String, String> things, String cookie, String token) {

    static final String PASSWORD = "a long password for tests";

    /** Who sends a request. */
    enum Sender {
        CLERK,
        REVIEWER,
        AUDITOR,
        ADMINISTRATOR,
        UNIT,
        /** The clerk in a browser, with the token of a page. */
        BROWSER,
        /** A form of another site, which the clerk's browser sends. */
        FORGER,
        NOBODY;

        boolean records() {
            return this == CLERK || this == REVIEWER || this == BROWSER;
        }

        boolean isKnown() {
            return this != NOBODY && this != FORGER;
        }

        String login() {
            return "hostile-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final List<Sender> SENDERS = List.of(
            Sender.CLERK,
            Sender.CLERK,
            Sender.REVIEWER,
            Sender.BROWSER,
            Sender.ADMINISTRATOR,
            Sender.AUDITOR,
            Sender.UNIT,
            Sender.FORGER,
            Sender.NOBODY);

    /** Signs a request as somebody. */
    Request signed(Request request, Sender sender) {
        return switch (sender) {
            case NOBODY -> request;
            case FORGER -> request.with("Cookie", cookie);
            case BROWSER -> request.with("Cookie", cookie).with("X-CSRF-TOKEN", token);
            default -> request.with("Authorization", basic(sender.login(), PASSWORD));
        };
    }

    static String basic(String login, @Nullable String password) {
        String pair = password == null ? login : login + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
