package org.titleledger.api.hostile;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Well-formed bodies, made from their schemas; ids are those of things that exist. */
final class Examples {

    private static final JsonMapper JSON = new JsonMapper();

    /** Texts with a form of their own, which the schema does not tell. */
    private static final Map<String, String> FORMS = Map.of(
            "scheme", "CADASTRE",
            "share", "1/1",
            "article", "5(2)",
            "cause", "DEMOLISHED",
            "until", "2031-01-01",
            "termEndsOn", "2051-01-01");

    private final ApiDocument document;
    private final Map<String, String> things;

    /** With the ids of existing things by their kind. */
    Examples(ApiDocument document, Map<String, String> things) {
        this.document = document;
        this.things = things;
    }

    /** A well-formed value of a schema. */
    JsonNode of(String name, JsonNode reference) {
        JsonNode schema = document.resolved(reference);
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "number" -> JSON.getNodeFactory().numberNode(12.5);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(field.getKey(), of(field.getKey(), field.getValue())));
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        return JSON.createArrayNode().add(of(name, schema.path("items")));
    }

    private String text(String name, JsonNode schema) {
        if (name.equals("parent")) {
            return things.getOrDefault("parcel", "");
        }
        String example = schema.path("example").asString("");
        int colon = example.indexOf(':');
        if (colon > 0 && things.containsKey(example.substring(0, colon))) {
            return things.get(example.substring(0, colon));
        }
        if (FORMS.containsKey(name)) {
            return FORMS.get(name);
        }
        if (schema.path("enum").toString().contains("\"BUILDING_UNIT\"")) {
            return "BUILDING";
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asString();
        }
        if (schema.path("format").asString("").equals("date")) {
            return "2019-03-01";
        }
        return example.isEmpty() ? "甲乙丙" : example;
    }
}
