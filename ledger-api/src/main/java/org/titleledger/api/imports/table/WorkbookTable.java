package org.titleledger.api.imports.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of an XLSX workbook (ECMA-376). */
final class WorkbookTable implements TabularFile {

    private final ReadableWorkbook workbook;
    private final WorkbookFacts facts;
    private final Limits limits;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> source;
    private final TabularRow heading;
    private long line;

    private WorkbookTable(ReadableWorkbook workbook, WorkbookFacts facts, Limits limits) {
        this.workbook = workbook;
        this.facts = facts;
        this.limits = limits;
        this.sheet = firstVisible();
        this.stream = guarded(() -> rowsOf(sheet));
        this.source = stream.iterator();
        this.heading = firstWithContent();
    }

    static WorkbookTable open(Path file, Limits limits) throws IOException {
        WorkbookFacts facts = WorkbookGuard.inspect(file, limits);
        ReadingOptions options = new ReadingOptions(facts.isStyled(), true);
        ReadableWorkbook workbook = guarded(() -> openWorkbook(file, options));
        try {
            return new WorkbookTable(workbook, facts, limits);
        } catch (FileRefused refused) {
            workbook.close();
            throw refused;
        }
    }

    private static ReadableWorkbook openWorkbook(Path file, ReadingOptions options) {
        try {
            return new ReadableWorkbook(file.toFile(), options);
        } catch (IOException broken) {
            throw new ExcelReaderException(broken);
        }
    }

    private static Stream<Row> rowsOf(Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException broken) {
            throw new ExcelReaderException(broken);
        }
    }

    private Sheet firstVisible() {
        return workbook.getSheets()
                .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .filter(candidate -> facts.isChecked(candidate.getId()))
                .orElseThrow(() -> FileRefused.because(FileProblem.WORKBOOK_BROKEN, "sheet"));
    }

    private TabularRow firstWithContent() {
        Iterator<TabularRow> rows = read(0);
        while (rows.hasNext()) {
            TabularRow row = rows.next();
            if (!row.isBlank()) {
                TabularRow trimmed = row.trimmedTo(0);
                limits.checkColumns(row.line(), trimmed.cells().size());
                return trimmed;
            }
        }
        throw FileRefused.because(FileProblem.EMPTY);
    }

    @Override
    public TabularRow headingRow() {
        return heading;
    }

    @Override
    public List<String> unreadSheets() {
        return workbook.getSheets()
                .filter(other -> other != sheet && other.getVisibility() == SheetVisibility.VISIBLE)
                .filter(other -> facts.hasContent(other.getId()))
                .map(Sheet::getName)
                .toList();
    }

    @Override
    public Iterator<TabularRow> rows() {
        return new RowIterator(
                read(heading.cells().size()), limits, heading.cells().size());
    }

    /** Rows padded to a width: a workbook leaves empty cells out. */
    private Iterator<TabularRow> read(int width) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return guarded(source::hasNext);
            }

            @Override
            public TabularRow next() {
                return guarded(() -> row(source.next(), width));
            }
        };
    }

    private TabularRow row(Row row, int width) {
        line = Math.max(row.getRowNum(), line + 1);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.max(row.getCellCount(), width); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookCells::text).orElse(""));
        }
        return new TabularRow(line, cells, facts.merged(sheet.getId()).getOrDefault((int) line, Set.of()));
    }

    /** What the reader throws at a workbook that breaks the form in a way the guard does not know. */
    private static <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (FileRefused refused) {
            throw refused;
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw FileRefused.because(FileProblem.WORKBOOK_BROKEN, e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
