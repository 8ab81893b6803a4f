package org.titleledger.api.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a few minutes which password fitted which hash. A client with HTTP Basic sends its password with every
 * request, and to verify one takes a tenth of a second on purpose: without this an import of a thousand commands would
 * spend two minutes on verifying the same password.
 *
 * <p>What is kept is a keyed digest under a secret of this process, so a memory dump is no list of passwords. The stored
 * hash is part of it: a changed password has another hash, and nothing has to be invalidated. Only successes are kept, so
 * guessing stays slow.
 */
final class RememberingPasswordEncoder implements PasswordEncoder {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String METHOD = "HmacSHA256";

    private final PasswordEncoder verified;
    private final Clock clock;
    private final SecretKeySpec secret;
    private final Map<String, Instant> fitted = new ConcurrentHashMap<>();

    RememberingPasswordEncoder(PasswordEncoder verified, Clock clock) {
        this.verified = verified;
        this.clock = clock;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.secret = new SecretKeySpec(key, METHOD);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return verified.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null || hash.isEmpty()) {
            return false;
        }
        String key = key(password, hash);
        Instant now = clock.instant();
        Instant until = fitted.get(key);
        if (until != null && now.isBefore(until)) {
            return true;
        }
        boolean fits = verified.matches(password, hash);
        if (fits) {
            remember(key, now);
        }
        return fits;
    }

    private void remember(String key, Instant now) {
        if (fitted.size() >= MOST) {
            fitted.values().removeIf(until -> !now.isBefore(until));
        }
        if (fitted.size() < MOST) {
            fitted.put(key, now.plus(REMEMBERED_FOR));
        }
    }

    private String key(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(secret);
            mac.update(sha256(password.toString()));
            return HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + METHOD, impossible);
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
