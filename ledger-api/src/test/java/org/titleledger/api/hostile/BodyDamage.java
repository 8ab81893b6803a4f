package org.titleledger.api.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Takes a well-formed JSON body and makes it wrong, so that no reading of its schema can accept it. */
final class BodyDamage {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern INVISIBLE = Pattern.compile("u(202e|2066|200b|feff|db40)");

    private final ApiDocument document;
    private final Examples examples;

    BodyDamage(ApiDocument document, Examples examples) {
        this.document = document;
        this.examples = examples;
    }

    /** A damaged body and what was done to it. */
    record Damaged(String what, byte[] body) {}

    /** A place in a body where something else can be put. */
    private record Place(String name, JsonNode parent, int index, JsonNode schema, boolean isRequired) {

        void put(String json) {
            JsonNode raw = JSON.getNodeFactory().rawValueNode(new RawValue(json));
            if (parent instanceof ObjectNode object) {
                object.set(name, raw);
            } else if (parent instanceof ArrayNode array) {
                array.set(index, raw);
            }
        }

        void remove() {
            ((ObjectNode) parent).remove(name);
        }
    }

    Damaged draw(Random random, Operation operation, JsonNode schema) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> whole(random, operation, schema);
            case 2 -> missing(random, schema);
            case 3 -> extra(random, schema);
            default -> wrongValue(random, schema);
        };
    }

    private Damaged wrongValue(Random random, JsonNode schema) {
        JsonNode body = examples.of("", schema);
        Place place = Dirt.one(random, places(body, schema));
        JsonNode of = document.resolved(place.schema);
        List<String> wrong = Dirt.instead(
                of.path("type").asString("string"),
                of.path("format").asString(""),
                of.path("example").asString("").contains(":"),
                of.path("enum").isArray());
        String instead = Dirt.one(
                random,
                wrong.stream().filter(value -> !isHarmless(place.name, value)).toList());
        place.put(instead);
        return damaged(random, place.name + " is " + shortened(instead), body.toString());
    }

    /** Registers' keys are compared without what nobody sees: it is taken out of them. */
    private static boolean isHarmless(String field, String json) {
        return field.equals("value") && INVISIBLE.matcher(json).find();
    }

    private Damaged missing(Random random, JsonNode schema) {
        JsonNode body = examples.of("", schema);
        List<Place> required =
                places(body, schema).stream().filter(Place::isRequired).toList();
        if (required.isEmpty()) {
            return extra(random, schema);
        }
        Place place = Dirt.one(random, required);
        if (random.nextBoolean()) {
            place.remove();
            return damaged(random, place.name + " is missing", body.toString());
        }
        place.put("null");
        return damaged(random, place.name + " is null", body.toString());
    }

    private Damaged extra(Random random, JsonNode schema) {
        ObjectNode body = (ObjectNode) examples.of("", schema);
        List<ObjectNode> objects = new ArrayList<>(List.of(body));
        places(body, schema).stream()
                .map(Place::parent)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(objects::add);
        String name = Dirt.one(
                random,
                List.of("rank", "", "Name", "__proto__", "@type", "class", "id\u0000", "字".repeat(300), "a/b~c"));
        String value = Dirt.one(
                random, List.of("1", "null", "{}", "\"x\"", Dirt.deep(10_000), Dirt.deepObject(10_000), Dirt.deep(31)));
        Dirt.one(random, objects).set(name, JSON.getNodeFactory().rawValueNode(new RawValue(value)));
        return damaged(random, "an extra field " + shortened(name) + " with " + shortened(value), body.toString());
    }

    private Damaged whole(Random random, Operation operation, JsonNode schema) {
        ObjectNode example = (ObjectNode) examples.of("", schema);
        String body = example.toString();
        String first = example.propertyNames().iterator().next();
        String twice = "{\"" + first + "\":" + example.get(first) + "," + body.substring(1);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(18)) {
            case 0 -> operation.bodyRequired() ? text("no body", "") : text("a word", "nothing");
            case 1 -> operation.bodyRequired() ? text("white space", " \r\n\t ") : text("an open bracket", "{");
            case 2 -> operation.bodyRequired() ? text("null", "null") : text("Null", "Null");
            case 3 -> text("a list", "[" + body + "]");
            case 4 -> text("a string", "\"x\"");
            case 5 -> text("a number", "-0");
            case 6 -> new Damaged("cut off", Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1)));
            case 7 -> text("something behind it", body + Dirt.one(random, List.of("{}", " x", "]", "\0", body, ",")));
            case 8 -> text("a field twice", twice);
            case 9 -> text("single quotes", body.replace('"', '\''));
            case 10 -> text("a comment", "/* x */" + body);
            case 11 -> new Damaged("UTF-16", body.getBytes(StandardCharsets.UTF_16));
            case 12 -> new Damaged("UTF-16 without a mark", body.getBytes(StandardCharsets.UTF_16LE));
            case 13 -> new Damaged("packed", packed(bytes));
            case 14 -> text("10,000 levels", Dirt.deepObject(10_000));
            case 15 -> text("10,000 lists", Dirt.deep(10_000));
            case 16 -> text("a comma too many", body.substring(0, body.length() - 1) + ",}");
            default -> text("more than is taken", body + " ".repeat(1 << 20));
        };
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static Damaged text(String what, String body) {
        return new Damaged("the body is " + what, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Damaged damaged(Random random, String what, String body) {
        return new Damaged(what, Dirt.rendered(body, Dirt.bytes(random)));
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
    }

    private List<Place> places(JsonNode body, JsonNode schema) {
        List<Place> places = new ArrayList<>();
        collect(body, document.resolved(schema), places);
        return places;
    }

    private void collect(JsonNode node, JsonNode schema, List<Place> places) {
        if (node instanceof ArrayNode) {
            for (int index = 0; index < node.size(); index++) {
                JsonNode items = document.resolved(schema.path("items"));
                places.add(new Place("item", node, index, items, false));
                collect(node.get(index), items, places);
            }
        }
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        node.properties().forEach(field -> {
            JsonNode of = document.resolved(schema.path("properties").path(field.getKey()));
            places.add(new Place(field.getKey(), node, 0, of, required.contains(field.getKey())));
            collect(field.getValue(), of, places);
        });
    }
}
