package org.titleledger.api.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.titleledger.api.hostile.BadRequests.Spoilt;

/** Spoils what stands in the request line: the path, the query, the method. */
final class AddressDamage {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Set<String> IDS = Set.of("holder", "custodian", "property", "party");

    private static final List<String> NO_PLACE = List.of(
            "x",
            "%20",
            "%00",
            "a%00b",
            "a%2Fb",
            "a%5Cb",
            "..",
            "%2e%2e",
            "..%2f..%2f..%2fetc%2fpasswd",
            "..;",
            "a;jsessionid=1",
            "%",
            "%zz",
            "%ff%fe",
            "%ed%a0%80",
            "%c0%ae%c0%ae",
            "%F0%9F%92%A5",
            "%E2%80%AE",
            "party:",
            "party:x",
            "king:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d",
            "party:1-1-1-1-1",
            "0",
            "-1",
            "null",
            "undefined",
            "*",
            "'%20OR%201=1--",
            "$%7Bjndi%7D",
            "{party}",
            "|",
            "\\",
            "\"",
            "x".repeat(3_000),
            "%E5%AD%97".repeat(700));

    private static final List<String> UNKNOWN = List.of(
            "party:00000000-0000-7000-8000-000000000000",
            "property:00000000-0000-7000-8000-000000000000",
            "document:00000000-0000-8000-8000-000000000000",
            "00000000-0000-7000-8000-000000000000");

    /** Escaped already. */
    private static final List<String> NO_TEXT = List.of(
            "%00", "a%00b", "%", "%zz", "%e4%b8", "%ff", "%ED%A0%80", "%C0%80", "a%E2%80%AEb", "x".repeat(3_000));

    private static final List<String> NO_POSITION =
            List.of("-1", "-9223372036854775808", "9223372036854775808", "1e3", "1.5", "x", "NaN", "１x", "%00");

    private static final List<String> NO_PAGE =
            List.of("-1", "-2147483648", "2147483648", "99999999999999999999", "1.5", "x", "1e1", "%00", "true");

    private static final List<String> NO_SIZE =
            List.of("0", "-1", "501", "2147483647", "2147483648", "x", "1.5", "%ff");

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> NO_METHODS = List.of("TRACE", "FOO", "PROPFIND", "get", "LOCK", "X".repeat(100));

    private final ApiDocument document;
    private final World world;

    AddressDamage(ApiDocument document, World world) {
        this.document = document;
        this.world = world;
    }

    static boolean hasPlace(Operation operation) {
        return operation.path().contains("{");
    }

    /** A path with the ids of things that exist, or could. */
    String filled(String path) {
        return PLACE.matcher(path).replaceAll(place -> thing(place.group(1)));
    }

    private String thing(String name) {
        return switch (name) {
            case "id" -> "0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d";
            case "number" -> "101";
            default -> world.things().getOrDefault(name, name + ":0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d");
        };
    }

    Spoilt path(Random random, Operation operation, Examples examples) {
        List<String> names = PLACE.matcher(operation.path())
                .results()
                .map(match -> match.group(1))
                .toList();
        String spoilt = Dirt.one(random, names);
        String wrong = random.nextInt(4) == 0 ? Dirt.one(random, UNKNOWN) : Dirt.one(random, NO_PLACE);
        String template = operation.path().replace("{" + spoilt + "}", "~");
        Request request = new Request(operation.method(), filled(template).replace("~", wrong));
        if (operation.body() != null) {
            request.json(examples.of("", operation.body()).toString().getBytes(StandardCharsets.UTF_8));
        }
        return new Spoilt(spoilt + " is " + BodyDamage.shortened(wrong), request, Spoilt.REFUSED);
    }

    Spoilt query(Random random, Operation operation) {
        Operation.Parameter parameter = Dirt.one(random, operation.query());
        String wrong = Dirt.one(random, wrong(parameter));
        Request request =
                new Request(operation.method(), filled(operation.path()) + "?" + parameter.name() + "=" + wrong);
        return new Spoilt(parameter.name() + "=" + BodyDamage.shortened(wrong), request, Set.of(400, 403, 404));
    }

    private static List<String> wrong(Operation.Parameter parameter) {
        return switch (parameter.name()) {
            case "after" -> NO_POSITION;
            case "page" -> NO_PAGE;
            case "size" -> NO_SIZE;
            case "validAt" ->
                Dirt.NO_DAYS.stream()
                        .map(day -> URLEncoder.encode(day, StandardCharsets.UTF_8))
                        .toList();
            default -> byType(parameter);
        };
    }

    private static List<String> byType(Operation.Parameter parameter) {
        if (IDS.contains(parameter.name())) {
            return List.of("x", "party:", "king:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d", "1-1-1-1-1", "%00", "%ff");
        }
        if (parameter.schema().path("enum").isArray()) {
            return List.of("KING", "0", "-1", "%00", "%ff", "true");
        }
        return switch (parameter.schema().path("type").asString("string").toLowerCase(Locale.ROOT)) {
            case "boolean" -> List.of("maybe", "2", "%00", "%ff", "truefalse");
            case "integer" -> List.of("x", "1.5", "99999999999999999999", "%00", "1e400", "NaN");
            default -> NO_TEXT;
        };
    }

    Spoilt method(Random random, Operation operation) {
        Set<String> taken = document.methods(operation.path());
        List<String> others = new java.util.ArrayList<>(NO_METHODS);
        METHODS.stream().filter(method -> !taken.contains(method)).forEach(others::add);
        String method = Dirt.one(random, others);
        return new Spoilt(
                "method " + method,
                new Request(method, filled(operation.path())),
                Set.of(400, 401, 403, 404, 405, 501));
    }
}
