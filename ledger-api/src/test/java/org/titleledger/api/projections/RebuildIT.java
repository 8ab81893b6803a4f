package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.projections.rebuild.Comparison;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.rebuild.Rebuild;
import org.titleledger.projections.shared.Arrival;
import org.titleledger.projections.shared.Log;
import org.titleledger.projections.shared.Past;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Certificate;
import org.titleledger.title.ExceptionCase.Article;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.Holder;
import org.titleledger.title.Restriction.Kind;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleStatus;

/** The registers as Axon fills them, and made again from nothing. */
class RebuildIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** As many events as a rebuild reads at a time. */
    private static final int PAGE_OF_THE_LOG = 1_000;

    private final RunningLedger ledger = new RunningLedger();
    private final Story story = new Story();

    private PartyId bureau = new PartyId(Story.uuid(0));
    private PartyId school = bureau;
    private PropertyId building = new PropertyId(Story.uuid(0));

    @BeforeEach
    void something() {
        bureau = story.party("省机关事务管理局");
        school = story.party("省建筑学校");
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

    private Progress progress() {
        return ledger.rebuild.progress().orElseThrow();
    }

    private Progress rebuilt(boolean dryRun) {
        ledger.rebuild.start("somebody", dryRun);
        Awaitility.await().atMost(SOON).until(() -> progress().finishedAt() != null);
        assertThat(progress().failure()).isNull();
        return progress();
    }

    private void takenUntil(long position) {
        assertThat(ledger.watermark.waitFor(position, SOON)).isTrue();
    }

    @Test
    void readModelsThatAreNotThereAreMadeAtTheStart() {
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.watermark.current().position()).isEqualTo(7);
        assertThat(ledger.watermark.current().recordedAt())
                .isEqualTo(ledger.jdbc
                        .queryForObject("SELECT recorded_at FROM ledger.event WHERE position = 7", OffsetDateTime.class)
                        .toInstant());
        assertThat(progress())
                .extracting(Progress::position, Progress::lastPosition, Progress::finished)
                .containsExactly(7L, 7L, true);
        assertThat(ledger.rebuild.prepare()).isFalse();
        assertThat(ledger.rows().get("split_title")).contains("2019-11-20");
    }

    @Test
    void theProcessorMakesTheSameRowsAsARebuild() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        story.handover(building, bureau, school, "2021-01-01");
        ledger.append(story.entries().subList(7, story.entries().size()));
        takenUntil(8);
        Map<String, String> before = ledger.rows();
        Progress progress = rebuilt(false);
        assertThat(progress.different()).isFalse();
        assertThat(progress.readModels()).hasSizeGreaterThan(20).allMatch(Comparison::same);
        assertThat(ledger.rows()).isEqualTo(before);
    }

    @Test
    void whatWasTamperedWithIsFoundAndMended() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        Map<String, String> before = ledger.rows();
        ledger.jdbc.update("UPDATE projection.party_name SET name = 'tampered with'");
        Map<String, String> tampered = ledger.rows();
        Progress tried = rebuilt(true);
        assertThat(tried.different()).isTrue();
        assertThat(ledger.rows()).as("a dry run changes nothing").isEqualTo(tampered);
        Comparison names = rebuilt(false).readModels().stream()
                .filter(comparison -> !comparison.same())
                .findFirst()
                .orElseThrow();
        assertThat(names.name()).isEqualTo("party_name");
        assertThat(names.onlyBefore()).hasSize(2).allMatch(row -> row.contains("tampered with"));
        assertThat(names.onlyAfter()).hasSize(2).noneMatch(row -> row.contains("tampered with"));
        assertThat(ledger.rows()).isEqualTo(before);
        ledger.append(story.entries().subList(7, story.entries().size()));
        assertThat(rebuilt(false).different()).isFalse();
    }

    @Test
    void onlyWhatIsDifferentIsReplacedAndIsThenAsQuickToRead() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        Map<String, Long> before = ledger.tables();
        List<String> indexes = ledger.indexes();
        assertThat(indexes).anyMatch(index -> index.contains("party_name") && index.contains("gin_trgm_ops"));
        ledger.jdbc.update("UPDATE projection.party_name SET name = 'tampered with'");
        rebuilt(false);
        assertThat(before.keySet()).isEqualTo(ledger.tables().keySet());
        assertThat(ledger.tables())
                .as("a table that is equal stays, with its rows and indexes")
                .containsEntry("party", before.get("party"))
                .containsEntry("property_description", before.get("property_description"))
                .doesNotContainEntry("party_name", before.get("party_name"));
        assertThat(ledger.indexes()).isEqualTo(indexes);
        assertThat(ledger.jdbc.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'projection_next'"))
                .isEmpty();
    }

    /** A sum of PostgreSQL's hashes of rows would mostly not tell: they are linear in the hashes of the columns. */
    @Test
    void valuesThatWereExchangedBetweenRowsAreFound() {
        for (int number = 0; number < 6; number++) {
            story.party("单位" + number);
        }
        ledger.append(story.entries().subList(7, story.entries().size()));
        ledger.rebuild.prepare();
        ledger.processor.start();
        List<String> names =
                ledger.jdbc.queryForList("SELECT name FROM projection.party_name ORDER BY name", String.class);
        for (int number = 1; number < names.size(); number++) {
            ledger.jdbc.update(
                    "UPDATE projection.party_name SET name = CASE name WHEN ? THEN ? ELSE ? END WHERE name IN (?, ?)",
                    names.get(0),
                    names.get(number),
                    names.get(0),
                    names.get(0),
                    names.get(number));
            assertThat(rebuilt(false).different()).as("exchange %d", number).isTrue();
        }
    }

    /** The log is loaded page by page, and what several pages say of one stream is resolved behind them, in every register. */
    @Test
    void whatSeveralPagesSayOfOneStreamIsResolvedInAllItsRegisters() {
        PartyId police = story.party("省公安厅");
        RestrictionId seal = new RestrictionId(story.id());
        ExceptionId exception = new ExceptionId(story.id());
        story.record(act -> new TitleEvent.RestrictionImposed(
                building, act, Story.day("2020-01-01"), seal, Kind.SEAL, null, "某法院", null, null, null, null));
        story.record(act -> new TitleEvent.ExceptionRequested(
                building, act, Story.day("2020-01-01"), exception, Article.ART_5_2, school, null));
        story.rooms(building, "301", "302");
        OccupancyId use = story.use(building, police, "2020-01-01", "301");
        for (int number = 0; number < PAGE_OF_THE_LOG; number++) {
            story.party("单位" + number);
        }
        story.record(act -> new TitleEvent.Recorded(
                building,
                act,
                Story.day("2001-05-01"),
                Right.BUILDING_OWNERSHIP,
                Story.fact(TitleStatus.REGISTERED, Certificate.Kind.HOUSE, bureau),
                List.of(new Holder(police, Share.WHOLE)),
                null));
        story.record(act -> new TitleEvent.RestrictionReleased(building, act, Story.day("2021-01-01"), seal));
        story.record(act -> new TitleEvent.ExceptionApproved(building, act, Story.day("2026-01-05"), exception));
        story.record(act -> new OccupancyEvent.Ended(building, act, Story.day("2021-01-01"), use));
        ledger.append(story.entries().subList(7, 20));
        ledger.rebuild.prepare();
        ledger.processor.start();
        ledger.append(story.entries().subList(20, story.entries().size()));
        takenUntil(story.entries().size());
        Map<String, String> before = ledger.rows();
        assertThat(before.get("chain_problem")).contains("BUILDING_OWNERSHIP");
        assertThat(before.get("restriction")).contains("2021-01-01");
        assertThat(before.get("occupancy")).contains("2021-01-01");
        assertThat(rebuilt(true).readModels())
                .filteredOn(comparison -> !comparison.same())
                .extracting(Comparison::name, Comparison::onlyBefore, Comparison::onlyAfter)
                .isEmpty();
        ledger.processor.shutDown();
        ledger.jdbc.update("UPDATE projection.stamp SET stamp = '0 other'");
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.rows()).isEqualTo(before);
    }

    /** What came between the catching up and the comparison is brought to the new tables in the comparing transaction. */
    @Test
    void whatIsTakenAtTheLastMomentIsComparedToo() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        story.property(PropertyKind.BUILDING, "2号楼", "学府办公区", null);
        ledger.append(story.entries().subList(7, story.entries().size()));
        takenUntil(8);
        ledger.jdbc.update("UPDATE projection.party_name SET name = 'tampered with'");
        LateLog late = new LateLog(ledger.log, 7);
        try (Rebuild rebuild = ledger.rebuild(late)) {
            rebuild.start("somebody", true);
            Awaitility.await().atMost(SOON).until(() -> progress().finishedAt() != null);
        }
        assertThat(late.hidden).as("times the end of the log was hidden").isEqualTo(2);
        assertThat(progress().readModels())
                .filteredOn(comparison -> !comparison.same())
                .extracting(Comparison::name)
                .containsExactly("party_name");
    }

    /** A log whose end is seen only after loading and catching up have asked for it. */
    private static final class LateLog implements Log {

        private final Log log;
        private final long lastSeen;
        private int hidden;

        LateLog(Log log, long lastSeen) {
            this.log = log;
            this.lastSeen = lastSeen;
        }

        @Override
        public synchronized List<Arrival> after(long position, int atMost) {
            if (position == lastSeen && hidden < 2) {
                hidden++;
                return List.of();
            }
            List<Arrival> page = log.after(position, atMost);
            return hidden < 2
                    ? page.stream()
                            .filter(arrival -> arrival.position() <= lastSeen)
                            .toList()
                    : page;
        }

        @Override
        public List<Past> of(Collection<StreamId> streams) {
            return log.of(streams);
        }

        @Override
        public List<Arrival> at(List<Long> positions) {
            return log.at(positions);
        }

        @Override
        public long end() {
            return log.end();
        }
    }

    @Test
    void theProcessorGoesOnBehindARebuild() {
        ledger.rebuild.prepare();
        ledger.processor.start();
        rebuilt(false);
        story.property(PropertyKind.BUILDING, "2号楼", "学府办公区", null);
        ledger.append(story.entries().subList(7, story.entries().size()));
        takenUntil(8);
        assertThat(ledger.rows().get("property_description")).contains("2号楼");
        assertThat(ledger.processor.processingStatus()).hasSize(2);
    }

    @Test
    void aScriptThatChangedMakesTheReadModelsAnew() {
        ledger.rebuild.prepare();
        Map<String, String> before = ledger.rows();
        ledger.jdbc.update("UPDATE projection.stamp SET stamp = '0 other'");
        assertThat(ledger.rebuild.prepare()).isTrue();
        assertThat(ledger.rebuild.prepare()).isFalse();
        assertThat(ledger.rows()).isEqualTo(before);
    }

    @Test
    void waitingEndsWhenTheTimeIsOver() {
        ledger.rebuild.prepare();
        assertThat(ledger.watermark.waitFor(0, Duration.ZERO)).isTrue();
        assertThat(ledger.watermark.waitFor(8, Duration.ofMillis(120))).isFalse();
    }

    /** Whoever waits for what was just recorded does not wait until more has come together. */
    @Test
    void aRestEndsWhenSomebodyWaits() throws InterruptedException {
        ledger.rebuild.prepare();
        Thread resting = Thread.ofPlatform().daemon().start(() -> ledger.watermark.rest(Duration.ofHours(1)));
        Awaitility.await().atMost(SOON).until(() -> resting.getState() == Thread.State.TIMED_WAITING);
        assertThat(ledger.watermark.waitFor(8, Duration.ofMillis(120))).isFalse();
        assertThat(resting.join(SOON)).isTrue();
    }
}
