package org.titleledger.api.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.titleledger.api.pages.SeenCorrections.Standing;
import org.titleledger.shared.Correction;
import tools.jackson.databind.JsonNode;

/** What stands of an act, as it would have been typed into the form that corrects it. */
final class Prefilled {

    private final Map<String, String[]> typed = new LinkedHashMap<>();

    private Prefilled() {}

    static Map<String, String[]> of(Form form, Standing standing, Correction.Kind kind) {
        Prefilled prefilled = new Prefilled();
        if (kind == Correction.Kind.CLERICAL && standing.effectiveOn() != null) {
            prefilled.put(
                    "effectiveOn", typed(standing.effectiveOn().toString(), String.valueOf(standing.precision())));
        }
        form.fields().stream()
                .filter(field -> standing.stated().has(field.name()))
                .forEach(field ->
                        prefilled.add(field, field.name(), standing.stated().path(field.name())));
        return prefilled.typed;
    }

    private void add(Field field, String name, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        switch (field.kind()) {
            case ROWS -> {
                for (int row = 0; row < value.size(); row++) {
                    for (Field column : field.columns()) {
                        add(
                                column,
                                name + "/" + row + "/" + column.name(),
                                value.path(row).path(column.name()));
                    }
                }
            }
            case LINES -> put(name, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            case CHECK -> {
                if (value.asBoolean()) {
                    put(name, "true");
                }
            }
            case NUMBER -> put(name, value.decimalValue().toPlainString());
            case LEGAL_DATE ->
                put(
                        name,
                        typed(
                                value.path("day").asString(),
                                value.path("precision").asString("DAY")));
            default -> put(name, value.asString());
        }
    }

    /** A date no more exact than it is known, in the form in which it can be typed (rule B1). */
    private static String typed(String day, String precision) {
        return switch (precision) {
            case "YEAR" -> day.substring(0, 4);
            case "MONTH" -> day.substring(0, 7);
            default -> day;
        };
    }

    private void put(String name, String value) {
        typed.put(name, new String[] {value});
    }
}
