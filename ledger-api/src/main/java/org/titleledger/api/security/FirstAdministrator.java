package org.titleledger.api.security;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.titleledger.shared.CommandRefused;

/**
 * Lets the first administrator in. There is no default account: while there is none at all, a secret is printed at start,
 * to whoever can read the server's log, and is good for one account. Only its digest is kept, in memory, so it is worth
 * nothing after a restart.
 */
public final class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int SECRET_BYTES = 18;

    private final UserAccounts accounts;
    private final Users users;
    private final AtomicReference<byte @Nullable []> digest = new AtomicReference<>();

    FirstAdministrator(UserAccounts accounts, Users users) {
        this.accounts = accounts;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            log.warn(
                    "Nobody has an account yet. Make the first administrator at /set-up with this secret: {}",
                    newSecret());
        }
    }

    /** Replaces the secret, if there was one. */
    String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        digest.set(RememberingPasswordEncoder.sha256(secret));
        return secret;
    }

    /** Whether an account can be made with a secret. */
    public boolean isAwaited() {
        return digest.get() != null;
    }

    /**
     * Makes the first administrator.
     *
     * @throws CommandRefused when the secret is wrong or used
     */
    public UserAccount setUp(String secret, String login, String displayName, String password) {
        byte[] expected = digest.get();
        if (expected == null || !MessageDigest.isEqual(expected, RememberingPasswordEncoder.sha256(secret))) {
            throw new CommandRefused(new AccessRefusal.SetUpIsClosed());
        }
        UserAccount account = users.addFirst(login, displayName, password);
        digest.set(null);
        return account;
    }
}
