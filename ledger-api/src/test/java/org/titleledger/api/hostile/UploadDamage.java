package org.titleledger.api.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.titleledger.api.hostile.BadRequests.Spoilt;

/** Spoils uploads: the multipart form itself, and the fields beside the file. */
final class UploadDamage {

    private static final byte[] LIST = "名称\n甲\n".getBytes(StandardCharsets.UTF_8);

    private static final List<String> NO_KIND =
            List.of("", "things", "PARTIES", "title_history", "Title-History", "parties ", "\0", "x".repeat(50_000));

    private static final List<String> NO_MAPPING = List.of(
            "{",
            "[]",
            "1",
            "\"x\"",
            "{\"columns\":[]}",
            "{\"columns\":{\"nam\":\"x\"}}",
            "{\"columns\":{\"name\":1}}",
            "{\"x\":1}",
            "{\"columns\":{},\"columns\":{}}",
            "{} {}",
            "{\"dateFormat\":\"" + "y".repeat(10_000) + "\"}",
            "{\"dateFormat\":\"'\"}",
            "{\"identifierScheme\":\"small\"}",
            "{\"values\":{\"kind\":{\"x\":\"y\"}}}",
            "\0",
            Dirt.deep(10_000),
            Dirt.deepObject(10_000),
            "{\"columns\":{\"name\":\"" + "字".repeat(100_000) + "\"}}");

    Spoilt draw(Random random, Operation operation) {
        boolean isImport = operation.path().endsWith("/imports");
        Request request = new Request("POST", operation.path());
        return switch (random.nextInt(4)) {
            case 0 -> form(random, request, isImport);
            case 1 -> parts(random, request, isImport);
            default -> isImport ? importFields(random, request) : documentFields(random, request);
        };
    }

    private static Multipart base(boolean isImport) {
        Multipart parts = new Multipart();
        return isImport ? parts.field("kind", "parties") : parts.field("title", "甲");
    }

    private static Spoilt spoilt(String what, Request request, String type, byte[] body) {
        return new Spoilt(what, request.body(type, body), Spoilt.INPUT);
    }

    /** The form is no form. */
    private static Spoilt form(Random random, Request request, boolean isImport) {
        byte[] whole = base(isImport).file("file", "清单.csv", LIST).whole();
        return switch (random.nextInt(9)) {
            case 0 -> spoilt("no boundary", request, "multipart/form-data", whole);
            case 1 -> spoilt("an empty boundary", request, "multipart/form-data; boundary=", whole);
            case 2 -> spoilt("another boundary", request, "multipart/form-data; boundary=c", whole);
            case 3 -> spoilt("a huge boundary", request, "multipart/form-data; boundary=" + "b".repeat(3_000), whole);
            case 4 ->
                spoilt("cut off", request, Multipart.TYPE, Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 12)));
            case 5 -> spoilt("nothing", request, Multipart.TYPE, new byte[0]);
            case 6 -> spoilt("JSON", request, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            case 7 -> spoilt("not a form", request, Multipart.TYPE, new byte[] {0, 1, 2, (byte) 0xFF, '\n'});
            default -> {
                request.with("Content-Encoding", "gzip");
                yield spoilt("packed", request, Multipart.TYPE, BodyDamage.packed(whole));
            }
        };
    }

    /** The parts are not those that belong there. */
    private static Spoilt parts(Random random, Request request, boolean isImport) {
        Multipart parts = base(isImport);
        return switch (random.nextInt(8)) {
            case 0 -> spoilt("no file", request, Multipart.TYPE, parts.whole());
            case 1 ->
                spoilt(
                        "another name",
                        request,
                        Multipart.TYPE,
                        parts.file("File", "x", LIST).whole());
            case 2 ->
                spoilt(
                        "an empty file",
                        request,
                        Multipart.TYPE,
                        parts.file("file", "x", new byte[0]).whole());
            case 3 ->
                spoilt(
                        "two files",
                        request,
                        Multipart.TYPE,
                        parts.file("file", "x", LIST)
                                .file("file", "y", "b".getBytes(StandardCharsets.UTF_8))
                                .whole());
            case 4 ->
                spoilt(
                        "the file is a field",
                        request,
                        Multipart.TYPE,
                        parts.field("file", "x").whole());
            case 5 -> {
                for (int part = 0; part < 200; part++) {
                    parts.field("x" + part, "y");
                }
                yield spoilt(
                        "200 parts",
                        request,
                        Multipart.TYPE,
                        parts.file("file", "x", LIST).whole());
            }
            case 6 ->
                spoilt(
                        "a huge part header",
                        request,
                        Multipart.TYPE,
                        parts.part(
                                        "form-data; name=\"file\"; filename=\"x\"",
                                        "X: " + "y".repeat(20_000) + "\r\n",
                                        LIST)
                                .whole());
            default ->
                spoilt(
                        "a huge file name",
                        request,
                        Multipart.TYPE,
                        parts.file("file", "x".repeat(300), LIST).whole());
        };
    }

    private static Spoilt importFields(Random random, Request request) {
        Multipart parts = new Multipart().file("file", "清单.csv", LIST);
        return switch (random.nextInt(5)) {
            case 0 -> spoilt("no kind", request, Multipart.TYPE, parts.whole());
            case 1 -> {
                String kind = Dirt.one(random, NO_KIND);
                yield spoilt(
                        "kind " + BodyDamage.shortened(kind),
                        request,
                        Multipart.TYPE,
                        parts.field("kind", kind).whole());
            }
            case 2 ->
                spoilt(
                        "dryRun maybe",
                        request,
                        Multipart.TYPE,
                        parts.field("kind", "parties").field("dryRun", "maybe").whole());
            case 3 ->
                spoilt(
                        "a mapping that is not UTF-8",
                        request,
                        Multipart.TYPE,
                        parts.field("kind", "parties")
                                .field("mapping", Dirt.bytes(random))
                                .whole());
            default -> {
                String mapping = Dirt.one(random, NO_MAPPING);
                yield spoilt(
                        "mapping " + BodyDamage.shortened(mapping),
                        request,
                        Multipart.TYPE,
                        parts.field("kind", "properties")
                                .field("mapping", mapping)
                                .whole());
            }
        };
    }

    /** Each paper has bytes of its own, so that none is taken for one that was filed before. */
    private static Spoilt documentFields(Random random, Request request) {
        Multipart parts = new Multipart()
                .file("file", "纸.txt", Long.toHexString(random.nextLong()).getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(3) == 0) {
            String day = Dirt.one(random, Dirt.NO_DAYS);
            return spoilt(
                    "issuedOn " + day,
                    request,
                    Multipart.TYPE,
                    parts.field("issuedOn", day).whole());
        }
        String field = Dirt.one(random, List.of("title", "number", "issuedBy"));
        if (random.nextBoolean()) {
            return spoilt(
                    field + " is not UTF-8",
                    request,
                    Multipart.TYPE,
                    parts.field(field, Dirt.bytes(random)).whole());
        }
        String wrong = Dirt.one(
                random, List.of("a\0b", "a\u0007b", "a\u202eb", "a\u200bb", "字".repeat(201), "x".repeat(100_000)));
        return spoilt(
                field + " is " + BodyDamage.shortened(wrong),
                request,
                Multipart.TYPE,
                parts.field(field, wrong).whole());
    }
}
