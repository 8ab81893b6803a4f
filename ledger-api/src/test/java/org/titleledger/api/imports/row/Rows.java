package org.titleledger.api.imports.row;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.titleledger.api.imports.table.TabularRow;

/** Interprets one row made of {@code heading=cell} texts. */
final class Rows {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    static final long LINE = 7;

    private Rows() {}

    /** A building with nothing but what every row needs, and these cells. */
    static Interpreted<PropertyRow> building(String... cells) {
        String[] all = Arrays.copyOf(new String[] {"名称=1号楼", "类型=幢"}, cells.length + 2);
        System.arraycopy(cells, 0, all, 2, cells.length);
        return property(all);
    }

    static Interpreted<PropertyRow> property(String... cells) {
        return property(Mapping.none(ImportKind.PROPERTIES), Set.of(), cells);
    }

    static Interpreted<PropertyRow> property(Mapping mapping, Set<Integer> merged, String... cells) {
        ColumnPlan plan = ColumnPlan.of(mapping, headings(cells));
        return new PropertyRows(plan, TODAY).interpret(new TabularRow(LINE, values(cells), merged));
    }

    static Interpreted<PartyRow> party(String... cells) {
        ColumnPlan plan = ColumnPlan.of(Mapping.none(ImportKind.PARTIES), headings(cells));
        return new PartyRows(plan, TODAY).interpret(new TabularRow(LINE, values(cells)));
    }

    static Interpreted<DeedRow> deed(Mapping mapping, String... cells) {
        ColumnPlan plan = ColumnPlan.of(mapping, headings(cells));
        return new DeedRows(plan, TODAY).interpret(new TabularRow(LINE, values(cells)));
    }

    static List<String> headings(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.substring(0, cell.indexOf('=')))
                .toList();
    }

    private static List<String> values(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.substring(cell.indexOf('=') + 1))
                .toList();
    }
}
