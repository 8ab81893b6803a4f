package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.api.eventstore.LedgerSerializer;
import org.titleledger.api.eventstore.RecordedNames;

/**
 * Events are for ever: each has a golden file with the exact bytes it is stored as. A new event gets its file from {@code
 * mvn verify -Dledger.golden=write}, which never writes over one that exists; a file that no longer fits means a new
 * revision and an upcaster (before version 1.0: an ADR).
 */
class EventContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final boolean WRITE = "write".equals(System.getProperty("ledger.golden"));
    private static final RecordedNames NAMES = new AxonWiring().recordedNames();

    /** A text or a number behind a field's name. */
    private static final Pattern VALUE = Pattern.compile("\":(\"[^\"]*\"|\\d+(?:\\.\\d+)?)");

    private final LedgerSerializer serializer = new LedgerSerializer(NAMES);

    @BeforeAll
    static void writeWhatIsNew() throws IOException {
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            for (Class<?> event : NAMES.classes()) {
                SerializedObject<String> written =
                        new LedgerSerializer(NAMES).serialize(Specimen.full(event), String.class);
                if (Files.notExists(file(written))) {
                    Files.writeString(file(written), written.getData() + "\n");
                }
            }
        }
    }

    static Stream<Class<?>> events() {
        return NAMES.classes().stream().sorted((left, right) -> left.getName().compareTo(right.getName()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsGoldenFileHasIt(Class<?> event) throws IOException {
        SerializedObject<String> written = serializer.serialize(Specimen.full(event), String.class);
        Path file = file(written);
        assertThat(file).exists();
        assertThat(written.getData() + "\n").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aGoldenFileIsReadAsTheEvent(Class<?> event) throws IOException {
        Object specimen = Specimen.full(event);
        SerializedObject<String> written = serializer.serialize(specimen, String.class);
        String golden = Files.readString(file(written)).strip();
        Object read = serializer.deserialize(new SimpleSerializedObject<>(golden, String.class, written.getType()));
        assertThat(read).isEqualTo(specimen);
    }

    /** What is left out is written as null, and read as it was: a field that is absent would not be read at all. */
    @ParameterizedTest
    @MethodSource("events")
    void whatIsLeftOutIsWrittenAsNull(Class<?> event) {
        Object sparse = Specimen.sparse(event);
        SerializedObject<String> written = serializer.serialize(sparse, String.class);
        assertThat(serializer.<String, Object>deserialize(written)).isEqualTo(sparse);
        for (RecordComponent component : event.getRecordComponents()) {
            assertThat(written.getData()).contains("\"" + component.getName() + "\":");
        }
    }

    /** Two fields that changed places are seen only where they are not alike. */
    @ParameterizedTest
    @MethodSource("events")
    void aGoldenFileHasNothingLeftOutAndNothingAlike(Class<?> event) throws IOException {
        String golden = Files.readString(file(serializer.serialize(Specimen.full(event), String.class)));
        assertThat(golden).doesNotContain("null").doesNotContain("[]");
        List<String> values = VALUE.matcher(golden)
                .results()
                .map(match -> match.group(1))
                .filter(value -> !value.matches("\"[A-Z_]+\""))
                .toList();
        assertThat(values).doesNotHaveDuplicates();
    }

    @Test
    void noGoldenFileIsLeftBehind() throws IOException {
        Set<String> expected = events().map(event -> file(serializer.serialize(Specimen.full(event), String.class))
                        .getFileName()
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Path file(SerializedObject<?> written) {
        return GOLDEN.resolve(
                written.getType().getName() + "." + written.getType().getRevision() + ".json");
    }
}
