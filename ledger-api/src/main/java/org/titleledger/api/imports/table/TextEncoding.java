package org.titleledger.api.imports.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How a text file was encoded, found by decoding all of it strictly: UTF-8 first, whose rules other text hardly ever
 * meets, then GB18030. A file that says by its mark that it is UTF-8 is nothing else.
 */
record TextEncoding(Charset charset, int markLength) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static TextEncoding of(Path file) throws IOException {
        boolean marked = startsWithMark(file);
        List<TextEncoding> candidates = marked
                ? List.of(new TextEncoding(StandardCharsets.UTF_8, UTF_8_MARK.length))
                : List.of(new TextEncoding(StandardCharsets.UTF_8, 0), new TextEncoding(Charset.forName("GB18030"), 0));
        for (TextEncoding candidate : candidates) {
            if (candidate.decodes(file)) {
                return candidate;
            }
        }
        throw FileRefused.because(FileProblem.ENCODING_UNKNOWN);
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(UTF_8_MARK.length), UTF_8_MARK);
        }
    }

    /** Opens the file behind its mark; malformed bytes fail. */
    Reader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private boolean decodes(Path file) throws IOException {
        char[] buffer = new char[16_384];
        try (Reader text = open(file)) {
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                refuseNul(buffer, count);
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }

    /** No text has the character NUL; pictures, PDF and archives do, and so has UTF-16 read as anything else. */
    private static void refuseNul(char[] buffer, int count) {
        for (int index = 0; index < count; index++) {
            if (buffer[index] == 0) {
                throw FileRefused.because(FileProblem.NOT_A_TABLE);
            }
        }
    }
}
