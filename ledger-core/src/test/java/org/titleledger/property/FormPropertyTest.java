package org.titleledger.property;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.property.PropertyCommand.FormProperty;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;

/** A property says what it was before; the rest of a division is tried where it is decided. */
class FormPropertyTest {

    private final LedgerFixture ledger = office();

    @Test
    void itSaysWhatItWas() {
        ledger.when(new FormProperty(BUILDING, on("2024-03-01"), List.of(OTHER_BUILDING)))
                .expectFact(act -> new PropertyEvent.Formed(BUILDING, act, on("2024-03-01"), List.of(OTHER_BUILDING)));
    }

    @Test
    void onlyOfWhatIsKnown() {
        ledger.when(new FormProperty(NOWHERE, on("2024-03-01"), List.of(OTHER_BUILDING)))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        Refused.as("field-is-missing", () -> new FormProperty(BUILDING, Refused.leftOut(), List.of()));
    }
}
