package org.titleledger.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.api.http.QueryFilter;
import org.titleledger.api.http.RequestBodyFilter;
import org.titleledger.api.imports.table.Limits;
import org.titleledger.occupancy.Room;
import org.titleledger.shared.Required;
import org.titleledger.shared.Text;

/** The page of limits says what the code does. */
class LimitsAreDocumentedTest {

    /** A row of the page by how it begins, and the number that stands behind it. */
    private record Row(String what, long limit, String unit) {

        boolean standsIn(String page) {
            return page.lines()
                    .filter(line -> line.startsWith("| " + what))
                    .anyMatch(line -> line.contains("| " + String.format(Locale.ROOT, "%,d", limit) + unit));
        }
    }

    static Stream<Row> rows() {
        Limits files = Limits.usual();
        return Stream.of(
                new Row("JSON body", RequestBodyFilter.LARGEST, " bytes"),
                new Row("items of any list", Room.MOST, " |"),
                new Row("parameters of a query", QueryFilter.MOST, " |"),
                new Row("name or value of a parameter", QueryFilter.LONGEST, " characters"),
                new Row("names, titles", Text.NAME, " characters"),
                new Row("notes, reasons", Text.NOTE, " characters"),
                new Row("parties, certificates", Required.MOST, " |"),
                new Row("rooms of an act", Room.MOST, " |"),
                new Row("file", files.bytes() >> 20, " MiB"),
                new Row("rows", files.rows(), " |"),
                new Row("columns", files.columns(), " |"),
                new Row("cell", files.cellLength(), " characters"),
                new Row("parts of a workbook", files.parts(), " |"),
                new Row("all parts of a workbook", files.inflatedBytes() >> 20, " MiB"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aLimitStandsOnThePage(Row row) throws IOException {
        assertThat(row.standsIn(page())).as(row.toString()).isTrue();
    }

    @Test
    void anotherNumberWouldBeFound() throws IOException {
        assertThat(new Row("names, titles", Text.NAME + 1, " characters").standsIn(page()))
                .isFalse();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("").toAbsolutePath().getParent().resolve("docs/limits.md"));
    }
}
