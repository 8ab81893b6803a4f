package org.titleledger.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.api.architecture.TidyRule.Reading;

/** What compilers and formatters do not see. Lengths are not judged here: small is a habit, not a gate. */
class TidyTest {

    private static final Predicate<SourceFile> EVERYWHERE = file -> !file.isPlanted();
    private static final Predicate<SourceFile> MAIN = SourceFile::isMain;
    private static final Predicate<SourceFile> CORE = SourceFile::isCore;
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(Test|ParameterizedTest|Property|Example|RepeatedTest)\\b");

    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void read() throws IOException {
        sources = SourceFile.all();
    }

    static Stream<TidyRule> rules() {
        return Stream.of(
                code(
                        "a case with a colon",
                        "the arrow, which cannot fall through",
                        "(?m)^\\s*(case\\b(?:(?!->|:)[^;{}]|::)*|default\\s*):(?!:)",
                        EVERYWHERE,
                        "switch (x) {\n  case A, B:\n    run();\n}"),
                code(
                        "default over a sealed type or an enum",
                        "all its cases, so that a new one does not compile",
                        "\\bdefault\\s*->",
                        CORE,
                        "switch (x) {\n  default -> run();\n}"),
                code(
                        "the time of the machine",
                        "the Clock that was given",
                        "\\b(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime|Year|YearMonth)\\.now\\(\\s*\\)",
                        MAIN,
                        "var at = Instant.now();"),
                code(
                        "UUID.randomUUID",
                        "the identity that was given",
                        "\\bUUID\\.randomUUID\\b",
                        CORE,
                        "UUID.randomUUID()"),
                code(
                        "a binary fraction",
                        "BigDecimal, Share or long",
                        "\\b(double|float|Double|Float)\\b",
                        file -> file.isMain() && !file.path().startsWith("ledger-api/"),
                        "private double area;"),
                code(
                        "catching everything",
                        "the exception that is meant",
                        "\\bcatch\\s*\\([^)]*\\b(Exception|Throwable)\\s+\\w+\\s*\\)",
                        EVERYWHERE,
                        "try { } catch (Exception e) { }"),
                code("System.out", "the log", "\\bSystem\\.(out|err)\\b", MAIN, "System.out.println(x);"),
                code("@Autowired", "the constructor", "@Autowired\\b", MAIN, "@Autowired private Clock clock;"),
                code(
                        "a name that says nothing",
                        "what it is or does",
                        "\\b(class|record|interface|enum)\\s+\\w*(Util|Utils|Helper|Manager|Impl)\\b",
                        EVERYWHERE,
                        "final class DateUtils {}"),
                code(
                        "a mocking library",
                        "a fake written by hand",
                        "import\\s+(static\\s+)?(org\\.mockito|org\\.easymock)\\b",
                        EVERYWHERE,
                        "import org.mockito.Mockito;"),
                code(
                        "a second language",
                        "records and sealed types",
                        "import\\s+(static\\s+)?(lombok|io\\.vavr)\\b",
                        EVERYWHERE,
                        "import lombok.Data;"),
                text(
                        "a bare TODO",
                        "TODO(#123): sentence",
                        "\\b(TODO(?!\\(#\\d+\\): )|FIXME|XXX)\\b",
                        EVERYWHERE,
                        "// TO" + "DO later"),
                text(
                        "code in a comment",
                        "the history of the repository",
                        "(?m)^\\s*//.*[;{}]\\s*$",
                        EVERYWHERE,
                        "    // run();"),
                text(
                        "@author",
                        "the history of the repository",
                        "(?m)^\\s*/?\\*+\\s*@author\\b",
                        EVERYWHERE,
                        " * @author somebody"),
                text("a banner", "a smaller file", "//\\s*[-=*#]{4,}", EVERYWHERE, "// ------ getters"));
    }

    private static TidyRule code(
            String banned, String instead, String pattern, Predicate<SourceFile> where, String planted) {
        return new TidyRule(banned, instead, Pattern.compile(pattern), Reading.CODE, where, planted);
    }

    private static TidyRule text(
            String banned, String instead, String pattern, Predicate<SourceFile> where, String planted) {
        return new TidyRule(banned, instead, Pattern.compile(pattern), Reading.TEXT, where, planted);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theSourcesKeepTheRule(TidyRule rule) {
        Predicate<SourceFile> looked = file -> !file.name().equals("TidyTest");
        assertThat(sources.stream().filter(looked).flatMap(file -> rule.breachesIn(file).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPlantedBreachIsFound(TidyRule rule) {
        assertThat(rule.breachesIn(new SourceFile("ledger-core/src/main/java/Planted.java", rule.planted())))
                .hasSize(1);
    }

    @Test
    void wordsInCommentsAndTextsAreNoBreach() {
        SourceFile harmless = new SourceFile(
                "ledger-core/src/main/java/Harmless.java",
                "/* @Autowired double */ // catch (Exception e)\nString s = \"default -> System.out \\\" x\";\nchar c = '\"';\n"
                        + "switch (x) { case A -> y ? 1 : 2; case B b when b::ok -> 3; }");
        assertThat(rules().filter(rule -> rule.reading() == Reading.CODE)
                        .flatMap(rule -> rule.breachesIn(harmless).stream()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndForbidsNull() {
        assertThat(foldersWithout(sources)).isEmpty();
        assertThat(foldersWithout(List.of(new SourceFile("ledger-core/src/main/java/bare/Planted.java", ""))))
                .containsExactly("ledger-core/src/main/java/bare");
    }

    private static Set<String> foldersWithout(List<SourceFile> files) {
        Set<String> marked = files.stream()
                .filter(file ->
                        file.name().equals("package-info") && file.text().contains("NullMarked"))
                .map(SourceFile::folder)
                .collect(Collectors.toSet());
        Set<String> folders = files.stream()
                .filter(SourceFile::isMain)
                .map(SourceFile::folder)
                .collect(Collectors.toCollection(TreeSet::new));
        folders.removeAll(marked);
        return folders;
    }

    /** Surefire runs what ends in Test, Failsafe what ends in IT: a test under another name would never run. */
    @Test
    void everyTestHasANameUnderWhichItRuns() {
        assertThat(sources.stream().filter(TidyTest::neverRuns)).isEmpty();
        assertThat(neverRuns(
                        new SourceFile("ledger-core/src/test/java/ShareProperties.java", "@Property void sums() {}")))
                .isTrue();
    }

    private static boolean neverRuns(SourceFile file) {
        return TEST_METHOD.matcher(file.code()).find()
                && !file.name().endsWith("Test")
                && !file.name().endsWith("IT");
    }
}
