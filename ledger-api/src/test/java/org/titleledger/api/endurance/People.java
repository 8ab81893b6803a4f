package org.titleledger.api.endurance;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Makes the accounts of a new ledger as its administrator would: with the secret from the log, then one by one. */
final class People {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> ROLES =
            Map.of("clerk", "CLERK", "reviewer", "REVIEWER", "auditor", "AUDITOR");

    private final Http http;
    private final ApplicationProcess application;

    People(Http http, ApplicationProcess application) {
        this.http = http;
        this.application = application;
    }

    void arrive() throws IOException, InterruptedException {
        String secret = application.secret().orElseThrow(() -> new IllegalStateException("no secret was printed"));
        done(http.post("", "/set-up", JSON.writeValueAsString(account("admin", Map.of("secret", secret)))));
        for (Map.Entry<String, String> person : ROLES.entrySet()) {
            done(http.post(
                    "admin",
                    "/users",
                    JSON.writeValueAsString(account(person.getKey(), Map.of("roles", Set.of(person.getValue()))))));
        }
    }

    private static Map<String, Object> account(String login, Map<String, ?> more) {
        Map<String, Object> fields = new java.util.HashMap<>(more);
        fields.put("login", login);
        fields.put("displayName", login);
        fields.put("password", Http.PASSWORD);
        return fields;
    }

    private static void done(Answer answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException("an account was refused: " + answer);
        }
    }
}
