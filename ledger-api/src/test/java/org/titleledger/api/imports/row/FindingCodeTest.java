package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.titleledger.api.imports.table.FileProblem;

class FindingCodeTest {

    private static final Path TESTS = Path.of("src/test/java/org/titleledger/api/imports");

    @Test
    void everyReasonIsGivenInATest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(TESTS)) {
            List<Path> sources = files.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .toList();
            assertThat(sources).isNotEmpty();
            tests = sources.stream().map(FindingCodeTest::read).collect(Collectors.joining());
        }
        List<String> reasons = Stream.concat(Arrays.stream(FindingCode.values()), Arrays.stream(FileProblem.values()))
                .map(Enum::name)
                .toList();
        assertThat(reasons.stream().filter(reason -> !tests.contains(reason))).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
