package org.titleledger.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.reliance.Reliance;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

/** Whether everything that others trust in is known as that. */
class RelianceKindsTest {

    private static final RecordedNames NAMES = new AxonWiring().recordedNames();

    private static String name(Class<?> event) {
        return event.getAnnotation(EventName.class).value();
    }

    /** An approval that nobody told of would be missing in every answer. */
    @Test
    void everyApprovalAndRegistrationIsAReliance() {
        Set<String> expected = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        for (Class<?> event : NAMES.classes()) {
            String name = name(event);
            if (name.endsWith("-approved") || name.matches("title\\.transfer-(registered|filed)")) {
                expected.add(name);
            }
            Reliance.by((LedgerEvent) Specimen.full(event)).ifPresent(reliance -> found.add(name));
        }
        assertThat(found).isEqualTo(expected).hasSize(10);
    }
}
