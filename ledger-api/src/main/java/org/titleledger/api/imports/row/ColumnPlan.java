package org.titleledger.api.imports.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.property.Identifier;

/** Where in a file each field stands. */
public final class ColumnPlan {

    private final Mapping mapping;
    private final Headings headings;
    private final Map<Field, Column> columns = new HashMap<>();
    private final Map<String, Column> furtherIdentifiers = new TreeMap<>();

    private ColumnPlan(Mapping mapping, List<String> heading) {
        this.mapping = mapping;
        this.headings = new Headings(heading);
    }

    /**
     * Finds the columns of a file.
     *
     * @param heading the file's headings
     * @throws FileRefused when a column is missing or nobody can tell which it is
     */
    public static ColumnPlan of(Mapping mapping, List<String> heading) {
        ColumnPlan plan = new ColumnPlan(mapping, heading);
        mapping.columns().forEach((field, name) -> plan.columns.put(field, plan.mapped(field.key(), name)));
        mapping.furtherIdentifiers()
                .forEach((scheme, name) -> plan.furtherIdentifiers.put(
                        scheme, plan.mapped(PropertyField.FURTHER_IDENTIFIER + scheme, name)));
        mapping.kind().fields().stream()
                .filter(field -> !mapping.columns().containsKey(field))
                .filter(field -> !mapping.unread().contains(field))
                .forEach(field -> plan.headings.of(field).ifPresent(column -> plan.columns.put(field, column)));
        plan.requireNeeded();
        return plan;
    }

    private Column mapped(String key, String name) {
        return headings.named(name)
                .orElseThrow(
                        () -> FileRefused.inMapping("/columns/" + key, FileProblem.MAPPED_COLUMN_MISSING, key, name));
    }

    private void requireNeeded() {
        if (columns.isEmpty() && furtherIdentifiers.isEmpty()) {
            throw FileRefused.because(FileProblem.HEADING_UNKNOWN, firstHeadings());
        }
        for (List<Field> alternatives : mapping.kind().needed()) {
            if (alternatives.stream().noneMatch(this::speaksOf)) {
                Field usual = alternatives.getFirst();
                throw FileRefused.because(FileProblem.COLUMN_MISSING, usual.heading(), usual.key());
            }
        }
    }

    private String firstHeadings() {
        return String.join(
                "、", headings.columns().stream().limit(8).map(Column::heading).toList());
    }

    /** The mapping the plan was made with. */
    public Mapping mapping() {
        return mapping;
    }

    /** Further identifiers by scheme. */
    Map<String, Column> furtherIdentifiers() {
        return furtherIdentifiers;
    }

    /** How many cells a row has. */
    int width() {
        return headings.columns().size();
    }

    /** Whether a field has a column of its own, so that a person filled it in. */
    boolean hasColumn(Field field) {
        return columns.containsKey(field);
    }

    /** The heading under which findings about a field are reported. */
    public String heading(Field field) {
        Column column = columns.get(field);
        return column == null ? field.heading() : column.heading();
    }

    /** Whether the file says anything about a field: it has its column, or the mapping has a constant for it. */
    public boolean speaksOf(Field field) {
        return hasColumn(field) || mapping.constants().containsKey(field);
    }

    /** Whether the file has the identifiers of a register. */
    public boolean speaksOf(String scheme) {
        return furtherIdentifiers.containsKey(scheme)
                || scheme.equals(Identifier.UNIT_CODE) && speaksOf(PropertyField.UNIT_CODE)
                || scheme.equals(mapping.identifierScheme()) && speaksOf(PropertyField.IDENTIFIER);
    }

    /** The heading under which findings about the identifiers of a register are reported. */
    public String headingOfScheme(String scheme) {
        Column further = furtherIdentifiers.get(scheme);
        if (further != null) {
            return further.heading();
        }
        return heading(scheme.equals(Identifier.UNIT_CODE) ? PropertyField.UNIT_CODE : PropertyField.IDENTIFIER);
    }

    /** The cell of a field, if the file has the column and the row has the cell. */
    @Nullable
    String cell(Field field, TabularRow row) {
        Column column = columns.get(field);
        return column == null ? null : cell(column, row);
    }

    static @Nullable String cell(Column column, TabularRow row) {
        return column.index() < row.cells().size() ? row.cells().get(column.index()) : null;
    }

    boolean isMerged(Field field, TabularRow row) {
        Column column = columns.get(field);
        return column != null && row.merged().contains(column.index());
    }

    /** What a cleaned text stands for: the mapping's word for it, and for a blank cell the field's constant. */
    String meaning(Field field, String clean) {
        String present = CellText.isPlaceholder(clean) && !words(field).containsKey(clean) ? "" : clean;
        String meant = words(field).getOrDefault(present, present);
        return meant.isEmpty() && !words(field).containsKey(present)
                ? mapping.constants().getOrDefault(field, "")
                : meant;
    }

    private Map<String, String> words(Field field) {
        return mapping.values().getOrDefault(field, Map.of());
    }

    /**
     * One warning for each column that has a heading and is read for no field. A mapping that names columns was made for
     * this file: what it leaves out was left out on purpose.
     */
    public List<Finding> unread(long line) {
        if (!mapping.columns().isEmpty()) {
            return List.of();
        }
        Set<Column> read = new HashSet<>(columns.values());
        List<Finding> findings = new ArrayList<>();
        for (Column column : headings.columns()) {
            if (!read.contains(column) && !column.heading().isEmpty()) {
                findings.add(Finding.of(line, column.heading(), FindingCode.COLUMN_UNREAD, column.heading()));
            }
        }
        return findings;
    }
}
