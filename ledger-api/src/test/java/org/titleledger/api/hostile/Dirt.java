package org.titleledger.api.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that are wrong for certain, as JSON text. */
final class Dirt {

    /** Stands in JSON text where bytes are to stand that no text has. */
    static final String BYTES = "~bytes~";

    static final List<String> NO_DAYS = List.of(
            "0000-01-01",
            "-0001-01-01",
            "9999-12-31",
            "+999999999-01-01",
            "+12019-03-01",
            "1799-12-31",
            "3000-01-01",
            "2023-02-30",
            "2023-02-29",
            "2023-13-01",
            "2023-00-10",
            "20230101",
            "2023-1-1",
            "2023-01-01T00:00:00Z",
            "2023-01-01 ",
            "２０２３-01-01",
            "01/02/2023",
            "today",
            "NaN");

    private static final List<byte[]> NO_TEXT = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xC1, (byte) 0x81},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xE4, (byte) 0xB8},
            new byte[] {(byte) 0xB2, (byte) 0xFA, (byte) 0xC8, (byte) 0xA8});

    private static final List<String> NOT_PRINTABLE = List.of(
            "\\u0000",
            "\\u0007",
            "\\u001b[2J",
            "\\ud800",
            "\\udc00",
            "\\udc00\\ud800",
            "\\u202e",
            "\\u2066",
            "\\u200b",
            "\\ufeff",
            "\\u2028",
            "\\ufffe",
            "\\ufffd",
            "\\udb40\\udc41",
            BYTES);

    private static final List<String> NOT_A_STRING =
            List.of("12345", "1.5", "true", "false", "{}", "[]", "[\"x\"]", "{\"x\":1}", "-0", "1e400");

    private static final List<String> NOT_AN_INTEGER = List.of(
            "\"1\"",
            "1.5",
            "true",
            "[]",
            "{}",
            "\"x\"",
            "1e400",
            "99999999999999999999",
            "-99999999999",
            "1e2147483648",
            "NaN",
            "Infinity",
            "0x10",
            "01",
            "+1",
            "9".repeat(1_000));

    private static final List<String> NO_AREA = List.of(
            "\"12.5\"",
            "true",
            "[]",
            "{}",
            "-1",
            "0",
            "-0",
            "-0.0",
            "1e400",
            "1e-400",
            "1e2147483647",
            "NaN",
            "-Infinity",
            ".5",
            "1.",
            "12.3456789",
            "1e1000000000",
            "9".repeat(1_000),
            "1." + "0".repeat(200));

    private static final List<String> NO_TRUTH = List.of("\"true\"", "\"yes\"", "1", "0", "[]", "{}", "\"\"", "1.0");

    private static final List<String> NO_ID = List.of(
            "x",
            "",
            " ",
            "1-1-1-1-1",
            "party:",
            "party:x",
            "king:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d",
            "0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5dx",
            "party:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d:",
            "party：0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d",
            "../../etc/passwd",
            "' OR 1=1 --",
            "${jndi:ldap://x}");

    private Dirt() {}

    /** The bytes that {@link #BYTES} stands for. */
    static byte[] bytes(Random random) {
        return one(random, NO_TEXT);
    }

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** What cannot stand where the schema asks for such a value; every entry is JSON text. */
    static List<String> instead(String type, String format, boolean isId, boolean isChoice) {
        return switch (type) {
            case "object" -> List.of("[]", "\"x\"", "1", "true");
            case "array" ->
                List.of("{}", "\"x\"", "1", "true", "[null]", "[[]]", "[" + "null,".repeat(50_000) + "null]");
            case "integer" -> NOT_AN_INTEGER;
            case "number" -> NO_AREA;
            case "boolean" -> NO_TRUTH;
            default -> strings(format, isId, isChoice);
        };
    }

    private static List<String> strings(String format, boolean isId, boolean isChoice) {
        List<String> wrong = new ArrayList<>(NOT_A_STRING);
        NOT_PRINTABLE.forEach(dirt -> wrong.add("\"甲" + dirt + "乙\""));
        wrong.add('"' + "x".repeat(100_000) + '"');
        wrong.add('"' + "字".repeat(5_000) + '"');
        if (format.equals("date")) {
            NO_DAYS.forEach(day -> wrong.add('"' + day + '"'));
        }
        if (isId) {
            NO_ID.forEach(id -> wrong.add('"' + id + '"'));
        }
        if (isChoice) {
            wrong.addAll(List.of("\"KING\"", "\"\"", "\" \"", "0", "\"organ\"", "\"ORGAN \""));
        }
        return wrong;
    }

    static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    static String deepObject(int levels) {
        return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
    }

    /** A text's bytes, with the bytes of the placeholder put in. */
    static byte[] rendered(String text, byte[] inserted) {
        int at = text.indexOf(BYTES);
        byte[] before = (at < 0 ? text : text.substring(0, at)).getBytes(StandardCharsets.UTF_8);
        if (at < 0) {
            return before;
        }
        byte[] after = text.substring(at + BYTES.length()).getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[before.length + inserted.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(inserted, 0, whole, before.length, inserted.length);
        System.arraycopy(after, 0, whole, before.length + inserted.length, after.length);
        return whole;
    }
}
