package org.titleledger.api.imports.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;

/** A text file with separated cells (RFC 4180, and what spreadsheets make of it). */
final class CsvTable implements TabularFile {

    private final CsvRows cells;
    private final CloseableIterator<TabularRow> records;
    private final Limits limits;
    private final TabularRow heading;

    private CsvTable(Reader text, char delimiter, Limits limits) {
        this.cells = new CsvRows(limits);
        this.records = parser(delimiter, limits).build(cells, text).iterator();
        this.limits = limits;
        this.heading = firstWithContent();
    }

    static CsvTable open(Path file, Limits limits) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        char delimiter;
        try (Reader text = encoding.open(file)) {
            delimiter = Delimiter.of(text);
        }
        Reader text = encoding.open(file);
        try {
            return new CsvTable(text, delimiter, limits);
        } catch (FileRefused refused) {
            text.close();
            throw refused;
        }
    }

    /** The buffer is larger than the longest cell with every quote doubled: what goes beyond it is a quote left open. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder parser(char delimiter, Limits limits) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 16, 4 * limits.cellLength()));
    }

    private TabularRow firstWithContent() {
        Iterator<TabularRow> parsed = parsed();
        while (parsed.hasNext()) {
            TabularRow row = parsed.next();
            if (!row.isBlank()) {
                return row.trimmedTo(0);
            }
        }
        throw FileRefused.because(FileProblem.EMPTY);
    }

    @Override
    public TabularRow headingRow() {
        return heading;
    }

    @Override
    public Iterator<TabularRow> rows() {
        return new RowIterator(parsed(), limits, heading.cells().size());
    }

    private Iterator<TabularRow> parsed() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException broken) {
                    throw refusal(broken);
                }
            }

            @Override
            public TabularRow next() {
                return records.next();
            }
        };
    }

    private FileRefused refusal(CsvParseException broken) {
        return broken.getCause() instanceof FileRefused refused
                ? refused
                : FileRefused.because(FileProblem.QUOTES_BROKEN, cells.line());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
