package org.titleledger.api.security;

import java.nio.charset.StandardCharsets;
import org.titleledger.shared.InvalidValue;

/**
 * A password somebody chose: long enough to resist guessing, short enough for bcrypt, which reads 72 bytes and would
 * ignore the rest.
 *
 * @param text the password
 */
record NewPassword(String text) {

    private static final int CHARACTERS_LEAST = 10;
    private static final int BYTES_MOST = 72;

    NewPassword {
        if (text.codePointCount(0, text.length()) < CHARACTERS_LEAST) {
            throw new InvalidValue("password.too-short", CHARACTERS_LEAST);
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > BYTES_MOST) {
            throw new InvalidValue("password.too-long", BYTES_MOST);
        }
    }

    static NewPassword of(String text, String login) {
        if (text.equalsIgnoreCase(login)) {
            throw new InvalidValue("password.is-the-login", "password");
        }
        return new NewPassword(text);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
