package org.titleledger.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.titleledger.chain.Check;

/** Every check has its sentence in both languages, and stands in the list of checks with its severity. */
class ChainSentencesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "messages");
    private static final Path LIST = Path.of("..", "docs", "chain-checks.md");

    private static Properties read(String language) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(
                RESOURCES.resolve("chains_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckHasASentenceInBothLanguages(Check check) throws IOException {
        assertThat(read("zh").getProperty("chain." + check)).contains("{1}").endsWith("。");
        assertThat(read("en").getProperty("chain." + check)).contains("{1}").endsWith(".");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(read("en").keySet()).isEqualTo(read("zh").keySet());
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckStandsInTheList(Check check) throws IOException {
        assertThat(Files.readString(LIST)).contains("| `" + check + "` | " + check.severity() + " |");
    }
}
