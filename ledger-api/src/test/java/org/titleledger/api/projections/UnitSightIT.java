package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.documents.DocumentQueries;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyLine;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitFilter;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.transfers.TransferFilter;
import org.titleledger.projections.transfers.TransferQueries;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Share;
import org.titleledger.split.Cause;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;

/** A using unit sees its own and nothing of others, in lists, counts, searches and histories alike (rule K1). */
class UnitSightIT {

    private static final AsOf TODAY = ReadModels.on(LocalDate.of(2026, 11, 23));

    private final Story story = new Story();
    private final ReadModels models = new ReadModels();
    private final PropertyQueries properties = new PropertyQueries(models.client, ReadModels.ZONE);
    private final SplitTitleQueries splits = new SplitTitleQueries(models.client, ReadModels.ZONE);
    private final TransferQueries transfers = new TransferQueries(models.client, ReadModels.ZONE);
    private final PartyId bureau = story.party("省机关事务管理局");
    private final PartyId school = story.party("省建筑学校");
    private final PartyId education = story.party("省教育厅");
    private final PartyId police = story.party("省公安厅");
    private final PropertyId held = building("持有楼");
    private final PropertyId kept = building("保管楼");
    private final PropertyId parcel = story.property(PropertyKind.PARCEL, "宗地", "办公区", null);
    private final PropertyId used = story.property(PropertyKind.BUILDING, "使用楼", "办公区", parcel);
    private final PropertyId foreign = building("别人的楼");
    private TransferId foreignCase = new TransferId(story.id());
    private DocumentId foreignPaper = new DocumentId(story.id());
    private DocumentId useOfOthers = foreignPaper;
    private DocumentId own = foreignPaper;

    private PropertyId building(String name) {
        return story.property(PropertyKind.BUILDING, name, "办公区", null);
    }

