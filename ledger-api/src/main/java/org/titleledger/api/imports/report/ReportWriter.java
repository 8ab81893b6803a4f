package org.titleledger.api.imports.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.titleledger.api.imports.row.Finding;

/** Writes the report of an import as CSV in UTF-8 with its mark, so that spreadsheets show Chinese characters. */
public final class ReportWriter implements AutoCloseable {

    /** A cell that begins like this would be calculated by a spreadsheet that opens the report (CWE-1236). */
    private static final Pattern CALCULATED = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private final ImportSentences sentences;
    private final CsvWriter csv;

    private ReportWriter(Writer out, ImportSentences sentences) {
        this.sentences = sentences;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("line", "column", "code", "detail");
    }

    /** Begins a report. */
    public static ReportWriter to(OutputStream out, ImportSentences sentences) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        return new ReportWriter(text, sentences);
    }

    /** Adds the line of one finding. */
    public void write(Finding finding) {
        write(finding.line(), finding.column(), finding.code(), sentences.of(finding));
    }

    /** Adds a line whose sentence is known already. */
    public void write(long line, String column, String code, String detail) {
        csv.writeRecord(Long.toString(line), harmless(column), code, harmless(detail));
    }

    private static String harmless(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
