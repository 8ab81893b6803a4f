package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FieldsAreDocumentedTest {

    @Test
    void everyFieldStandsInTheDocumentWithItsHeadings() throws IOException {
        String document = Files.readString(Path.of("../docs/imports.md"));
        for (ImportKind kind : ImportKind.values()) {
            for (Field field : kind.fields()) {
                String headings = field.headings().isEmpty() ? "by mapping only" : String.join(", ", field.headings());
                assertThat(document).contains("| `" + field.key() + "` | " + headings + " |");
            }
        }
    }
}