    @BeforeEach
    void tell() {
        story.bureau(bureau, "1990-01-01");
        story.title(held, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        story.title(foreign, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.dissolved(school, "1999-06-30", new Successor(education, Share.WHOLE));
        story.handover(held, null, bureau, "2019-11-20");
        story.handover(used, null, bureau, "2019-11-20");
        story.handover(kept, null, education, "2019-11-20");
        foreignPaper = story.document("别人的文件");
        own = story.document("自己的文件");
        useOfOthers = story.document("别人的使用协议");
        story.with(foreignPaper).handover(foreign, null, bureau, "2019-11-20");
        story.with();
        story.rooms(used, "301", "302");
        story.with(own).use(used, education, "2025-05-01", "301");
        OccupancyId other = story.with(useOfOthers).use(used, police, "2025-05-01", "302");
        story.with();
        story.record(act -> new OccupancyEvent.Ended(used, act, Story.day("2027-01-01"), other));
        foreignCase = story.transfer(foreign, Right.BUILDING_OWNERSHIP, police, bureau, "clerk");
        models.take(story.entries(), 100);
    }

    private static Viewer unit(PartyId party) {
        return Viewer.of(party);
    }

    private List<PropertyId> list(PropertyFilter filter, PartyId unit, AsOf day) {
        var found = properties.list(filter, day, unit(unit), Page.first());
        assertThat(found.total()).isEqualTo(found.items().size());
        return found.items().stream().map(PropertyLine::id).toList();
    }

    @Test
    void itSeesWhatItOrAPredecessorHoldsManagesOrUses() {
        assertThat(list(PropertyFilter.all(), education, TODAY)).containsExactlyInAnyOrder(held, kept, used);
        assertThat(list(PropertyFilter.all(), police, TODAY)).containsExactlyInAnyOrder(foreign, used);
        assertThat(list(new PropertyFilter("楼", null, null, null, null, null), education, TODAY))
                .hasSize(3);
        assertThat(list(new PropertyFilter("别人", null, null, null, null, null), education, TODAY))
                .isEmpty();
        assertThat(list(new PropertyFilter(null, null, police, null, null, null), education, TODAY))
                .isEmpty();
    }

    @Test
    void itSeesItOnTheDayThatIsAskedAbout() {
        assertThat(list(PropertyFilter.all(), education, ReadModels.on(LocalDate.of(1990, 1, 1))))
                .as("before the succession")
                .isEmpty();
        assertThat(list(PropertyFilter.all(), education, ReadModels.on(LocalDate.of(2000, 1, 1))))
                .containsExactly(held);
        assertThat(list(PropertyFilter.all(), education, ReadModels.on(LocalDate.of(2025, 4, 30))))
                .containsExactlyInAnyOrder(held, kept);
        assertThat(properties.file(used, ReadModels.on(LocalDate.of(2025, 4, 30)), unit(education)))
                .isEmpty();
    }

    @Test
    void whatItMayNotSeeDoesNotExist() {
        Viewer viewer = unit(education);
        assertThat(properties.file(foreign, TODAY, viewer)).isEmpty();
        assertThat(properties.file(used, TODAY, viewer).orElseThrow().parent()).isNull();
        assertThat(properties
                        .file(used, TODAY, Viewer.everything())
                        .orElseThrow()
                        .parent()
                        .id())
                .isEqualTo(parcel);
        assertThat(properties
                        .list(PropertyFilter.all(), TODAY, viewer, Page.first())
                        .items())
                .allSatisfy(line -> assertThat(line.parent()).isNull());
        assertThat(properties.history(foreign, TODAY, viewer, Page.first()).total())
                .isZero();
        assertThat(transfers.one(foreign, foreignCase, TODAY, viewer)).isEmpty();
        assertThat(transfers
                        .list(TransferFilter.all(), TODAY, viewer, Page.first())
                        .total())
                .isZero();
        assertThat(transfers
                        .list(TransferFilter.all(), TODAY, unit(police), Page.first())
                        .total())
                .isEqualTo(1);
        assertThat(new CustodyQueries(models.client).chain(foreign, TODAY, viewer))
                .isEmpty();
        assertThat(new CustodyQueries(models.client).chain(held, TODAY, viewer)).hasSize(1);
        assertThat(new OccupancyQueries(models.client)
                        .roll(used, ReadModels.on(LocalDate.of(2025, 4, 30)), viewer)
                        .rooms())
                .isEmpty();
    }

    @Test
    void theBoardCountsOnlyWhatItSees() {
        var board = splits.board(SplitFilter.all(), TODAY, unit(education), Page.first());
        assertThat(board.items()).extracting(line -> line.property().id()).containsExactlyInAnyOrder(held, used);
        assertThat(board.total()).isEqualTo(2);
        assertThat(board.counts()).containsOnlyKeys(Cause.HOLDER_NOT_BUREAU, Cause.UNREGISTERED);
        assertThat(board.counts().get(Cause.HOLDER_NOT_BUREAU)).isEqualTo(1);
        assertThat(splits.board(SplitFilter.all(), TODAY, Viewer.everything(), Page.first())
                        .total())
                .isEqualTo(3);
    }

    @Test
    void ofOtherOccupantsItSeesNothing() {
        Viewer viewer = unit(education);
        assertThat(properties.file(used, TODAY, viewer).orElseThrow().occupancies())
                .extracting(use -> use.occupant().id())
                .containsExactly(education);
        assertThat(new OccupancyQueries(models.client).roll(used, TODAY, viewer).rooms())
                .filteredOn(room -> room.number().equals("302"))
                .singleElement()
                .satisfies(room -> assertThat(room.occupants()).isEmpty());
        var history = properties.history(used, TODAY, viewer, Page.first());
        assertThat(history.items())
                .extracting(HistoryItem::type)
                .containsExactly(
                        "property.registered", "custody.handed-over", "occupancy.rooms-recorded", "occupancy.assigned");
        assertThat(history.items().toString()).doesNotContain(police.toString());
        assertThat(history.total()).isEqualTo(4);
        assertThat(properties
                        .history(used, TODAY, Viewer.everything(), Page.first())
                        .total())
                .isEqualTo(6);
    }

    @Test
    void itSeesThePapersOfItsOwn() {
        DocumentQueries documents = new DocumentQueries(models.client);
        assertThat(documents.list(null, TODAY, unit(education), Page.first()).items())
                .extracting(document -> document.id())
                .containsExactly(own);
        assertThat(documents.one(own, TODAY, unit(education))).isPresent();
        assertThat(documents.one(foreignPaper, TODAY, unit(education))).isEmpty();
        assertThat(documents.one(useOfOthers, TODAY, unit(education))).isEmpty();
        assertThat(documents.one(useOfOthers, TODAY, unit(police))).isPresent();
    }
}
