package org.titleledger.api.pages;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed into a form, as the JSON the API takes. Nothing is judged here: what is no number or no date is sent as
 * it is, and the API says so.
 */
final class FormInput {

    private final Map<String, String[]> typed;
    private final ObjectNode json;
    /** Blank rows are left out, so a row may have another number in the JSON than on the page. */
    private final Map<String, Integer> rowOnPage = new HashMap<>();

    private FormInput(Map<String, String[]> typed, ObjectNode json) {
        this.typed = typed;
        this.json = json;
    }

    static FormInput of(Form form, Map<String, String[]> typed, JsonMapper mapper) {
        FormInput input = new FormInput(typed, mapper.createObjectNode());
        form.fields().forEach(field -> input.put(input.json, field, field.name()));
        return input;
    }

    /**
     * The same where a form shows what stands: of the fields that it replaces only those are sent that were changed, and
     * one that was emptied is sent as nothing.
     *
     * @param standing what the form showed at first
     */
    static FormInput changed(
            Form form, Map<String, String[]> standing, Map<String, String[]> typed, JsonMapper mapper) {
        FormInput input = new FormInput(typed, mapper.createObjectNode());
        FormInput shown = new FormInput(standing, mapper.createObjectNode());
        ObjectNode replacement = mapper.createObjectNode();
        for (Field field : form.fields()) {
            if (!form.replaced().contains(field.name())) {
                input.put(input.json, field, field.name());
            } else {
                ObjectNode now = input.alone(field);
                if (!now.equals(shown.alone(field))) {
                    replacement.setAll(now);
                }
            }
        }
        if (!replacement.isEmpty()) {
            input.json.set("replacement", replacement);
        }
        return input;
    }

    private ObjectNode alone(Field field) {
        ObjectNode one = json.objectNode();
        put(one, field, field.name());
        if (!one.has(field.name())) {
            if (field.kind() == Field.Kind.CHECK) {
                one.put(field.name(), false);
            } else {
                one.putNull(field.name());
            }
        }
        return one;
    }

    ObjectNode json() {
        return json;
    }

    /** Where on the page a field of the JSON stands. */
    String onPage(String inJson) {
        String pointer = inJson.replaceFirst("^replacement/", "");
        String[] steps = pointer.split("/");
        if (steps.length < 2 || !rowOnPage.containsKey(steps[0] + "/" + steps[1])) {
            return pointer.equals("precision") ? "effectiveOn" : pointer;
        }
        steps[1] = String.valueOf(rowOnPage.get(steps[0] + "/" + steps[1]));
        return String.join("/", steps);
    }

    private void put(ObjectNode into, Field field, String name) {
        String value = first(name);
        switch (field.kind()) {
            case ROWS -> into.set(field.name(), rows(into, field));
            case CHOICES -> into.set(field.name(), strings(into, values(name)));
            case DOCUMENTS -> putUnlessEmpty(into, field.name(), strings(into, values(name)));
            case CHECK -> {
                if (!value.isEmpty()) {
                    into.put(field.name(), true);
                }
            }
            case PASSWORD -> putUnlessBlank(into, field, value, () -> into.put(field.name(), value));
            case NUMBER -> putUnlessBlank(into, field, value.strip(), () -> number(into, field.name(), value.strip()));
            case LEGAL_DATE ->
                putUnlessBlank(into, field, value.strip(), () -> TypedDate.put(into, field.name(), value.strip()));
            case LINES -> putUnlessBlank(into, field, value.strip(), () -> into.set(field.name(), lines(into, value)));
            case TEXT, NOTE, DATE, CHOICE, PARTY, PROPERTY ->
                putUnlessBlank(into, field, value.strip(), () -> into.put(field.name(), value.strip()));
            case FILE -> throw new IllegalStateException("files are handed on as they came");
        }
    }

    private static void putUnlessBlank(ObjectNode into, Field field, String value, Runnable putting) {
        if (!value.isEmpty()) {
            putting.run();
        } else if (field.blankIsNull()) {
            into.putNull(field.name());
        }
    }

    private static void putUnlessEmpty(ObjectNode into, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            into.set(name, values);
        }
    }

    private static void number(ObjectNode into, String name, String value) {
        try {
            into.put(name, new BigDecimal(value.replace(",", "")));
        } catch (NumberFormatException none) {
            into.put(name, value);
        }
    }

    private static ArrayNode lines(ObjectNode into, String value) {
        return strings(
                into,
                Arrays.stream(value.split("[\\s,，、;；]+"))
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static ArrayNode strings(ObjectNode into, List<String> values) {
        ArrayNode array = into.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private ArrayNode rows(ObjectNode into, Field field) {
        ArrayNode array = into.arrayNode();
        for (int row : rowNumbers(field)) {
            String prefix = field.name() + "/" + row + "/";
            if (field.columns().stream()
                    .allMatch(column -> first(prefix + column.name()).isBlank())) {
                continue;
            }
            rowOnPage.put(field.name() + "/" + array.size(), row);
            ObjectNode object = array.addObject();
            field.columns().forEach(column -> put(object, column, prefix + column.name()));
        }
        return array;
    }

    /** The numbers of the rows that were sent, however many the page had grown to. */
    private int[] rowNumbers(Field field) {
        String prefix = field.name() + "/";
        return typed.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).replaceFirst("/.*", ""))
                .filter(number -> number.matches("\\d{1,4}"))
                .flatMapToInt(number -> IntStream.of(Integer.parseInt(number)))
                .distinct()
                .sorted()
                .toArray();
    }

    private String first(String name) {
        String[] values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private List<String> values(String name) {
        String[] values = typed.get(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    }
}
