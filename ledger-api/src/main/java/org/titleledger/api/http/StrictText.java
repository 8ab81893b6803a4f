package org.titleledger.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as text, or not at all: nothing is replaced. */
final class StrictText {

    private StrictText() {}

    /** The text in UTF-8; {@code null} when the bytes are something else. */
    static @Nullable String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return null;
        }
    }

    /** A part of a query without its escapes (WHATWG URL, application/x-www-form-urlencoded); {@code null} when malformed. */
    static @Nullable String unescaped(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int index = 0; index < raw.length(); index++) {
            char character = raw.charAt(index);
            if (character == '%') {
                if (!isEscape(raw, index)) {
                    return null;
                }
                bytes.write(HexFormat.fromHexDigits(raw, index + 1, index + 3));
                index += 2;
            } else {
                // Tomcat hands bytes of the request line on as characters of the same number
                bytes.write(character == '+' ? ' ' : character);
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static boolean isEscape(String raw, int index) {
        return index + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(index + 1))
                && HexFormat.isHexDigit(raw.charAt(index + 2));
    }
}
