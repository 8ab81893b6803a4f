package org.titleledger.api.docs;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/events.md}: every event with its fields and its meaning, made of the sources. */
final class EventCatalogue {

    private static final Pattern EVENT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@EventName\\((?:value = )?\"([^\"]+)\"(?:, revision = (\\d+))?\\)\\s*record \\w+\\s*\\(([^{]*)\\)\\s*implements",
            Pattern.DOTALL);

    private EventCatalogue() {}

    static String text() throws IOException {
        Map<String, String> events = new TreeMap<>();
        for (String source : Sources.main()) {
            Matcher event = EVENT.matcher(source);
            while (event.find()) {
                events.put(event.group(2), section(event));
            }
        }
        return """
                # Events

                Generated from the sources; `mvn verify -Dledger.docs=write` writes it anew, and the build fails when it is stale.

                An event is an accepted act's fact. It is stored under its name and revision, as the exact characters its golden
                file shows (`ledger-api/src/test/resources/events`). Every event has, besides its own fields, `act` (rule A2: id,
                actor, role, reason, documents, basedOn, warnings) and, but for documents, `effectiveOn` (rule B1: day and precision,
                or null for unknown). `recordedAt` (rule B3) and the position are the database's and stand in columns beside the
                payload. A field marked ? may be null.

                """ + String.join("\n", events.values());
    }

    private static String section(Matcher event) {
        String revision = event.group(3) == null ? "1" : event.group(3);
        StringBuilder fields = new StringBuilder();
        for (String component : components(event.group(4))) {
            fields.append("\n- ").append(component);
        }
        return "## `" + event.group(2) + "` · revision " + revision + "\n\n" + Sources.sentence(event.group(1)) + "\n"
                + fields + "\n";
    }

    private static java.util.List<String> components(String text) {
        return java.util.Arrays.stream(text.replaceAll("\\s+", " ").strip().split(", (?=[^>]*(?:<|$))"))
                .map(EventCatalogue::component)
                .filter(field -> !field.startsWith("`act`"))
                .toList();
    }

    private static String component(String declared) {
        boolean nullable = declared.contains("@Nullable");
        String clean = declared.replace("@Nullable ", "").strip();
        int space = clean.lastIndexOf(' ');
        String type = clean.substring(0, space).replace("Restriction.", "").replace("Blocker.", "");
        return "`" + clean.substring(space + 1) + "` " + type + (nullable ? "?" : "");
    }
}
