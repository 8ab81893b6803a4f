package org.titleledger.api.imports.row;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.shared.Text;

/** Reads the cells of one row and keeps what was found on the way. */
final class RowReader {

    private static final int LONGEST_SHOWN = 60;

    private final ColumnPlan plan;
    private final TabularRow row;
    private final Set<Finding> findings = new LinkedHashSet<>();

    RowReader(ColumnPlan plan, TabularRow row) {
        this.plan = plan;
        this.row = row;
        int width = plan.width();
        if (row.cells().size() < width) {
            findings.add(Finding.of(
                    row.line(), "", FindingCode.ROW_TOO_SHORT, row.cells().size(), width));
        } else if (row.cells().size() > width) {
            findings.add(Finding.of(
                    row.line(), "", FindingCode.ROW_TOO_LONG, row.cells().size(), width));
        }
    }

    /** Whether the row has as many cells as it should; otherwise nobody can tell which cell is which. */
    boolean isShaped() {
        return findings.isEmpty();
    }

    boolean isRefused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether something was found about a field already. */
    boolean isReported(Field field) {
        return findings.stream().anyMatch(finding -> finding.column().equals(plan.heading(field)));
    }

    void report(Field field, FindingCode code, Object... arguments) {
        findings.add(Finding.of(row.line(), plan.heading(field), code, arguments));
    }

    /** The text of a field; {@code null} when it has none, or none that can be read. */
    @Nullable
    String text(Field field) {
        if (plan.isMerged(field, row)) {
            report(field, FindingCode.CELL_MERGED);
            return null;
        }
        String cell = plan.cell(field, row);
        String clean = cell == null ? "" : CellText.clean(cell);
        FindingCode wrong = wrong(clean);
        if (wrong != null) {
            report(field, wrong, shortened(clean));
            return null;
        }
        String meaning = plan.meaning(field, clean);
        return meaning.isEmpty() ? null : meaning;
    }

    /** Whether a field has nothing to say; a cell that cannot be read has something. */
    boolean isBlank(Field field) {
        String cell = plan.cell(field, row);
        String clean = cell == null ? "" : CellText.clean(cell);
        return !plan.isMerged(field, row)
                && wrong(clean) == null
                && plan.meaning(field, clean).isEmpty();
    }

    private static @Nullable FindingCode wrong(String clean) {
        if (CellText.isFormula(clean)) {
            return FindingCode.CELL_IS_FORMULA;
        }
        if (CellText.isError(clean)) {
            return FindingCode.CELL_IS_ERROR;
        }
        return CellText.isGarbled(clean) ? FindingCode.CELL_GARBLED : null;
    }

    /** A text of limited length. */
    @Nullable
    String name(Field field) {
        String text = text(field);
        if (text != null && text.codePointCount(0, text.length()) > Text.NAME) {
            report(field, FindingCode.TEXT_TOO_LONG, Text.NAME, shortened(text));
            return null;
        }
        return text;
    }

    /** A text that the row needs. */
    @Nullable
    String required(Field field) {
        int before = findings.size();
        String text = name(field);
        if (text == null && findings.size() == before) {
            report(field, FindingCode.VALUE_MISSING, field.heading());
        }
        return text;
    }

    /** A value made of the text of a field. */
    <T> @Nullable T value(Field field, Function<String, Reading<T>> reader) {
        String text = name(field);
        return text == null ? null : accept(field, reader.apply(text));
    }

    /** The value of a reading, when it has one; what is to be said about it is said. */
    <T> @Nullable T accept(Field field, Reading<T> reading) {
        return accept(plan.heading(field), reading);
    }

    private <T> @Nullable T accept(String column, Reading<T> reading) {
        return switch (reading) {
            case Reading.Value<T> value -> value.value();
            case Reading.Nothing<T> nothing -> null;
            case Reading.Doubtful<T> doubtful -> {
                findings.add(Finding.of(
                        row.line(),
                        column,
                        doubtful.code(),
                        doubtful.arguments().toArray()));
                yield doubtful.value();
            }
            case Reading.Wrong<T> wrong -> {
                findings.add(Finding.of(
                        row.line(), column, wrong.code(), wrong.arguments().toArray()));
                yield null;
            }
        };
    }

    /** A value of a column that belongs to no field but is read by itself. */
    <T> @Nullable T value(Column column, Function<String, Reading<T>> reader) {
        String cell = ColumnPlan.cell(column, row);
        String clean = cell == null ? "" : CellText.clean(cell);
        FindingCode wrong = row.merged().contains(column.index()) ? FindingCode.CELL_MERGED : wrong(clean);
        if (wrong != null) {
            findings.add(Finding.of(row.line(), column.heading(), wrong, shortened(clean)));
            return null;
        }
        return CellText.isPlaceholder(clean) ? null : accept(column.heading(), reader.apply(clean));
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
