package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.custody.CustodyState;
import org.titleledger.occupancy.OccupancyState;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Successor;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.occupancy.OccupancyView;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.rebuild.Comparison;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Entry;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitFilter;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.title.ExceptionQueries;
import org.titleledger.projections.title.ExceptionView;
import org.titleledger.projections.title.RestrictionQueries;
import org.titleledger.projections.title.RestrictionView;
import org.titleledger.projections.title.TitleQueries;
import org.titleledger.projections.transfers.TransferFilter;
import org.titleledger.projections.transfers.TransferQueries;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.shared.Timeline;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleState;
import org.titleledger.title.TransferId;

/** What is answered for a day as known at a position: what the core makes of the events up to it, and nothing later. */
class BothAxesIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Viewer ALL = Viewer.everything();

    private static final List<String> DAYS =
            List.of("1949-12-31", "1990-01-01", "1997-06-15", "1998-01-01", "2005-01-01", "2012-03-01", "2026-11-23");

    private final Story story = new Story();
    private final List<PartyId> parties = new ArrayList<>();
    private final List<PropertyId> properties = new ArrayList<>();

    /** What was written, and whatever reads it. */
    private record Answers(ReadModels models) {

        /** Everything that is said of a day as known at a position, as text. */
        Map<String, String> at(AsOf asOf, List<PropertyId> properties, List<PartyId> parties) {
            Map<String, String> said = new TreeMap<>();
            PropertyQueries files = new PropertyQueries(models.client, ReadModels.ZONE);
            PartyQueries people = new PartyQueries(models.client);
            properties.forEach(id -> {
                said.put("file " + id, files.file(id, asOf, ALL).toString());
                said.put(
                        "history " + id,
                        files.history(id, asOf, ALL, new Page(0, 500)).toString());
                said.put(
                        "roll " + id,
                        new OccupancyQueries(models.client).roll(id, asOf, ALL).toString());
                said.put(
                        "custody " + id,
                        new CustodyQueries(models.client).chain(id, asOf, ALL).toString());
            });
            parties.forEach(id -> {
                said.put("party " + id, people.one(id, asOf).toString());
                PropertyFilter held = new PropertyFilter(null, null, id, null, null, null);
                said.put(
                        "held by " + id,
                        files.list(held, asOf, ALL, Page.first()).toString());
            });
            said.put(
                    "board",
                    new SplitTitleQueries(models.client, ReadModels.ZONE)
                            .board(SplitFilter.all(), asOf, ALL, Page.first())
                            .toString());
            said.put(
                    "cases",
                    new TransferQueries(models.client, ReadModels.ZONE)
                            .list(TransferFilter.all(), asOf, ALL, Page.first())
                            .toString());
            return said;
        }
    }

    private PartyId anyParty(Random random) {
        return parties.get(random.nextInt(parties.size()));
    }

    private static String anyDay(Random random) {
        return LocalDate.of(1990 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(2) * 14)
                .toString();
    }

    /** Acts in no order of their days, as papers are found. */
    private void tell(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < 4; number++) {
            parties.add(story.party("单位" + number));
        }
        story.bureau(parties.getFirst(), "1990-01-01");
        PropertyId parcel = story.property(PropertyKind.PARCEL, "宗地", "学府办公区", null);
        PropertyId building = story.property(PropertyKind.BUILDING, "1号楼", "学府办公区", parcel);
        properties.add(parcel);
        properties.add(building);
        properties.add(story.property(PropertyKind.BUILDING_UNIT, "101户", "学府办公区", building));
        properties.add(story.property(PropertyKind.BUILDING, "2号楼", "学府办公区", null));
        Intervals intervals = new Intervals(story, random);
        for (int number = 0; number < 45; number++) {
            act(random, number);
            if (random.nextInt(3) == 0) {
                intervals.act(properties.get(random.nextInt(properties.size())), anyParty(random), anyDay(random));
            }
        }
    }

    private void act(Random random, int number) {
        PropertyId property = properties.get(random.nextInt(properties.size()));
        Right right = property.equals(properties.getFirst()) ? Right.LAND_USE : Right.BUILDING_OWNERSHIP;
        PartyId party = anyParty(random);
        String day = anyDay(random);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> story.title(property, right, day, Certificate.Kind.HOUSE, party);
            case 3 ->
                story.record(
                        act -> new TitleEvent.Ended(property, act, Story.day(day), right, TitleEntry.Cause.CANCELLED));
            case 4, 5, 6 -> story.handover(property, null, random.nextBoolean() ? parties.getFirst() : party, day);
            case 7 -> story.record(act -> new PartyEvent.Renamed(party, act, Story.day(day), "改名" + number));
            case 8 ->
                story.record(act -> new PropertyEvent.Described(
                        property, act, Story.day(day), new Description("名" + number, "学府办公区", null)));
            case 9 ->
                story.record(act -> new PropertyEvent.IdentifiersRecorded(
                        property, act, Story.day(day), List.of(new Identifier("OLD_NUMBER", "旧" + number))));
            case 10 -> moved(property, right, party, day);
            default -> dissolved(party, day);
        }
    }

    private void moved(PropertyId property, Right right, PartyId party, String day) {
        TransferId transfer = story.transfer(property, right, party, parties.getFirst(), "clerk");
        story.registered(property, transfer, right, day, party, parties.getFirst());
    }

    /** Everybody ends once at most. */
    private void dissolved(PartyId party, String day) {
        boolean ended = story.entries().stream()
                .anyMatch(entry -> entry.event() instanceof PartyEvent.Dissolved end
                        && end.party().equals(party));
        PartyId heir = parties.getFirst();
        if (ended && !party.equals(heir)) {
            story.succeeded(party, day, new Successor(heir, Share.of(1, 100)));
        } else if (!ended) {
            story.dissolved(party, day);
        }
    }

    private List<Entry> until(long position) {
        return story.entries().subList(0, (int) position);
    }

    private <S, E extends LedgerEvent> S state(StreamKind<S, E> kind, StreamId stream, long position) {
        return kind.after(until(position).stream()
                .map(Entry::event)
                .filter(event -> event.stream().equals(stream))
                .toList());
    }

    private static <V> @Nullable V on(Timeline<V> timeline, LocalDate day) {
        Optional<Timeline.Stretch<V>> stretch = timeline.on(day);
        return stretch.map(found -> found.fact().stated()).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void factsAreWhatTheCoreSays(long seed) {
        tell(seed);
        ReadModels models = new ReadModels();
        models.take(story.entries(), 7);
        for (long position = 1; position <= story.entries().size(); position++) {
            for (String day : DAYS) {
                AsOf asOf = new AsOf(LocalDate.parse(day), position);
                properties.forEach(property -> compareTitles(models, property, asOf));
                properties.forEach(property -> compareCustody(models, property, asOf));
                properties.forEach(property -> compareIntervals(models, property, asOf));
                parties.forEach(party -> compareNames(models, party, asOf));
            }
        }
    }

    private void compareTitles(ReadModels models, PropertyId property, AsOf asOf) {
        TitleState state = state(TitleState.STREAM, property.titleStream(), asOf.position());
        Map<Right, String> wanted = new TreeMap<>();
        for (Right right : state.rights().keySet()) {
            if (on(state.of(right), asOf.day()) instanceof TitleEntry.Stated stated) {
                wanted.put(right, stated.fact().holders().getFirst().party().toString());
            }
        }
        Map<Right, String> found = new TreeMap<>();
        new TitleQueries(models.client)
                .on(asOf, List.of(property.value()))
                .of(property.value())
                .forEach(title -> found.put(
                        title.right(), title.holders().getFirst().party().id().toString()));
        assertThat(found).as("%s on %s", property, asOf).isEqualTo(wanted);
    }

    private void compareCustody(ReadModels models, PropertyId property, AsOf asOf) {
        CustodyState state = state(CustodyState.STREAM, property.custodyStream(), asOf.position());
        CustodyState.Handover wanted = on(state.handovers(), asOf.day());
        assertThat(new CustodyQueries(models.client)
                        .on(asOf, List.of(property.value()))
                        .of(property.value()))
                .as("%s on %s", property, asOf)
                .extracting(custody -> custody.custodian().id())
                .isEqualTo(wanted == null ? List.of() : List.of(wanted.to()));
    }

    /** Restrictions that are active, exceptions that allow, and uses that hold. */
    private void compareIntervals(ReadModels models, PropertyId property, AsOf asOf) {
        List<UUID> ids = List.of(property.value());
        TitleState title = state(TitleState.STREAM, property.titleStream(), asOf.position());
        assertThat(new RestrictionQueries(models.client).active(asOf, ids).of(property.value()))
                .as("restrictions of %s on %s", property, asOf)
                .extracting(RestrictionView::id)
                .containsExactlyInAnyOrderElementsOf(among(title.restrictions(), one -> one.isActiveOn(asOf.day())));
        assertThat(new ExceptionQueries(models.client).on(asOf, ids).of(property.value()))
                .as("exceptions of %s on %s", property, asOf)
                .filteredOn(
                        view -> view.approvedBy() != null && !view.effectiveOn().isAfter(asOf.day()))
                .extracting(ExceptionView::id)
                .containsExactlyInAnyOrderElementsOf(
                        among(title.exceptions(), one -> one.allows(one.holder(), asOf.day())));
        OccupancyState occupancy = state(OccupancyState.STREAM, property.occupancyStream(), asOf.position());
        assertThat(new OccupancyQueries(models.client).roll(property, asOf, ALL).occupancies())
                .as("uses of %s on %s", property, asOf)
                .extracting(OccupancyView::id)
                .containsExactlyInAnyOrderElementsOf(among(
                        occupancy.uses(), use -> !use.from().day().isAfter(asOf.day()) && use.endsAfter(asOf.day())));
    }

    private static <K, V> List<K> among(Map<K, V> all, Predicate<V> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void compareNames(ReadModels models, PartyId party, AsOf asOf) {
        PartyState state = state(PartyState.STREAM, party.stream(), asOf.position());
        String name = state.names().isEmpty()
                ? null
                : Optional.ofNullable(on(state.names(), asOf.day()))
                        .orElseGet(() -> state.names().facts().getFirst().stated());
        assertThat(new PartyQueries(models.client).one(party, asOf).map(view -> view.name()))
                .as("%s on %s", party, asOf)
                .isEqualTo(Optional.ofNullable(name));
    }

    /** Split titles, lists, cases and histories among them. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whatWasAnsweredIsAnsweredForEver(long seed) {
        tell(seed);
        Answers all = new Answers(new ReadModels());
        Answers then = new Answers(new ReadModels());
        all.models().take(story.entries(), 5);
        assertThat(all.models().parked()).isZero();
        for (long position = 3; position < story.entries().size(); position += 6) {
            then.models().take(until(position), 1);
            for (String day : DAYS) {
                AsOf asOf = new AsOf(LocalDate.parse(day), position);
                assertThat(all.at(asOf, properties, parties))
                        .as("%s", asOf)
                        .isEqualTo(then.at(ReadModels.on(asOf.day()), properties, parties));
            }
        }
    }

    @Test
    void everySizeOfBatchMakesTheSameRows() {
        tell(6);
        ReadModels models = new ReadModels();
        models.take(story.entries(), 1);
        Map<String, String> oneByOne = models.rows();
        for (int atOnce : List.of(4, 1000)) {
            models.makeAnew();
            models.take(story.entries(), atOnce);
            assertThat(models.rows()).as("%d at once", atOnce).isEqualTo(oneByOne);
        }
    }

    /** In a rebuild, whatever lies on a page of the log: each register of each kind of stream is resolved. */
    @Test
    void everySizeOfPageLoadsTheSameRows() {
        tell(10);
        ReadModels models = new ReadModels();
        models.take(story.entries(), 1);
        assertThat(models.parked()).isZero();
        Map<String, String> oneByOne = models.rows();
        for (int page : List.of(3, 11, 1000)) {
            models.makeAnew();
            models.load(story.entries(), page);
            assertThat(models.rows()).as("%d on a page", page).isEqualTo(oneByOne);
        }
    }

    /** Segments go on side by side, and one may be far behind the other. */
    @Test
    void aSegmentThatIsBehindChangesNothing() {
        tell(7);
        ReadModels models = new ReadModels();
        models.take(story.entries(), 1);
        Map<String, String> together = models.rows();
        models.makeAnew();
        models.takeSegmentAfterSegment(story.entries(), 9);
        assertThat(models.rows()).isEqualTo(together);
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void whatHasGrownIsWhatIsRebuilt(long seed) {
        tell(seed);
        try (RunningLedger ledger = new RunningLedger()) {
            ledger.append(until(20));
            ledger.rebuild.prepare();
            ledger.processor.start();
            ledger.append(story.entries().subList(20, story.entries().size()));
            assertThat(ledger.watermark.waitFor(story.entries().size(), SOON)).isTrue();
            ledger.rebuild.start("somebody", true);
            Awaitility.await().atMost(SOON).until(() -> progress(ledger).finishedAt() != null);
            assertThat(progress(ledger).failure()).isNull();
            assertThat(progress(ledger).readModels())
                    .filteredOn(comparison -> !comparison.same())
                    .extracting(Comparison::name, Comparison::onlyBefore, Comparison::onlyAfter)
                    .isEmpty();
            assertThat(ledger.jdbc.queryForObject("SELECT count(*) FROM projection.parked_event", Long.class))
                    .isZero();
        }
    }

    private static Progress progress(RunningLedger ledger) {
        return ledger.rebuild.progress().orElseThrow();
    }
}
