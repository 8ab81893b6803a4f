package org.titleledger.api.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.row.ImportKind;
import org.titleledger.api.imports.row.Interpreted;
import org.titleledger.api.imports.row.Mapping;
import org.titleledger.api.imports.row.PartyRow;
import org.titleledger.api.imports.row.RowSource;
import org.titleledger.api.imports.table.Limits;

/** The credit codes that real offices publish, good and malformed. */
class OfficeCreditCodesTest {

    private static final String FILE = "cn-uscc/codes.csv";

    @Test
    void fortyOfFortyTwoCodesOfEighteenCharactersAreRight() throws IOException {
        Path file = SharedData.find(FILE).orElse(null);
        assumeTrue(file != null, FILE + " is not beside the repository");
        Mapping mapping = Mapping.parse(ImportKind.PARTIES, """
                {"columns": {"name": "department", "creditCode": "code", "kind": null}}""");
        Set<String> right = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        try (RowSource<PartyRow> rows = RowSource.parties(file, Limits.usual(), mapping, LocalDate.of(2026, 1, 15))) {
            while (rows.hasNext()) {
                Interpreted<PartyRow> row = rows.next();
                if (row.isRefused()) {
                    row.findings().forEach(finding -> wrong.addAll(finding.arguments()));
                    assertThat(row.findings())
                            .extracting("code")
                            .containsAnyOf(
                                    FindingCode.CREDIT_CODE_MALFORMED.code(), FindingCode.CREDIT_CODE_CHECK.code());
                } else {
                    right.add(row.statement().named().creditCode().text());
                }
            }
        }
        assertThat(right).hasSize(40);
        assertThat(wrong.stream().filter(code -> code.length() == 18).distinct())
                .containsExactlyInAnyOrder("11511301452259996u", "TE5116020105116050");
    }
}
