package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.titleledger.party.PartyId;
import org.titleledger.projections.parking.NothingParked;
import org.titleledger.projections.parking.ParkedSubject;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.parking.ParkingAct;
import org.titleledger.projections.parking.ParkingAct.Action;
import org.titleledger.projections.parking.ParkingAct.Outcome;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.taking.Poison;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;

/** Rule L2: a poisoned event parks its subject, and nobody else's. */
class ParkingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningLedger ledger = new RunningLedger();
    private final Story story = new Story();
    private final PartyId bureau = story.party("省机关事务管理局");
    private final PartyId school = story.party("省建筑学校");
    private final PropertyId sound = story.property(PropertyKind.BUILDING, "1号楼", "学府办公区", null);
    private final PropertyId poisoned = story.property(PropertyKind.BUILDING, "2号楼", "学府办公区", null);

    @BeforeEach
    void run() {
        story.bureau(bureau, "1990-01-01");
        ledger.rebuild.prepare();
        ledger.processor.start();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void recorded() {
        long before = ledger.watermark.current().position();
        ledger.append(story.entries().subList((int) before, story.entries().size()));
        taken();
    }

    private void taken() {
        Long end = ledger.jdbc.queryForObject("SELECT max(position) FROM ledger.event", Long.class);
        assertThat(ledger.watermark.waitFor(end, SOON)).isTrue();
    }

    /** A row that nothing but a defect can have made; the event at this position cannot be taken beside it. */
    private void somethingInTheWayOf(long position) {
        ledger.jdbc.update(
                "INSERT INTO projection.property_event (property, position, stream, version, act, type,"
                        + " recorded_at, actor, role, documents, warnings, details)"
                        + " VALUES (?, ?, 'title', 1, ?, 'in.the-way', now(), '', '', '{}', '', '')",
                poisoned.value(),
                position,
                poisoned.value());
    }

    private void outOfTheWay() {
        ledger.jdbc.update("DELETE FROM projection.property_event WHERE type = 'in.the-way'");
    }

    private long poison() {
        long position = story.entries().size() + 1L;
        somethingInTheWayOf(position);
        story.title(poisoned, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        story.title(sound, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        story.handover(poisoned, null, bureau, "2019-11-20");
        story.handover(sound, null, bureau, "2019-11-20");
        recorded();
        return position;
    }

    private List<UUID> splits() {
        return ledger.jdbc.queryForList("SELECT property FROM projection.split_title ORDER BY 1", UUID.class);
    }

    private boolean incomplete(PropertyId property) {
        return ledger.incomplete.touches(property.value());
    }

    private Progress rebuilt() {
        ledger.rebuild.start("somebody", false);
        Awaitility.await()
                .atMost(SOON)
                .until(() -> ledger.rebuild.progress().orElseThrow().finishedAt() != null);
        Progress progress = ledger.rebuild.progress().orElseThrow();
        assertThat(progress.failure()).isNull();
        return progress;
    }

    @Test
    void whatCannotBeTakenIsParkedWithWhatComesBehindItAndTheOthersGoOn() {
        recorded();
        long position = poison();
        assertThat(splits()).containsExactly(sound.value());
        assertThat(ledger.parking.list()).singleElement().satisfies(parked -> {
            assertThat(parked.subject()).isEqualTo(poisoned.value().toString());
            assertThat(parked.position()).isEqualTo(position);
            assertThat(parked.type()).isEqualTo("title.recorded");
            assertThat(parked.name()).isEqualTo("2号楼");
            assertThat(parked.reason()).contains("property_event_pkey");
            assertThat(parked.waiting()).isEqualTo(1);
            assertThat(parked.released()).isFalse();
        });
        assertThat(ledger.parking.count()).isEqualTo(new Parking.Count(1, 2));
        assertThat(incomplete(poisoned)).isTrue();
        assertThat(incomplete(sound)).isFalse();
        story.handover(poisoned, bureau, school, "2021-01-01");
        recorded();
        assertThat(ledger.parking.count()).as("what comes later waits too").isEqualTo(new Parking.Count(1, 3));
    }

    @Test
    void whatWasParkedIsTakenWhenItIsTriedAgain() {
        recorded();
        long position = poison();
        assertThat(ledger.parking.act(Action.RETRY, poisoned.value(), "admin", "看看"))
                .isEqualTo(Outcome.PARKED);
        outOfTheWay();
        assertThat(ledger.parking.act(Action.RETRY, poisoned.value(), "admin", "已清除"))
                .isEqualTo(Outcome.TAKEN);
        assertThat(splits()).containsExactlyInAnyOrder(sound.value(), poisoned.value());
        assertThat(incomplete(poisoned)).isFalse();
        assertThat(ledger.parking.acts())
                .extracting(ParkingAct::action, ParkingAct::outcome, ParkingAct::reason, ParkingAct::position)
                .containsExactly(
                        tuple(Action.RETRY, Outcome.TAKEN, "已清除", position),
                        tuple(Action.RETRY, Outcome.PARKED, "看看", position));
        assertThat(rebuilt().different()).isFalse();
        assertThatThrownBy(() -> ledger.parking.act(Action.RETRY, poisoned.value(), "admin", "再试"))
                .isInstanceOf(NothingParked.class);
    }

    @Test
    void whatIsBehindGoesOnWhenItIsReleasedAndReadsStillSayThatSomethingIsMissing() {
        recorded();
        poison();
        assertThat(ledger.parking.act(Action.RELEASE, poisoned.value(), "admin", "先用着"))
                .isEqualTo(Outcome.TAKEN);
        assertThat(ledger.parking.list()).singleElement().satisfies(parked -> {
            assertThat(parked.released()).isTrue();
            assertThat(parked.waiting()).isZero();
        });
        assertThat(ledger.jdbc.queryForList("SELECT property FROM projection.custody ORDER BY 1", UUID.class))
                .containsExactlyInAnyOrder(sound.value(), poisoned.value());
        assertThat(incomplete(poisoned)).isTrue();
        story.handover(poisoned, bureau, school, "2021-01-01");
        recorded();
        assertThat(ledger.parking.count()).isEqualTo(new Parking.Count(1, 1));
        outOfTheWay();
        assertThat(rebuilt().different()).as("the rebuild takes it").isTrue();
        assertThat(incomplete(poisoned)).isFalse();
        assertThat(ledger.parking.list()).isEmpty();
    }

    @Test
    void anEventThatNobodyKnowsIsParkedAndStaysSoInARebuild() {
        recorded();
        ledger.jdbc.update(
                "INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload,"
                        + " metadata) VALUES (gen_random_uuid(), ?, 0, 'title', 'title.forgotten', '1',"
                        + " gen_random_uuid(), '{}', '{}')",
                "title:" + poisoned.value());
        taken();
        assertThat(ledger.parking.list()).extracting(ParkedSubject::type).containsExactly("title.forgotten");
        Map<String, String> before = ledger.rows();
        assertThat(rebuilt().different()).isFalse();
        assertThat(ledger.rows()).isEqualTo(before);
        assertThat(ledger.parking.list()).hasSize(1);
        ledger.parking.act(Action.RELEASE, poisoned.value(), "admin", "旧版本");
        rebuilt();
        assertThat(ledger.parking.list())
                .as("a decision outlives a rebuild")
                .singleElement()
                .matches(ParkedSubject::released);
    }

    @Test
    void anEventThatNobodyKnowsDoesNotKeepAnotherVersionFromStarting() {
        recorded();
        ledger.jdbc.update(
                "INSERT INTO ledger.event (event_id, stream, sequence, stream_type, type, revision, act, payload,"
                        + " metadata) VALUES (gen_random_uuid(), ?, 0, 'title', 'title.forgotten', '1',"
                        + " gen_random_uuid(), '{}', '{}')",
                "title:" + poisoned.value());
        taken();
        Map<String, String> before = ledger.rows();
        List<String> indexes = ledger.indexes();
        ledger.processor.shutDown();
        ledger.jdbc.update("UPDATE projection.stamp SET stamp = 'of another version'");
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.rows()).isEqualTo(before);
        assertThat(ledger.indexes()).isEqualTo(indexes);
        assertThat(ledger.parking.list()).extracting(ParkedSubject::type).containsExactly("title.forgotten");
    }

    @Test
    void whatTouchesAParkedPartyIsIncompleteToo() {
        recorded();
        story.title(sound, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        recorded();
        ledger.jdbc.update("DELETE FROM projection.party WHERE id = ?", school.value());
        story.dissolved(school, "1999-06-30");
        recorded();
        assertThat(incomplete(sound)).isTrue();
        assertThat(incomplete(poisoned)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "22001,true",
        "23505,true",
        "23P01,true",
        "21000,true",
        "08006,false",
        "40P01,false",
        "53100,false",
        "57P01,false",
        "58030,false",
        "42P01,false",
        "55P03,false"
    })
    void whatTheDatabaseCannotDoJustNowIsNoPoison(String state, boolean poison) {
        assertThat(Poison.is(new UncategorizedSQLException("taking", "", new SQLException("no", state))))
                .isEqualTo(poison);
    }

    @Test
    void aDefectOfOursIsPoison() {
        assertThat(Poison.is(new IllegalStateException("0 rows instead of one")))
                .isTrue();
    }
}
