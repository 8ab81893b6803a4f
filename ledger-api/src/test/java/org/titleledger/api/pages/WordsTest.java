package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationUtils;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.custody.CustodyEvent;
import org.titleledger.evidence.EvidenceEvent;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.party.PartyEvent;
import org.titleledger.property.PropertyEvent;
import org.titleledger.shared.Correction;
import org.titleledger.shared.EventName;
import org.titleledger.title.TitleEvent;

/** No text is hard-coded, and none is missing in one of the languages. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");
    private static final Pattern KEY_SAID = Pattern.compile("say\\.text\\('([^']+)'\\)");

    private final Properties chinese = read("pages_zh");
    private final Properties english = read("pages_en");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.size()).isGreaterThan(300);
    }

    @Test
    void aWordMissingInOneLanguageWouldBeSeen() {
        Properties lacking = new Properties();
        lacking.putAll(english);
        lacking.remove("nav.board");
        assertThat(lacking.stringPropertyNames()).isNotEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void englishHasNoChineseAndChineseDoesNotLackIt() {
        assertThat(english.stringPropertyNames())
                .filteredOn(key -> hasChinese(english.getProperty(key)))
                .containsExactly("nav.other-language");
        assertThat(chinese.stringPropertyNames())
                .filteredOn(key -> !hasChinese(chinese.getProperty(key)))
                .containsExactly("nav.other-language");
    }

    @Test
    void templatesHaveNoTextOfTheirOwn() {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(ownText(content(template)))
                        .as(template.toString())
                        .isEmpty());
    }

    @Test
    void textInATemplateWouldBeSeen() {
        assertThat(ownText("<p th:text=\"#{a}\"></p><p>Save</p>")).isEqualTo("Save");
        assertThat(ownText("<p>保存</p>")).isEqualTo("保存");
        assertThat(ownText("<input placeholder=\"Name\">")).isEqualTo("Name");
    }

    @Test
    void everyWordThatATemplateWantsIsThere() {
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            for (Pattern pattern : List.of(KEY_IN_TEMPLATE, KEY_SAID)) {
                Matcher key = pattern.matcher(content(template));
                while (key.find()) {
                    if (!chinese.containsKey(key.group(1))) {
                        missing.add(template.getFileName() + " " + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFormIsNamedAndSoIsAllThatItAsksFor() {
        Set<String> missing = new TreeSet<>();
        for (Form form : Forms.all()) {
            want(missing, "form." + form.name());
            form.fields().forEach(field -> want(missing, form, field));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everythingThatACorrectionAsksForIsNamed() {
        Set<String> missing = new TreeSet<>();
        CorrectionForms.fields().forEach((stream, fields) -> {
            Form scope = new Form("corrected-" + stream, "", "", Set.of(), List.of());
            want(missing, "effect.of-" + stream);
            fields.forEach(field -> want(missing, scope, field));
        });
        for (Correction.Kind kind : Correction.Kind.values()) {
            want(missing, "form." + CorrectionForms.name(kind));
            want(missing, "help." + CorrectionForms.name(kind));
        }
        for (Form form : List.of(DivisionForms.part(), DivisionForms.carried(), DivisionForms.whole())) {
            form.fields().forEach(field -> want(missing, form, field));
        }
        assertThat(missing).isEmpty();
    }

    private void want(Set<String> missing, Form form, Field field) {
        if (!chinese.containsKey("field." + form.name() + "." + field.name())) {
            want(missing, "field." + field.name());
        }
        field.choices().forEach(choice -> want(missing, "word." + field.words() + "." + choice));
        field.columns().forEach(column -> want(missing, form, column));
    }

    private void want(Set<String> missing, String key) {
        if (!chinese.containsKey(key)) {
            missing.add(key);
        }
    }

    @Test
    void everyActHasAName() {
        Set<String> missing = new TreeSet<>();
        for (Class<?> event : events()) {
            EventName name = AnnotationUtils.findAnnotation(event, EventName.class);
            if (name != null) {
                want(missing, "act." + name.value());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Class<?>> events() {
        List<Class<?>> events = new ArrayList<>();
        for (Class<?> feature : List.of(
                BureauEvent.class,
                CustodyEvent.class,
                EvidenceEvent.class,
                OccupancyEvent.class,
                PartyEvent.class,
                PropertyEvent.class,
                TitleEvent.class)) {
            events.addAll(List.of(feature.getDeclaredClasses()));
        }
        assertThat(events).hasSizeGreaterThan(35);
        return events;
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("templates"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters between the tags, or in an attribute that people read. */
    private static String ownText(String html) {
        String attributes = Pattern.compile("\\s(?:placeholder|title|alt|aria-label)=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .reduce("", String::concat);
        String text = html.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<[^>]*?(?:\"[^\"]*\"[^>\"]*?|'[^']*'[^>']*?)*>", "");
        return (attributes + text).replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    private static Properties read(String bundle) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages").resolve(bundle + ".properties"))) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
