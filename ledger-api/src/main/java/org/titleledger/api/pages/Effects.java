package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.SeenCorrections.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a command changes on both axes, in words: on which days of the law what the ledger knows becomes another. */
final class Effects {

    /**
     * One stretch of days that is known otherwise.
     *
     * @param subject what it is about
     * @param from the first day, {@code null} for as far back as anything is known
     * @param until the first day on which both agree again; {@code null} for never
     */
    record Told(
            String subject,
            java.time.@Nullable LocalDate from,
            java.time.@Nullable LocalDate until,
            boolean disputedBefore,
            boolean disputedAfter,
            List<Line> lines) {
        Told {
            lines = List.copyOf(lines);
        }
    }

    /** One field; blank where nothing was said. */
    record Line(String label, String before, String after) {}

    private final Words words;
    private final Details details;
    private final Names names;

    Effects(Words words, Details details, Names names) {
        this.words = words;
        this.details = details;
        this.names = names;
    }

    /** Thing by thing, in the order in which they are first told of. */
    List<Told> of(List<Change> changes) {
        changes.forEach(this::nameWhatComesToBe);
        List<String> owners = changes.stream().map(Effects::ownerOf).distinct().toList();
        return owners.stream()
                .flatMap(owner ->
                        changes.stream().filter(change -> ownerOf(change).equals(owner)))
                .map(this::told)
                .toList();
    }

    /** Whose it is; blank where all is told of one thing. */
    private static String ownerOf(Change change) {
        String field = change.field();
        return field.startsWith("property:") || field.startsWith("party:")
                ? field.substring(0, field.indexOf('/'))
                : "";
    }

    /** What a command is going to make has a name only in what it would change. */
    private void nameWhatComesToBe(Change change) {
        JsonNode after = orMissing(change.after());
        if (!orMissing(change.before()).isObject() && change.field().endsWith("/description") && after.has("name")) {
            names.know(ownerOf(change), after.path("name").asString());
        }
    }

    private Told told(Change change) {
        String id = ownerOf(change);
        String owner = id.isEmpty() ? "" : names.of(id) + " · ";
        String field = id.isEmpty() ? change.field() : change.field().substring(id.length() + 1);
        String root = field.replaceFirst("/.*", "");
        return new Told(
                owner + subject(root, field),
                change.validFrom(),
                change.validUntil(),
                change.disputedBefore(),
                change.disputedAfter(),
                lines(root, orMissing(change.before()), orMissing(change.after())));
    }

    private String subject(String root, String field) {
        String which = field.length() > root.length() ? field.substring(root.length() + 1) : "";
        return switch (root) {
            case "titles" -> words.first("word.Right." + which);
            case "rooms" -> words.of("effect.rooms") + " " + which;
            default -> words.first("effect." + root, root);
        };
    }

    private static JsonNode orMissing(@Nullable JsonNode value) {
        return value == null ? MissingNode.getInstance() : value;
    }

    private List<Line> lines(String root, JsonNode before, JsonNode after) {
        if (!before.isObject() && !after.isObject()) {
            return List.of(new Line(words.first("effect." + root, root), text(root, before), text(root, after)));
        }
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        List<Line> lines = new ArrayList<>();
        for (String field : fields) {
            String was = text(field, before.path(field));
            String is = text(field, after.path(field));
            if (!was.equals(is)) {
                lines.add(new Line(label(root, field), was, is));
            }
        }
        return lines;
    }

    /** A field of a title has another name there than on the form of a handover. */
    private String label(String root, String field) {
        String scope = root.equals("titles") ? "title" : root.equals("custody") ? "custody" : "occupancy";
        return words.first("field.corrected-" + scope + "." + field, "field." + field);
    }

    private String text(String name, JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : details.told(name, value);
    }
}
