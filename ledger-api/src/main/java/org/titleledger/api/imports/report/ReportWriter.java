package org.titleledger.api.imports.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.titleledger.api.imports.row.Finding;

/** Writes the report of an import as CSV in UTF-8 with its mark, so that spreadsheets show Chinese characters. */
public final class ReportWriter implements AutoCloseable {

    /** A cell that begins like this would be calculated by a spreadsheet that opens the report (CWE-1236). */
    private static final Pattern CALCULATED = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private final Function<Finding, String> sentences;
    private final CsvWriter csv;

    private ReportWriter(Writer out, Function<Finding, String> sentences) {
        this.sentences = sentences;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("line", "column", "code", "detail");
    }

    /** Begins a report; what a finding says is said by {@code sentences}. */
    public static ReportWriter to(OutputStream out, Function<Finding, String> sentences) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        return new ReportWriter(text, sentences);
    }

    /** Adds the line of one finding. */
    public void write(Finding finding) {
        csv.writeRecord(
                Long.toString(finding.line()),
                harmless(finding.column()),
                finding.code(),
                harmless(sentences.apply(finding)));
    }

    private static String harmless(String text) {
        return CALCULATED.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
