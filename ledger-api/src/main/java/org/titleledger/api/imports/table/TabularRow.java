package org.titleledger.api.imports.table;

import java.util.List;
import java.util.Set;

/**
 * One row as it stands in the file.
 *
 * @param line the physical line on which it begins; in a workbook the number of the row
 * @param cells the cells as text, as they stand there; blank ones behind the last heading are cut off
 * @param merged the columns whose cell is merged with that of another row, so that nobody can tell what this row says
 */
public record TabularRow(long line, List<String> cells, Set<Integer> merged) {

    public TabularRow {
        cells = List.copyOf(cells);
        merged = Set.copyOf(merged);
    }

    /** A row without merged cells. */
    public TabularRow(long line, List<String> cells) {
        this(line, cells, Set.of());
    }

    boolean isBlank() {
        return cells.stream().allMatch(TabularRow::isBlank);
    }

    /** The row without blank cells at its end, but not shorter than the heading if it was not. */
    TabularRow trimmedTo(int width) {
        int end = cells.size();
        while (end > width && isBlank(cells.get(end - 1))) {
            end--;
        }
        return new TabularRow(line, cells.subList(0, end), merged);
    }

    private static boolean isBlank(String cell) {
        return cell.chars()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
