package org.titleledger.api.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Text;

/** Makes the first administrator from the secret printed at start; in the demo there is nothing to set up. */
@RestController
final class SetUpController {

    private static final int SECRET_LONGEST = 200;

    private final ObjectProvider<FirstAdministrator> first;

    SetUpController(ObjectProvider<FirstAdministrator> first) {
        this.first = first;
    }

    record SetUpRequest(
            @Nullable String secret,
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password) {}

    record SetUpAnswer(UUID id, String login) {}

    @PostMapping("/api/v1/set-up")
    ResponseEntity<SetUpAnswer> setUp(@RequestBody SetUpRequest request) {
        FirstAdministrator administrator = first.getIfAvailable();
        if (administrator == null) {
            throw new CommandRefused(new AccessRefusal.SetUpIsClosed());
        }
        UserAccount account = administrator.setUp(
                Text.required("secret", request.secret, SECRET_LONGEST),
                Text.required("login", request.login, Text.NAME),
                Text.required("displayName", request.displayName, Text.NAME),
                Text.required("password", request.password, SECRET_LONGEST));
        return ResponseEntity.status(HttpStatus.CREATED).body(new SetUpAnswer(account.id(), account.login()));
    }
}
