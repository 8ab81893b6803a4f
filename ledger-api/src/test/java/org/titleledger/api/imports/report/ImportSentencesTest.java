package org.titleledger.api.imports.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.api.imports.row.FindingCode;
import org.titleledger.api.imports.table.FileProblem;

class ImportSentencesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private static Properties bundle(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream bytes =
                        ImportSentencesTest.class.getResourceAsStream("/messages/imports_" + language + ".properties");
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            sentences.load(text);
        }
        return sentences;
    }

    private static List<String> codes() {
        return Stream.of(
                        Arrays.stream(FindingCode.values()).map(FindingCode::code),
                        Arrays.stream(FileProblem.values()).map(FileProblem::code),
                        Stream.of("import.not-found"))
                .flatMap(codes -> codes)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasASentenceAndEverySentenceACode(String language) throws IOException {
        assertThat(codes()).doesNotHaveDuplicates();
        assertThat(bundle(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void bothLanguagesNameTheSame() throws IOException {
        Properties chinese = bundle("zh");
        Properties english = bundle("en");
        assertThat(codes())
                .allSatisfy(code -> assertThat(placeholders(chinese.getProperty(code)))
                        .as(code)
                        .isEqualTo(placeholders(english.getProperty(code))));
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }
}
