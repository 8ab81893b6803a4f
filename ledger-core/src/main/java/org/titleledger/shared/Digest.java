package org.titleledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 digest (FIPS 180-4) with its algorithm's name in front: {@code sha-256:<64 hex digits>}. */
public record Digest(String text) {

    private static final Pattern FORM = Pattern.compile("sha-256:[0-9a-f]{64}");

    public Digest {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("digest.malformed", text);
        }
    }

    /** Reads the text form. */
    @JsonCreator
    public static Digest parse(String text) {
        return new Digest(text);
    }

    /** The digest of bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest("sha-256:" + HexFormat.of().formatHex(sha256().digest(bytes)));
    }

    /** The digest of a text in UTF-8. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The 32 bytes of the digest. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(text.substring("sha-256:".length()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
