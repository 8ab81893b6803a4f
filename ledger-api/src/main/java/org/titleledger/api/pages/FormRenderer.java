package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.titleledger.api.pages.FormView.Option;
import org.titleledger.api.pages.FormView.Shown;

/** Makes what a form's page shows of its declaration, of what was typed and of what was wrong with it. */
final class FormRenderer {

    private final Words words;
    private final Function<Field.Kind, List<Option>> choices;
    private final UnaryOperator<String> naming;
    private final Map<Field.Kind, List<Option>> known = new HashMap<>();
    private final Map<String, String[]> typed;
    private final Map<String, String> errors;
    private final String form;

    /**
     * @param words the words of the reader's language
     * @param choices what parties, properties and documents there are to choose from, asked at most once each
     * @param naming the name of a party or property that is chosen and not among those
     * @param form the form's name
     * @param typed what was typed
     * @param errors what was wrong, by field
     */
    FormRenderer(
            Words words,
            Function<Field.Kind, List<Option>> choices,
            UnaryOperator<String> naming,
            String form,
            Map<String, String[]> typed,
            Map<String, String> errors) {
        this.words = words;
        this.choices = choices;
        this.naming = naming;
        this.form = form;
        this.typed = typed;
        this.errors = errors;
    }

    List<Shown> shown(List<Field> fields) {
        return fields.stream().map(field -> shown(field, field.name())).toList();
    }

    private Shown shown(Field field, String name) {
        return new Shown(
                field,
                name,
                "f-" + name.replace('/', '-'),
                label(field.name()),
                words.orNull("help." + form + "." + field.name()) != null
                        ? words.orNull("help." + form + "." + field.name())
                        : words.orNull("help." + field.name()),
                value(name),
                errors.get(name),
                options(field, name),
                field.columns().stream()
                        .map(column -> new FormView.Heading(label(column.name())))
                        .toList(),
                rows(field));
    }

    private String label(String name) {
        return words.first("field." + form + "." + name, "field." + name);
    }

    private List<List<Shown>> rows(Field field) {
        return IntStream.range(0, Math.max(field.rows(), rowsTyped(field)))
                .mapToObj(row -> field.columns().stream()
                        .map(column -> shown(column, field.name() + "/" + row + "/" + column.name()))
                        .toList())
                .toList();
    }

    private int rowsTyped(Field field) {
        return typed.keySet().stream()
                .filter(name -> name.matches(field.name() + "/\\d{1,4}/.*"))
                .mapToInt(name -> Integer.parseInt(name.split("/")[1]) + 1)
                .max()
                .orElse(0);
    }

    private List<Option> options(Field field, String name) {
        Set<String> selected = Set.copyOf(Arrays.asList(typed.getOrDefault(name, new String[0])));
        return switch (field.kind()) {
            case CHOICE, CHOICES ->
                field.choices().stream()
                        .map(value -> new Option(
                                value, words.of("word." + field.words() + "." + value), selected.contains(value)))
                        .toList();
            case PARTY, PROPERTY, DOCUMENTS -> selected(known.computeIfAbsent(field.kind(), choices), selected);
            default -> List.of();
        };
    }

    /** What is chosen is offered, however many others there are. */
    private List<Option> selected(List<Option> options, Set<String> selected) {
        List<Option> marked = new ArrayList<>();
        selected.stream()
                .filter(value -> !value.isBlank()
                        && options.stream().noneMatch(option -> option.value().equals(value)))
                .forEach(value -> marked.add(new Option(value, naming.apply(value), true)));
        options.forEach(
                option -> marked.add(new Option(option.value(), option.label(), selected.contains(option.value()))));
        return marked;
    }

    private String value(String name) {
        String[] values = typed.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
