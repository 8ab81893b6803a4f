package org.titleledger.api.docs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.Act;
import org.titleledger.shared.EventName;

/** {@code docs/events.md}: every event with its fields, their types, rules and meaning, and the values they are made of. */
final class EventCatalogue {

    /** What is meant wherever nothing else is said. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("effectiveOn", "from when it holds in law; of a step or an approval its own day"),
            Map.entry("property", "the property it is about"),
            Map.entry("party", "the party it is about"),
            Map.entry("document", "the document, named by its digest"),
            Map.entry("transfer", "the case"),
            Map.entry("right", "which right"),
            Map.entry("restriction", "the restriction's identity"),
            Map.entry("exception", "the exception's identity"),
            Map.entry("occupancy", "the use's identity"),
            Map.entry("designation", "the designation's identity"),
            Map.entry("correction", "the correction's identity"),
            Map.entry("terms", "what it asks for"),
            Map.entry("blocker", "the blocker's identity"),
            Map.entry("kind", "which kind"),
            Map.entry("cause", "by what it ended"),
            Map.entry("instrument", "by what it moves or moved"),
            Map.entry("article", "which paragraph of 管理办法 Art. 5"),
            Map.entry("description", "all of the description"),
            Map.entry("identifiers", "all identifiers from then on"),
            Map.entry("areas", "all areas from then on"),
            Map.entry("fact", "what the right is from then on, the whole of it"),
            Map.entry("to", "who receives which share of the whole right"),
            Map.entry("text", "what was said"),
            Map.entry("occupant", "使用单位"),
            Map.entry("shared", "whether others may use the same rooms at the same time"),
            Map.entry("name", "what it is called"),
            Map.entry("creditCode", "统一社会信用代码, where it has one"),
            Map.entry("mediaType", "what kind of file it is"),
            Map.entry("fileName", "what the file was called when it was sent"),
            Map.entry("issuedBy", "who issued it"),
            Map.entry("value", "the identity"),
            Map.entry("number", "its number"));

    /** How values of the platform's own types are written. */
    private static final Map<String, String> JSON = Map.of(
            "String", "text",
            "UUID", "UUID",
            "LocalDate", "date, as `2019-03-01`",
            "BigDecimal", "decimal number",
            "long", "integer",
            "int", "integer",
            "boolean", "`true` or `false`");

    private final Set<Class<?>> values = new TreeSet<>(Comparator.comparing(EventCatalogue::named));

    private EventCatalogue() {}

    static String text(Collection<Class<?>> events) throws IOException {
        EventCatalogue catalogue = new EventCatalogue();
        List<String> sections = new ArrayList<>();
        for (Class<?> event : events.stream()
                .sorted(Comparator.comparing(
                        type -> type.getAnnotation(EventName.class).value()))
                .toList()) {
            sections.add(catalogue.event(event));
        }
        catalogue.find(Act.class);
        return """
                # Events

                Generated from the sources; `mvn verify -Dledger.docs=write` writes it anew, and the build fails when it is stale.

                An event is an accepted act's fact. It is stored under its name and revision, as the exact characters its golden
                file shows (`ledger-api/src/test/resources/events`): all fields in the order given here, `null` included. Every
                event has, besides its own fields, `act` (rule A2). `recordedAt` (rule B3) and the position are the database's and
                stand in columns beside the payload. Rules are named by their numbers.

                """ + String.join("\n", sections) + "\n# Values\n\n" + catalogue.valueSections();
    }

    private String event(Class<?> event) throws IOException {
        EventName name = event.getAnnotation(EventName.class);
        Javadoc said = Javadoc.of(event);
        if (said.rules().isEmpty()) {
            throw new IllegalStateException(name.value() + " cites no rule");
        }
        return "## `" + name.value() + "` · revision " + name.revision() + "\n\n" + said.meaning() + " Rules: "
                + said.rules() + ".\n\n" + fields(event, said);
    }

    private String fields(Class<?> type, Javadoc said) {
        StringBuilder table = new StringBuilder("| field | type | meaning |\n|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            if (!field.getName().equals("act")) {
                table.append(
                        "| `%s` | %s | %s |\n".formatted(field.getName(), typeOf(field), meaning(type, field, said)));
            }
        }
        return table.toString();
    }

    private static String meaning(Class<?> type, RecordComponent field, Javadoc said) {
        String meaning = said.parameters().getOrDefault(field.getName(), COMMON.get(field.getName()));
        if (meaning == null) {
            throw new IllegalStateException("nothing is said of " + type.getSimpleName() + "." + field.getName());
        }
        return meaning;
    }

    private String typeOf(RecordComponent field) {
        boolean mayBeNull = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return shown(field.getGenericType()) + (mayBeNull ? " or `null`" : "");
    }

    private String shown(Type type) {
        return switch (type) {
            case ParameterizedType list -> "list of " + shown(list.getActualTypeArguments()[0]);
            case Class<?> plain when find(plain) -> "[%s](#%s)".formatted(named(plain), anchor(plain));
            case Class<?> plain -> JSON.getOrDefault(plain.getSimpleName(), "`" + plain.getSimpleName() + "`");
            default -> throw new IllegalArgumentException("no words for " + type);
        };
    }

    /** A type of ours, and all types in it. */
    private boolean find(Class<?> type) {
        boolean ours = type.getName().startsWith("org.titleledger.");
        if (ours && values.add(type) && type.isRecord() && !isText(type)) {
            Arrays.stream(type.getRecordComponents()).forEach(this::typeOf);
        }
        return ours;
    }

    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** With the type it stands in, where the name alone says too little. */
    private static String named(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    private static String anchor(Class<?> type) {
        return named(type).toLowerCase(java.util.Locale.ROOT).replace(".", "");
    }

    private String valueSections() throws IOException {
        List<String> sections = new ArrayList<>();
        for (Class<?> value : new LinkedHashSet<>(values)) {
            Javadoc said = Javadoc.of(value);
            sections.add("## " + named(value) + "\n\n" + said.text() + "\n\n" + form(value, said));
        }
        return String.join("\n", sections);
    }

    private String form(Class<?> value, Javadoc said) {
        if (value.isEnum()) {
            return Arrays.stream(value.getEnumConstants())
                    .map(constant -> "- `" + constant + "`"
                            + said.constant(((Enum<?>) constant).name())
                                    .map(words -> " " + words)
                                    .orElse(""))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
        return isText(value) ? "Stored as one text.\n" : fields(value, said);
    }
}
