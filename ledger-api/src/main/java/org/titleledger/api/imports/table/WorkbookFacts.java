package org.titleledger.api.imports.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the guard learned about a workbook while it looked at every part of it. */
final class WorkbookFacts {

    private static final int MOST_MERGED = 1_000_000;

    private final Map<String, String> partsByRelation = new HashMap<>();
    private final Map<String, Map<Integer, Set<Integer>>> mergedByPart = new HashMap<>();
    private final Set<String> partsWithContent = new HashSet<>();
    private boolean styled;
    private int merged;

    void addRelation(String id, String target) {
        partsByRelation.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    void addMerged(String part, int row, int column) {
        if (++merged > MOST_MERGED) {
            throw FileRefused.because(FileProblem.WORKBOOK_INFLATES_TOO_FAR);
        }
        mergedByPart
                .computeIfAbsent(part, key -> new HashMap<>())
                .computeIfAbsent(row, key -> new HashSet<>())
                .add(column);
    }

    void addContent(String part) {
        partsWithContent.add(part);
    }

    void addStyles() {
        styled = true;
    }

    /** Whether there is a part with styles; without it no number is a date. */
    boolean isStyled() {
        return styled;
    }

    /** Whether the sheet with this relation has any cell with a value. */
    boolean hasContent(String relation) {
        return partsWithContent.contains(part(relation));
    }

    /** The columns of each row, counted from 1, whose cell is merged with another row's. */
    Map<Integer, Set<Integer>> merged(String relation) {
        return mergedByPart.getOrDefault(part(relation), Map.of());
    }

    /** Whether the sheet's part is one that the guard has looked at. */
    boolean isChecked(String relation) {
        String part = part(relation);
        return part != null && part.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private @Nullable String part(String relation) {
        return partsByRelation.get(relation);
    }
}
