package org.titleledger.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that the sources name has a sentence in both languages, and no language has one that the other lacks. */
class SentencesTest {

    private static final List<String> BUNDLES = List.of("refusals", "input", "access", "imports");
    private static final Pattern REFUSAL = Pattern.compile("@RefusalCode\\(\\s*(?:value = )?\"([^\"]+)\"");
    private static final Pattern INVALID = Pattern.compile("new InvalidValue\\(\\s*\"([^\"]+)\"");
    private static final Pattern WARNING = Pattern.compile("Warning\\.of\\(\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeOfTheSourcesHasASentence(String language) throws IOException {
        assertThat(sentences(language)).containsAll(codes());
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(sentences("zh")).isEqualTo(sentences("en"));
    }

    @Test
    void aCodeWithoutASentenceWouldBeFound() throws IOException {
        assertThat(sentences("zh")).doesNotContain("title.planted-code-without-a-sentence");
        assertThat(codes()).contains("title.needs-transfer", "input.date.malformed", "title.land-stays-behind");
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source : sources()) {
            find(REFUSAL, source, "", codes);
            find(INVALID, source, "input.", codes);
            find(WARNING, source, "", codes);
        }
        return codes;
    }

    private static void find(Pattern pattern, String source, String prefix, Set<String> codes) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            codes.add(prefix + matcher.group(1));
        }
    }

    private static List<String> sources() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Stream.concat(
                Files.walk(root.resolve("ledger-core/src/main")), Files.walk(root.resolve("ledger-api/src/main")))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentencesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<String> sentences(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String bundle : BUNDLES) {
            Properties properties = new Properties();
            try (InputStream in =
                    SentencesTest.class.getResourceAsStream("/messages/" + bundle + "_" + language + ".properties")) {
                assertThat(in).as(bundle + " in " + language).isNotNull();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            keys.addAll(properties.stringPropertyNames());
        }
        return keys;
    }
}
