package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

/** The catalogue knows every event there is, under a name of the form stream.fact. */
class RecordedNamesTest {

    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    private final RecordedNames names = new AxonWiring().recordedNames();

    @Test
    void everyEventIsInTheCatalogue() {
        Set<String> events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.titleledger")
                        .that(JavaClass.Predicates.assignableTo(LedgerEvent.class))
                        .stream()
                        .filter(type -> !type.isInterface())
                        .map(JavaClass::getFullName)
                        .collect(Collectors.toSet());
        assertThat(events).isNotEmpty();
        assertThat(names.classes()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void storedNamesHaveTheFormStreamDotFact() {
        assertThat(names.classes())
                .extracting(event -> event.getAnnotation(EventName.class).value())
                .allSatisfy(name -> assertThat(name).matches(FORM));
    }
}
