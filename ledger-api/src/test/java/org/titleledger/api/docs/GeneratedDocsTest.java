package org.titleledger.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.titleledger.api.eventstore.RecordedNames;
import org.titleledger.shared.EventName;

/** The documents that are made of the sources are not stale, and leave nothing out. */
class GeneratedDocsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("ledger.docs"));

    @Test
    void theCatalogueOfEventsIsNotStale() throws IOException {
        compare("docs/events.md", EventCatalogue.text(names().classes()));
    }

    @Test
    void theListOfRefusalsIsNotStale() throws IOException {
        compare("docs/refusals.md", RefusalCatalogue.text());
    }

    @Test
    void theCatalogueHasEveryEvent() throws IOException {
        String catalogue = EventCatalogue.text(names().classes());
        for (Class<?> event : names().classes()) {
            assertThat(catalogue)
                    .contains("## `" + event.getAnnotation(EventName.class).value() + "`");
        }
    }

    @Test
    void theListHasTheRefusalsOfAllFeatures() throws IOException {
        assertThat(RefusalCatalogue.text())
                .contains("| `title.needs-transfer` | 409 |")
                .contains("| `act.version-is-not-the-present-one` | 412 |")
                .contains("| `act.lost-the-race` | 409 |")
                .contains("| `property.not-found` | 404 |");
    }

    private static RecordedNames names() {
        return RecordedNames.of(java.util.List.of(
                org.titleledger.bureau.BureauEvent.class,
                org.titleledger.custody.CustodyEvent.class,
                org.titleledger.evidence.EvidenceEvent.class,
                org.titleledger.occupancy.OccupancyEvent.class,
                org.titleledger.party.PartyEvent.class,
                org.titleledger.property.PropertyEvent.class,
                org.titleledger.title.TitleEvent.class));
    }

    private static void compare(String name, String text) throws IOException {
        Path file = Sources.ROOT.resolve(name);
        if (WRITE) {
            Files.writeString(file, text);
        }
        assertThat(file).exists();
        assertThat(Files.readString(file)).isEqualTo(text);
    }
}
