package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
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

    private final LedgerSerializer serializer = new LedgerSerializer(NAMES);

    static Stream<Class<?>> events() {
        return NAMES.classes().stream().sorted((left, right) -> left.getName().compareTo(right.getName()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsGoldenFileHasIt(Class<?> event) throws IOException {
        SerializedObject<String> written = serializer.serialize(Specimen.of(event), String.class);
        Path file = file(written);
        if (WRITE && Files.notExists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, written.getData() + "\n");
        }
        assertThat(file).exists();
        assertThat(written.getData() + "\n").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("events")
    void aGoldenFileIsReadAsTheEvent(Class<?> event) throws IOException {
        Object specimen = Specimen.of(event);
        SerializedObject<String> written = serializer.serialize(specimen, String.class);
        String golden = Files.readString(file(written)).strip();
        Object read = serializer.deserialize(new SimpleSerializedObject<>(golden, String.class, written.getType()));
        assertThat(read).isEqualTo(specimen);
    }

    @Test
    void noGoldenFileIsLeftBehind() throws IOException {
        Set<String> expected = events()
                .map(event -> file(serializer.serialize(Specimen.of(event), String.class))
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
