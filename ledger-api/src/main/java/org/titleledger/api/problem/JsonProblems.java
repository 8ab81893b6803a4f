package org.titleledger.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.titleledger.shared.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where and why a JSON body could not be read. */
final class JsonProblems {

    private final Problems problems;

    JsonProblems(Problems problems) {
        this.problems = problems;
    }

    Problem of(JacksonException failure, Locale locale) {
        String pointer = pointer(failure);
        InvalidValue invalid = invalidValue(failure);
        Violation violation =
                invalid != null ? problems.violation(pointer, invalid, locale) : other(pointer, failure, locale);
        return problems.of(List.of(violation), locale);
    }

    private Violation other(String pointer, JacksonException failure, Locale locale) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                problems.violation(pointer, "input.field-is-unknown", List.of(unknown.getPropertyName()), locale);
            case InvalidFormatException format ->
                problems.violation(pointer, "input.value-is-malformed", List.of(shortened(format.getValue())), locale);
            case StreamConstraintsException beyond ->
                problems.violation("", "input.json-exceeds-limits", List.of(), locale);
            case StreamReadException broken -> problems.violation(pointer, "input.json-is-broken", List.of(), locale);
            default -> problems.violation(pointer, "input.value-does-not-fit", List.of(pointer), locale);
        };
    }

    private static @org.jspecify.annotations.Nullable InvalidValue invalidValue(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return invalid;
            }
        }
        return null;
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() != null ? escaped(step.getPropertyName()) : step.getIndex()))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
