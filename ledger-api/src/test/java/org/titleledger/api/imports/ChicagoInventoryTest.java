package org.titleledger.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.row.Interpreted;
import org.titleledger.api.imports.row.Mapping;
import org.titleledger.api.imports.row.PropertyRow;
import org.titleledger.api.imports.row.RowSource;
import org.titleledger.api.imports.table.Limits;
import org.titleledger.api.imports.table.TabularFile;
import org.titleledger.api.imports.table.TabularRow;
import org.titleledger.property.Identifier;

/**
 * The City of Chicago's inventory of city-owned land, as exported in July 2020 and in May 2021: a real register with
 * real dirt. The numbers were measured in the files by other means than the code under test.
 */
class ChicagoInventoryTest {

    private static final String OF_2020 = "chicago-city-owned-land/inventory-2020-07.csv";
    private static final String OF_2021 = "chicago-city-owned-land/inventory-2021-05.csv";
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static Path file(String name) {
        Path file = SharedData.find(name).orElse(null);
        assumeTrue(file != null, name + " is not beside the repository");
        return Objects.requireNonNull(file);
    }

    private static List<Interpreted<PropertyRow>> interpreted(String name) throws IOException {
        List<Interpreted<PropertyRow>> rows = new ArrayList<>();
        try (RowSource<PropertyRow> source = RowSource.properties(file(name), Limits.usual(), mapping(), TODAY)) {
            assertThat(source.findings()).isEmpty();
            source.forEachRemaining(rows::add);
        }
        return rows;
    }

    static Mapping mapping() throws IOException {
        try (InputStream json =
                ChicagoInventoryTest.class.getResourceAsStream("/imports/chicago-city-owned-land.json")) {
            return Mapping.parse(ImportKind.PROPERTIES, new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<TabularRow> raw(String name) throws IOException {
        List<TabularRow> rows = new ArrayList<>();
        try (TabularFile table = TabularFile.open(file(name), Limits.usual())) {
            assertThat(table.heading()).hasSize(19).startsWith("ID", "PIN", "Address");
            table.rows().forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Map<String, PropertyRow> byId(List<Interpreted<PropertyRow>> rows) {
        return rows.stream()
                .filter(row -> !row.isRefused())
                .map(row -> Objects.requireNonNull(row.statement()))
                .collect(Collectors.toMap(row -> row.identifiers().getFirst().value(), row -> row));
    }

    private static long count(List<Interpreted<PropertyRow>> rows, Predicate<PropertyRow> which) {
        return rows.stream()
                .filter(row -> row.statement() != null && which.test(row.statement()))
                .count();
    }

    @Test
    void theTableIsReadWithItsPhysicalLines() throws IOException {
        List<TabularRow> rows = raw(OF_2020);
        assertThat(rows)
                .hasSize(19_621)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(19));
        assertThat(rows.getFirst().line()).isEqualTo(2);
        assertThat(rows.getLast().line()).isEqualTo(19_649);
        assertThat(rows.stream().filter(row -> row.cells().stream().anyMatch(cell -> cell.contains("\n"))))
                .extracting(TabularRow::line)
                .containsExactly(343L, 2593L, 6615L, 7479L, 9721L, 11081L, 16216L, 18653L, 19131L);
        assertThat(TabularFile.countRows(file(OF_2021), Limits.usual())).isEqualTo(19_628);
    }

    @Test
    void keysAreUniqueAlsoWithoutTheirPadding() throws IOException {
        for (String name : List.of(OF_2020, OF_2021)) {
            Set<Identifier> seen = new HashSet<>();
            List<Interpreted<PropertyRow>> rows = interpreted(name);
            rows.stream()
                    .filter(row -> row.statement() != null)
                    .forEach(row ->
                            assertThat(row.statement().identifiers()).hasSize(2).allMatch(seen::add));
        }
        assertThat(raw(OF_2020).stream().map(row -> row.cells().get(1)).filter(pin -> pin.contains("\u00a0")))
                .hasSize(1);
    }

    @Test
    void everyRowIsAPropertyOrIsRefusedWithItsReason() throws IOException {
        List<Interpreted<PropertyRow>> rows = interpreted(OF_2020);
        assertThat(rows).hasSize(19_621);
        assertThat(rows.stream().filter(Interpreted::isRefused).flatMap(row -> row.findings().stream()))
                .containsExactly(Finding.of(
                        lineOf("50664"), "Date of Acquisition", FindingCode.DATE_IN_FUTURE, LocalDate.of(2029, 3, 12)));
        assertThat(count(rows, row -> row.title() != null)).isEqualTo(14_034);
        assertThat(count(rows, row -> row.title() != null && row.title().effectiveOn() == null))
                .isEqualTo(10_903);
        assertThat(count(rows, row -> row.description().address() == null)).isEqualTo(559);
        assertThat(count(rows, row -> row.description().compound() == null)).isEqualTo(1_993);
        assertThat(rows.stream().filter(row -> !row.isRefused()).flatMap(row -> row.findings().stream()))
                .allMatch(finding -> finding.code().equals(FindingCode.VALUE_WITHOUT_SUBJECT.code()))
                .hasSize(148);
    }

    private static long lineOf(String id) throws IOException {
        return raw(OF_2020).stream()
                .filter(row -> row.cells().getFirst().equals(id))
                .findFirst()
                .orElseThrow()
                .line();
    }

    @Test
    void aTitleGoesBackToTheDayOfAcquisition() throws IOException {
        List<Interpreted<PropertyRow>> rows = interpreted(OF_2020);
        assertThat(count(
                        rows,
                        row -> row.title() != null
                                && row.title().effectiveOn() != null
                                && row.title().effectiveOn().day().equals(LocalDate.of(1888, 6, 16))))
                .isEqualTo(1);
    }

    @Test
    void theLaterExportHasEightMoreAndChangesOthers() throws IOException {
        Map<String, PropertyRow> before = byId(interpreted(OF_2020));
        Map<String, PropertyRow> after = byId(interpreted(OF_2021));
        assertThat(after).hasSize(19_627);
        assertThat(after.keySet().stream().filter(id -> !before.containsKey(id)))
                .containsExactlyInAnyOrder("67766", "67767", "67770", "67772", "67773", "67774", "67775", "67776");
        assertThat(before.keySet().stream().filter(id -> !after.containsKey(id)))
                .containsExactly("63528");
        Map<String, PropertyRow> different = new HashMap<>(after);
        different
                .entrySet()
                .removeIf(entry ->
                        !before.containsKey(entry.getKey()) || entry.getValue().equals(before.get(entry.getKey())));
        assertThat(different).hasSize(174);
    }
}
