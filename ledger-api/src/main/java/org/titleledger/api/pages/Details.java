package org.titleledger.api.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What an act recorded, in words: labels as on the forms, names for ids, the pages' words for values. */
final class Details {

    /** One thing that was recorded. */
    record Line(String label, String value) {}

    private static final Pattern NAMED = Pattern.compile("(?:party|property):[0-9a-f-]{36}");
    private static final Pattern ID = Pattern.compile("(?:[a-z]+:)?[0-9a-f]{8}-[0-9a-f-]{27}");

    /** What stands elsewhere in the history's line, or says nothing to a reader. */
    private static final Set<String> LEFT_OUT =
            Set.of("act", "effectiveOn", "precision", "property", "stream", "shown", "digest", "zone", "fields");

    /** Which words the values of a field have. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("right", List.of("Right")),
            Map.entry("status", List.of("TitleStatus", "PartyStatus")),
            Map.entry("nature", List.of("LandNature")),
            Map.entry("coOwnership", List.of("CoOwnership")),
            Map.entry("instrument", List.of("Instrument")),
            Map.entry("ground", List.of("Ground")),
            Map.entry("sealType", List.of("SealType")),
            Map.entry("use", List.of("UseClass")),
            Map.entry("part", List.of("AreaPart")),
            Map.entry("article", List.of("Article")),
            Map.entry("cause", List.of("EndCause")),
            Map.entry("scheme", List.of("Scheme")),
            Map.entry(
                    "kind",
                    List.of(
                            "PropertyKind",
                            "PartyKind",
                            "RestrictionKind",
                            "CorrectionKind",
                            "Blocker",
                            "CertificateKind",
                            "AreaKind")));

    private final Words words;
    private final Say say;
    private final Names names;

    Details(Words words, Say say, Names names) {
        this.words = words;
        this.say = say;
        this.names = names;
    }

    List<Line> lines(JsonNode details) {
        List<Line> lines = new ArrayList<>();
        details.properties().forEach(entry -> {
            if (!LEFT_OUT.contains(entry.getKey()) && says(entry.getValue())) {
                add(lines, entry.getKey(), entry.getValue());
            }
        });
        return lines;
    }

    /** A fact, a description or an outcome is told field by field, like the act itself. */
    private void add(List<Line> lines, String name, JsonNode value) {
        if (name.equals("redating")) {
            lines.add(new Line(words.first("field.effectiveOn"), day(value.path("effectiveOn"))));
        } else if (value.isObject() && !value.has("day")) {
            lines.addAll(lines(value));
        } else {
            String text = value(name, value);
            if (!text.isBlank()) {
                lines.add(new Line(words.first("field." + name), text));
            }
        }
    }

    /** One value. */
    String told(String name, JsonNode value) {
        return says(value) ? value(name, value) : "";
    }

    private static boolean says(JsonNode value) {
        return !value.isNull()
                && !(value.isContainer() && value.isEmpty())
                && !(value.isString() && (value.asString().isBlank() || isBareId(value.asString())));
    }

    private static boolean isBareId(String text) {
        return ID.matcher(text).matches() && !NAMED.matcher(text).matches();
    }

    private String value(String name, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(item -> value(name, item)).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return value.has("day")
                    ? day(value)
                    : value.properties().stream()
                            .filter(entry -> says(entry.getValue()))
                            .map(entry -> value(entry.getKey(), entry.getValue()))
                            .distinct()
                            .collect(Collectors.joining(" "));
        }
        if (value.isBoolean()) {
            return words.of(value.asBoolean() ? "text.yes" : "text.no");
        }
        return value.isNumber() ? new BigDecimal(value.asString()).toPlainString() : text(name, value.asString());
    }

    private String day(JsonNode date) {
        return date.has("day")
                ? say.day(
                        java.time.LocalDate.parse(date.path("day").asString()),
                        date.path("precision").asString("DAY"))
                : say.day(null);
    }

    private String text(String name, String value) {
        if (NAMED.matcher(value).matches()) {
            return names.of(value);
        }
        for (String enumeration : WORDS.getOrDefault(name, List.of())) {
            String word = words.orNull("word." + enumeration + "." + value);
            if (word != null) {
                return word;
            }
        }
        return value;
    }
}
