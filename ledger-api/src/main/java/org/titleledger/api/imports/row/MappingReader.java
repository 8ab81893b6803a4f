package org.titleledger.api.imports.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.property.Identifier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping strictly: what it does not know it refuses, with the place, instead of importing something else. */
final class MappingReader {

    private static final Set<String> MEMBERS =
            Set.of("columns", "identifierScheme", "dateFormat", "constants", "values");
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ImportKind kind;
    private final JsonNode root;
    private final Map<Field, String> columns = new HashMap<>();
    private final Set<Field> unread = new HashSet<>();
    private final Map<String, String> furtherIdentifiers = new HashMap<>();
    private final Map<Field, String> constants = new HashMap<>();
    private final Map<Field, Map<String, String>> values = new HashMap<>();

    MappingReader(ImportKind kind, String json) {
        this.kind = kind;
        this.root = parsed(json);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw malformed("", "JSON");
        }
    }

    Mapping read() {
        members("", root).forEach((name, node) -> {
            if (!MEMBERS.contains(name)) {
                throw malformed(pointer(name), name);
            }
        });
        members("/columns", root.path("columns")).forEach(this::column);
        members("/constants", root.path("constants")).forEach(this::constant);
        members("/values", root.path("values")).forEach(this::words);
        String dateFormat = optionalText("dateFormat");
        return new Mapping(
                kind,
                columns,
                unread,
                furtherIdentifiers,
                scheme(),
                dateFormat == null ? null : DatePattern.of(dateFormat),
                constants,
                values);
    }

    private void column(String name, JsonNode node) {
        String pointer = pointer("columns", name);
        if (kind == ImportKind.PROPERTIES && name.startsWith(PropertyField.FURTHER_IDENTIFIER)) {
            String scheme = name.substring(PropertyField.FURTHER_IDENTIFIER.length());
            furtherIdentifiers.put(checkedScheme(pointer, scheme), text(pointer, node));
        } else if (node.isNull()) {
            unread.add(field(pointer, name));
        } else {
            columns.put(field(pointer, name), text(pointer, node));
        }
    }

    private void constant(String name, JsonNode node) {
        String pointer = pointer("constants", name);
        Field field = field(pointer, name);
        constants.put(field, word(pointer, field, text(pointer, node)));
    }

    private void words(String name, JsonNode node) {
        Field field = field(pointer("values", name), name);
        Map<String, String> words = new HashMap<>();
        members(pointer("values", name), node).forEach((inFile, word) -> {
            String pointer = pointer("values", name, inFile);
            words.put(CellText.clean(inFile), word(pointer, field, text(pointer, word)));
        });
        values.put(field, Map.copyOf(words));
    }

    private static String word(String pointer, Field field, String word) {
        boolean known =
                word.isEmpty() || field.words().map(words -> words.knows(word)).orElse(true);
        if (!known) {
            throw FileRefused.inMapping(pointer, FileProblem.MAPPED_WORD_UNKNOWN, word, field.key());
        }
        return word;
    }

    private @Nullable String scheme() {
        String scheme = optionalText("identifierScheme");
        boolean used = kind.field(PropertyField.IDENTIFIER.key())
                .filter(field -> columns.containsKey(field) || constants.containsKey(field))
                .isPresent();
        if (scheme == null && !used) {
            return null;
        }
        return checkedScheme("/identifierScheme", scheme == null ? "" : scheme);
    }

    /** The unit code has a field of its own, with its own checks. */
    private static String checkedScheme(String pointer, String scheme) {
        if (!SCHEME.matcher(scheme).matches() || Identifier.UNIT_CODE.equals(scheme)) {
            throw FileRefused.inMapping(pointer, FileProblem.SCHEME_MALFORMED, scheme);
        }
        return scheme;
    }

    private Field field(String pointer, String name) {
        return kind.field(name).orElseThrow(() -> FileRefused.inMapping(pointer, FileProblem.FIELD_UNKNOWN, name));
    }

    private @Nullable String optionalText(String name) {
        JsonNode node = root.path(name);
        return node.isMissingNode() || node.isNull() ? null : text(pointer(name), node);
    }

    private static String text(String pointer, JsonNode node) {
        if (!node.isString()) {
            throw malformed(pointer, "text");
        }
        return CellText.clean(node.stringValue());
    }

    private static Map<String, JsonNode> members(String pointer, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw malformed(pointer, "{}");
        }
        Map<String, JsonNode> members = new HashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static FileRefused malformed(String pointer, String expected) {
        return FileRefused.inMapping(pointer, FileProblem.MAPPING_MALFORMED, expected);
    }

    private static String pointer(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
