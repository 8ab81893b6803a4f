package org.titleledger.api.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.Details.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts two statements about one thing side by side, label by label. */
final class Beside {

    private static final String DAY = "field.effectiveOn";

    /** Of a title it is whoever gave the right, of a handover whoever kept the property. */
    private static final String GIVEN = "from";

    private final Details details;
    private final Say say;

    Beside(Details details, Say say) {
        this.details = details;
        this.say = say;
    }

    /**
     * One row of two columns.
     *
     * @param differs whether both say something, and not the same
     */
    record Row(String label, String left, String right, boolean differs) {}

    /** Two statements of one thing; of what is absent all is blank. */
    List<Row> of(String field, @Nullable JsonNode left, @Nullable JsonNode right) {
        return rows(lines(field, left), lines(field, right));
    }

    /** What was recorded beside what is understood, with the day from which it holds. */
    List<Row> of(SeenQuestions.Understood understood) {
        SeenQuestions.Statement now = understood.asUnderstood();
        List<Line> left = lines(understood.field(), understood.asRecorded().stated());
        List<Line> right = now == null ? List.of() : lines(understood.field(), now.stated());
        left.addFirst(day(understood.asRecorded()));
        if (now != null) {
            right.addFirst(day(now));
        }
        return rows(left, right);
    }

    private Line day(SeenQuestions.Statement statement) {
        return new Line(say.text(DAY), day(statement.effectiveOn(), statement.precision()));
    }

    private String day(@Nullable LocalDate day, @Nullable String precision) {
        return say.day(day, precision);
    }

    private List<Line> lines(String field, @Nullable JsonNode stated) {
        return stated == null || stated.isNull()
                ? new ArrayList<>()
                : new ArrayList<>(details.lines(named(FieldWords.thing(field), stated)));
    }

    /** A list, or a word alone, is told under the name of what it is about. */
    private static JsonNode named(String thing, JsonNode stated) {
        JsonNode value = thing.equals("parent") && stated.has("on") ? stated.path("on") : stated;
        if (thing.equals("titles") && value instanceof ObjectNode title && title.has(GIVEN)) {
            ObjectNode told = title.deepCopy();
            told.set("grantor", told.remove(GIVEN));
            return told;
        }
        return value.isObject() && !value.has("day")
                ? value
                : JsonNodeFactory.instance.objectNode().set(thing, value);
    }

    /**
     * The same label stands in one row: where it comes several times, the first with the first. Where one side says nothing at
     * all, it is not marked line by line.
     */
    private static List<Row> rows(List<Line> left, List<Line> right) {
        boolean isMarked = !left.isEmpty() && !right.isEmpty();
        List<Row> rows = new ArrayList<>();
        List<Line> others = new ArrayList<>(right);
        for (Line line : left) {
            Line other = others.stream()
                    .filter(candidate -> candidate.label().equals(line.label()))
                    .findFirst()
                    .orElse(null);
            others.remove(other);
            rows.add(row(line.label(), line.value(), other == null ? "" : other.value(), isMarked));
        }
        others.forEach(line -> rows.add(row(line.label(), "", line.value(), isMarked)));
        return rows;
    }

    private static Row row(String label, String left, String right, boolean isMarked) {
        return new Row(label, left, right, isMarked && !left.equals(right));
    }
}
