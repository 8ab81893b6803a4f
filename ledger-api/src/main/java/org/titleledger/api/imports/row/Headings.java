package org.titleledger.api.imports.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;

/** Finds the columns of a file by their headings. */
final class Headings {

    /** Marks that a column must be filled in, and a colon, do not belong to its name. */
    private static final Pattern MARKS = Pattern.compile("^[*★]+|[*★:]+$");

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【](?:单位:)?(.+?)[)\\]】]");

    private final List<Column> columns = new ArrayList<>();

    Headings(List<String> headings) {
        for (int index = 0; index < headings.size(); index++) {
            columns.add(new Column(index, CellText.clean(headings.get(index))));
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** The column with this heading, as a mapping names it. */
    Optional<Column> named(String heading) {
        String wanted = normalised(heading);
        return single(columns.stream()
                .filter(column -> normalised(column.heading()).equals(wanted))
                .toList());
    }

    /** The column that is known for a field: by the usual heading, or by the only one of the others. */
    Optional<Column> of(Field field) {
        List<Column> known = new ArrayList<>();
        for (String heading : names(field)) {
            List<Column> found = columns.stream()
                    .filter(column -> matches(column, heading, field))
                    .toList();
            Optional<Column> column = single(found);
            if (column.isPresent() && heading.equals(field.heading())) {
                return column;
            }
            column.ifPresent(known::add);
        }
        if (known.size() > 1) {
            throw FileRefused.because(
                    FileProblem.COLUMN_AMBIGUOUS,
                    field.heading(),
                    String.join("、", known.stream().map(Column::heading).toList()));
        }
        return known.stream().findFirst();
    }

    private static List<String> names(Field field) {
        List<String> names = new ArrayList<>(field.headings());
        names.add(field.key());
        return names;
    }

    private static boolean matches(Column column, String heading, Field field) {
        String normalised = normalised(column.heading());
        Matcher unit = WITH_UNIT.matcher(normalised);
        if (!field.isArea() || !unit.matches()) {
            return normalised.equals(normalised(heading));
        }
        boolean matches = unit.group(1).equals(normalised(heading));
        if (matches && AreaReader.isOtherUnit(unit.group(2))) {
            throw FileRefused.because(FileProblem.COLUMN_UNIT, column.heading());
        }
        return matches;
    }

    private static Optional<Column> single(List<Column> found) {
        if (found.size() > 1) {
            throw FileRefused.because(FileProblem.COLUMN_TWICE, found.getFirst().heading());
        }
        return found.stream().findFirst();
    }

    private static String normalised(String heading) {
        return MARKS.matcher(CellText.narrow(heading)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
