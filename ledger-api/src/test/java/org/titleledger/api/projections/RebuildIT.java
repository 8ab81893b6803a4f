package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyId;
import org.titleledger.projections.Rebuild;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;

/** The registers as Axon fills them, and made again from nothing. */
class RebuildIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningLedger ledger = new RunningLedger();
    private final Story story = new Story();

    private PropertyId building = new PropertyId(Story.uuid(0));

    @BeforeEach
    void something() {
        PartyId bureau = story.party("省机关事务管理局");
        PartyId school = story.party("省建筑学校");
        story.bureau(bureau, "1990-01-01");
        building = story.property(PropertyKind.BUILDING, "1号楼", "学府办公区", null);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        story.handover(building, null, bureau, "2019-11-20");
        ledger.append(story.entries());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void readModelsThatAreNotThereAreMadeAtTheStart() {
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.rebuild.progress().finished()).isFalse();
        ledger.processor.start();
        assertThat(ledger.watermark.waitFor(7, SOON)).isTrue();
        assertThat(ledger.watermark.current().recordedAt())
                .isEqualTo(ledger.jdbc
                        .queryForObject("SELECT recorded_at FROM ledger.event WHERE position = 7", OffsetDateTime.class)
                        .toInstant());
        assertThat(ledger.rebuild.progress())
                .extracting(Rebuild.Progress::position, Rebuild.Progress::lastPosition, Rebuild.Progress::finished)
                .containsExactly(7L, 7L, true);
        assertThat(ledger.rebuild.prepare()).isFalse();
        assertThat(ledger.rows().get("split_title")).contains("2019-11-20");
    }

    @Test
    void aRebuildMakesTheSameRows() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        assertThat(ledger.watermark.waitFor(7, SOON)).isTrue();
        Map<String, String> before = ledger.rows();
        ledger.jdbc.update("UPDATE projection.party_name SET name = 'tampered with'");
        assertThat(ledger.rows()).isNotEqualTo(before);
        ledger.rebuild.start();
        Awaitility.await().atMost(SOON).until(() -> ledger.rebuild.progress().finished());
        assertThat(ledger.rows()).isEqualTo(before);
    }

    @Test
    void aScriptThatChangedMakesTheReadModelsAnew() {
        ledger.rebuild.prepare();
        ledger.jdbc.update("UPDATE projection.stamp SET stamp = '0 other'");
        assertThat(ledger.schema.isCurrent()).isFalse();
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.schema.isCurrent()).isTrue();
    }

    @Test
    void waitingEndsWhenTheTimeIsOver() {
        ledger.rebuild.prepare();
        assertThat(ledger.watermark.waitFor(0, Duration.ZERO)).isTrue();
        assertThat(ledger.watermark.waitFor(1, Duration.ofMillis(120))).isFalse();
    }

    @Test
    void aDefectHoldsTheProcessorAndWritesNothing() {
        ledger.rebuild.prepare();
        ledger.jdbc.update(
                "INSERT INTO projection.property_event (property, position, stream, version, act, type,"
                        + " recorded_at, actor, role, documents, warnings, details)"
                        + " VALUES (?, 5, 'property', 1, ?, 'in.the-way', now(), '', '', '{}', '', '')",
                building.value(),
                building.value());
        ledger.processor.start();
        assertThat(ledger.watermark.waitFor(5, Duration.ofMillis(1500))).isFalse();
        assertThat(ledger.jdbc.queryForList("SELECT id FROM projection.property"))
                .isEmpty();
        ledger.jdbc.update("DELETE FROM projection.property_event");
        assertThat(ledger.watermark.waitFor(7, SOON)).as("it is tried again").isTrue();
    }
}
