package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.bureau.BureauEvent;
import org.titleledger.bureau.DesignationId;
import org.titleledger.occupancy.OccupancyEvent;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.party.PartyEvent;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.party.Successor;
import org.titleledger.projections.bureau.BureauQueries;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.documents.DocumentQueries;
import org.titleledger.projections.history.HistoryItem;
import org.titleledger.projections.occupancy.OccupancyQueries;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.parties.PartyView;
import org.titleledger.projections.property.PropertyFile;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyLine;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Listed;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.PartyStatus;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitBoard;
import org.titleledger.projections.split.SplitFilter;
import org.titleledger.projections.split.SplitTitleLine;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.projections.title.RestrictionQueries;
import org.titleledger.projections.title.RestrictionView;
import org.titleledger.projections.transfers.TransferFilter;
import org.titleledger.projections.transfers.TransferQueries;
import org.titleledger.projections.transfers.TransferView;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.Digest;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;
import org.titleledger.split.Cause;
import org.titleledger.split.CertificateClass;
import org.titleledger.title.Blocker;
import org.titleledger.title.BlockerId;
import org.titleledger.title.Certificate;
import org.titleledger.title.ExceptionCase;
import org.titleledger.title.ExceptionId;
import org.titleledger.title.Restriction;
import org.titleledger.title.RestrictionId;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleStatus;
import org.titleledger.title.TransferId;
import org.titleledger.title.TransferState;

/** Every read, by somebody who may read everything. */
class QueriesIT {

    private static final AsOf TODAY = ReadModels.on(LocalDate.of(2026, 11, 23));
    private static final Viewer ALL = Viewer.everything();

    private final Story story = new Story();
    private final ReadModels models = new ReadModels();
    private final PropertyQueries properties = new PropertyQueries(models.client, ReadModels.ZONE);
    private final SplitTitleQueries splits = new SplitTitleQueries(models.client, ReadModels.ZONE);
    private final TransferQueries transfers = new TransferQueries(models.client, ReadModels.ZONE);
    private final PartyQueries parties = new PartyQueries(models.client);
    private final PartyId bureau = story.party("省机关事务管理局");
    private final PartyId police = story.party("省公安厅");
    private final PartyId education = story.party("省教育厅");
    private final PropertyId parcel = story.property(PropertyKind.PARCEL, "五一路宗地", "五一路办公区", null);
    private final PropertyId building = story.property(PropertyKind.BUILDING, "五一路1号楼", "五一路办公区", parcel);

    @BeforeEach
    void theBureau() {
        story.bureau(bureau, "1990-01-01");
    }

    private void told() {
        models.take(story.entries(), 7);
    }

    private PropertyFile file(String day) {
        return properties
                .file(building, ReadModels.on(LocalDate.parse(day)), ALL)
                .orElseThrow();
    }

    private Listed<PropertyLine> list(PropertyFilter filter) {
        return properties.list(filter, TODAY, ALL, Page.first());
    }

    private static PropertyFilter named(String q) {
        return new PropertyFilter(q, null, null, null, null, null);
    }

    @Test
    void anUnknownPropertyIsNotThere() {
        told();
        assertThat(properties.file(new PropertyId(Story.uuid(77)), TODAY, ALL)).isEmpty();
    }

    @Test
    void aTitleIsWhatItWasOnTheDay() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-06-01", Certificate.Kind.HOUSE, education);
        story.title(building, Right.BUILDING_OWNERSHIP, null, Story.fact(TitleStatus.FILED, null, police, education));
        story.record(act -> new TitleEvent.Ended(
                building, act, Story.day("2020-01-01"), Right.BUILDING_OWNERSHIP, TitleEntry.Cause.DESTROYED));
        told();
        assertThat(file("1900-01-01").titles()).singleElement().satisfies(title -> {
            assertThat(title.status()).isEqualTo(TitleStatus.FILED);
            assertThat(title.effectiveOn()).isNull();
            assertThat(title.until()).isEqualTo("1987-05-01");
            assertThat(title.holders())
                    .extracting(holder -> holder.party().name() + " " + holder.share())
                    .containsExactly("省公安厅 1/2", "省教育厅 1/2");
        });
        assertThat(file("1987-05-31")
                        .titles()
                        .getFirst()
                        .holders()
                        .getFirst()
                        .party()
                        .id())
                .isEqualTo(police);
        assertThat(file("2019-12-31")
                        .titles()
                        .getFirst()
                        .holders()
                        .getFirst()
                        .party()
                        .id())
                .isEqualTo(education);
        assertThat(file("2019-12-31").titles().getFirst().certificates())
                .containsExactly(new Certificate(Certificate.Kind.HOUSE, "证字第0012号", LocalDate.of(1987, 5, 1)));
        assertThat(file("2020-01-01").titles()).isEmpty();
        assertThat(file("2020-01-01").versions()).isEqualTo(new PropertyFile.Versions(1, 4, 0, 0));
    }

    @Test
    void onEqualDaysTheLaterFactHolds() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, education);
        told();
        assertThat(file("1987-05-01")
                        .titles()
                        .getFirst()
                        .holders()
                        .getFirst()
                        .party()
                        .id())
                .isEqualTo(education);
        assertThat(properties.history(building, TODAY, ALL, Page.first()).total())
                .isEqualTo(3);
    }

    @Test
    void aPropertyIsCalledAsOnTheDay() {
        story.record(act -> new PropertyEvent.Described(
                building, act, Story.day("2020-01-01"), new Description("综合楼", "五一路办公区", "五一路9号")));
        story.record(act -> new PropertyEvent.IdentifiersRecorded(
                building, act, Story.day("2021-01-01"), List.of(new Identifier("OLD_NUMBER", "晋-17"))));
        story.record(act -> new PropertyEvent.AreasRecorded(
                building,
                act,
                Story.day("2021-01-01"),
                List.of(new Area(Area.Kind.SURVEY, Area.Part.BUILDING, new BigDecimal("8000.10")))));
        story.record(act -> new PropertyEvent.Retired(building, act, Story.day("2025-01-01"), "拆除"));
        told();
        assertThat(file("2019-12-31").name()).isEqualTo("五一路1号楼");
        assertThat(file("2019-12-31").areas().getFirst().squareMetres()).isEqualTo("8123.450");
        assertThat(file("2019-12-31").parent().name()).isEqualTo("五一路宗地");
        assertThat(file("2021-01-01"))
                .extracting(PropertyFile::name, PropertyFile::address, PropertyFile::retiredOn)
                .containsExactly("综合楼", "五一路9号", null);
        assertThat(file("2021-01-01").identifiers()).containsExactly(new Identifier("OLD_NUMBER", "晋-17"));
        assertThat(file("2021-01-01").areas().getFirst().squareMetres()).isEqualTo("8000.10");
        assertThat(file("2025-01-01").retiredOn()).isEqualTo("2025-01-01");
    }

    @Test
    void beforeItsFirstNameAThingIsCalledByIt() {
        PartyId later = new PartyId(story.id());
        PropertyId annex = new PropertyId(story.id());
        story.record(act -> new PartyEvent.Registered(
                later, act, Story.day("1956-09-01"), "后来的单位", PartyKind.ORGAN, null, Story.day("1956-09-01")));
        story.record(act -> new PropertyEvent.Registered(
                annex,
                act,
                Story.day("2000-01-01"),
                PropertyKind.BUILDING,
                new Description("附楼", null, null),
                parcel,
                List.of(),
                List.of()));
        told();
        AsOf before = ReadModels.on(LocalDate.of(1950, 1, 1));
        assertThat(parties.one(later, before).orElseThrow().name()).isEqualTo("后来的单位");
        PropertyFile file = properties.file(annex, before, ALL).orElseThrow();
        assertThat(file.name()).isEqualTo("附楼");
        assertThat(file.parent()).as("standing on something is no name").isNull();
    }

    @Test
    void propertiesAreFound() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.handover(building, police, bureau, "2019-11-20");
        PropertyId other = story.property(PropertyKind.BUILDING, "100%_Ok", "别处", null);
        told();
        assertThat(list(PropertyFilter.all()).total()).isEqualTo(3);
        assertThat(list(named("五一"))).as("a word too short for the index").satisfies(found -> {
            assertThat(found.total()).isEqualTo(2);
            assertThat(found.items()).extracting(PropertyLine::name).containsExactly("五一路1号楼", "五一路宗地");
        });
        assertThat(list(named("1号楼-1")).items())
                .as("by identifier")
                .extracting(PropertyLine::id)
                .containsExactly(building);
        assertThat(list(named("%")).items())
                .as("no wildcard")
                .extracting(PropertyLine::id)
                .containsExactly(other);
        assertThat(list(named("ok")).items()).extracting(PropertyLine::id).containsExactly(other);
        assertThat(list(named(" ")).total()).isEqualTo(3);
        assertThat(list(new PropertyFilter(null, "别处", null, null, null, null)).total())
                .isEqualTo(1);
        assertThat(list(new PropertyFilter(null, null, police, null, null, null))
                        .items())
                .extracting(PropertyLine::id)
                .containsExactly(building);
        assertThat(list(new PropertyFilter(null, null, null, bureau, null, null))
                        .items()
                        .getFirst())
                .satisfies(line -> {
                    assertThat(line.custody().custodian().id()).isEqualTo(bureau);
                    assertThat(line.titles()).hasSize(1);
                    assertThat(line.split().causes()).containsExactly(Cause.HOLDER_NOT_BUREAU);
                });
        assertThat(list(new PropertyFilter(null, null, null, null, true, null)).total())
                .isEqualTo(1);
        assertThat(list(new PropertyFilter(null, null, null, null, false, null)).total())
                .isEqualTo(2);
        assertThat(list(new PropertyFilter(null, null, null, null, null, PropertyKind.PARCEL))
                        .items())
                .extracting(PropertyLine::id)
                .containsExactly(parcel);
        Listed<PropertyLine> second = properties.list(PropertyFilter.all(), TODAY, ALL, new Page(1, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).hasSize(1);
    }

    @Test
    void aPageHasItsLimits() {
        assertThatThrownBy(() -> new Page(-1, 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Page(0, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Page(0, 501)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void theHistorySaysWhoDidWhatOnWhichPaper() {
        DocumentId paper = story.document("移交清册");
        story.with(paper).handover(building, null, bureau, "2019-11-20");
        told();
        Listed<HistoryItem> history = properties.history(building, TODAY, ALL, Page.first());
        assertThat(history.items())
                .extracting(HistoryItem::type)
                .containsExactly("property.registered", "custody.handed-over");
        HistoryItem handover = history.items().getLast();
        assertThat(handover.actor()).isEqualTo("clerk");
        assertThat(handover.position()).isEqualTo(9);
        assertThat(handover.recordedAt()).isEqualTo(Story.BEGIN.plusSeconds(9));
        assertThat(handover.reason()).isEqualTo("因为9");
        assertThat(handover.effectiveOn()).isEqualTo("2019-11-20");
        assertThat(handover.documents()).containsExactly(new HistoryItem.Paper(paper, "移交清册", Digest.of("移交清册")));
        assertThat(handover.details().toString()).isEqualTo("{\"from\":null,\"to\":\"" + bureau + "\"}");
        assertThat(history.items().getFirst().details().get("areas").get(0).toString())
                .contains("8123.450");
        assertThat(properties.history(building, TODAY, ALL, new Page(1, 1)).items())
                .extracting(HistoryItem::position)
                .containsExactly(9L);
    }

    @Test
    void theChainOfCustody() {
        story.handover(building, null, police, null);
        story.handover(building, police, education, "2010-01-01");
        story.handover(building, education, bureau, "2010-01-01");
        told();
        assertThat(new CustodyQueries(models.client).chain(building, TODAY, ALL))
                .extracting(
                        link -> link.to().name() + " " + link.effectiveOn() + " " + link.until() + " " + link.holds())
                .containsExactly(
                        "省公安厅 null 2010-01-01 true", "省教育厅 2010-01-01 null false", "省机关事务管理局 2010-01-01 null true");
        assertThat(file("2009-12-31").custody().custodian().id()).isEqualTo(police);
        assertThat(file("2009-12-31").custody().since()).isNull();
        assertThat(file("2010-01-01").custody().custodian().id()).isEqualTo(bureau);
    }

    @Test
    void whoUsesWhichRooms() {
        story.rooms(building, "301", "302");
        OccupancyId first = story.use(building, education, "2025-05-01", "301");
        story.record(act -> new OccupancyEvent.Ended(building, act, Story.day("2025-06-01"), first));
        story.use(building, police, "2025-06-01");
        story.record(act -> new OccupancyEvent.RoomRetired(building, act, Story.day("2026-01-01"), "302"));
        told();
        OccupancyQueries occupancy = new OccupancyQueries(models.client);
        assertThat(occupancy
                        .roll(building, ReadModels.on(LocalDate.of(2025, 5, 31)), ALL)
                        .rooms())
                .extracting(room -> room.number() + " " + room.usableArea() + " "
                        + room.occupants().size())
                .containsExactly("301 18.0 1", "302 18.0 0");
        assertThat(occupancy
                        .roll(building, ReadModels.on(LocalDate.of(2025, 6, 1)), ALL)
                        .rooms())
                .allSatisfy(room -> assertThat(room.occupants().getFirst().id()).isEqualTo(police));
        assertThat(occupancy.roll(building, TODAY, ALL).rooms()).hasSize(1);
        assertThat(file("2025-05-31").occupancies()).singleElement().satisfies(use -> {
            assertThat(use.occupant().id()).isEqualTo(education);
            assertThat(use.rooms()).containsExactly("301");
            assertThat(use.until()).isEqualTo("2025-06-01");
        });
        assertThat(file("2025-06-01").occupancies().getFirst().rooms()).isNull();
    }

    @Test
    void restrictionsLapseAndAreReleased() {
        RestrictionId seal = new RestrictionId(story.id());
        RestrictionId mortgage = new RestrictionId(story.id());
        story.record(act -> new TitleEvent.RestrictionImposed(
                building,
                act,
                Story.day("2020-01-01"),
                seal,
                Restriction.Kind.SEAL,
                Restriction.SealType.SEAL,
                "市中级人民法院",
                "执1",
                null,
                null,
                LocalDate.of(2023, 1, 1)));
        story.record(act -> new TitleEvent.RestrictionImposed(
                building,
                act,
                Story.day("2020-01-01"),
                mortgage,
                Restriction.Kind.MORTGAGE,
                null,
                null,
                null,
                police,
                Right.BUILDING_OWNERSHIP,
                null));
        story.record(act -> new TitleEvent.RestrictionRenewed(
                building, act, Story.day("2022-12-01"), seal, LocalDate.of(2026, 1, 1)));
        story.record(act -> new TitleEvent.RestrictionReleased(building, act, Story.day("2024-01-01"), mortgage));
        told();
        assertThat(file("2023-06-01").restrictions())
                .extracting(RestrictionView::id)
                .containsExactly(seal, mortgage);
        assertThat(file("2024-01-01").restrictions())
                .extracting(RestrictionView::id)
                .containsExactly(seal);
        assertThat(file("2026-01-01").restrictions()).isEmpty();
        assertThat(new RestrictionQueries(models.client)
                        .all(TODAY, List.of(building.value()))
                        .of(building.value()))
                .extracting(RestrictionView::state)
                .containsExactly(RestrictionView.State.LAPSED, RestrictionView.State.RELEASED);
    }

    @Test
    void anExceptionCountsOnceItIsApproved() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.handover(building, police, bureau, "2019-11-20");
        ExceptionId exception = new ExceptionId(story.id());
        story.record(act -> new TitleEvent.ExceptionRequested(
                building, act, Story.day("2021-01-01"), exception, ExceptionCase.Article.ART_5_2, police, null));
        int asked = story.entries().size();
        told();
        assertThat(file("2021-01-01").split()).isNotNull();
        assertThat(file("2021-01-01").exceptions().getFirst().approvedBy()).isNull();
        story.record(act -> new TitleEvent.ExceptionApproved(building, act, Story.day("2026-01-06"), exception));
        story.record(act -> new TitleEvent.ExceptionEnded(building, act, Story.day("2024-01-01"), exception));
        models.take(story.entries().subList(asked, asked + 2), 1);
        assertThat(file("2020-12-31").split()).isNotNull();
        assertThat(file("2021-01-01").split()).isNull();
        assertThat(file("2021-01-01").exceptions().getFirst().approvedBy()).isEqualTo("clerk");
        assertThat(file("2024-01-01").split().since()).isEqualTo("2024-01-01");
        assertThat(file("2024-01-01").exceptions()).isEmpty();
    }

    @Test
    void aCaseWithItsStepsAndBlockers() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        TransferId id = story.transfer(building, Right.BUILDING_OWNERSHIP, police, bureau, "clerk");
        BlockerId blocker = new BlockerId(story.id());
        story.record(act -> new TitleEvent.TransferBlocked(
                building, act, Story.day("2026-01-05"), id, blocker, Blocker.Kind.PAPERS_LOST, "未找到"));
        told();
        assertThat(found(new TransferFilter(null, Blocker.Kind.PAPERS_LOST, null, null)))
                .isEqualTo(1);
        int before = story.entries().size();
        story.record(
                act -> new TitleEvent.TransferUnblocked(building, act, Story.day("2026-01-05"), id, blocker, "代替"));
        story.record(act -> new TitleEvent.TransferCommented(building, act, Story.day("2026-01-05"), id, "请抓紧"));
        story.record(act -> new TitleEvent.TransferAssigned(building, act, Story.day("2026-01-05"), id, "clerk2"));
        story.record(act ->
                new TitleEvent.TransferReviewRequested(building, act, Story.day("2026-01-05"), id, Digest.of("shown")));
        story.record(
                act -> new TitleEvent.TransferApproved(building, act, Story.day("2026-01-05"), id, Digest.of("shown")));
        story.record(act -> new TitleEvent.TransferAppliedFor(building, act, Story.day("2026-01-06"), id, "受12"));
        models.take(story.entries().subList(before, story.entries().size()), 2);
        TransferView view = transfers.one(building, id, TODAY, ALL).orElseThrow();
        assertThat(view.state()).isEqualTo(TransferState.APPLIED);
        assertThat(view.steps())
                .extracting(TransferView.Step::state)
                .containsExactly(
                        TransferState.OPENED,
                        TransferState.UNDER_REVIEW,
                        TransferState.APPROVED,
                        TransferState.APPLIED);
        assertThat(view.grantor().id()).isEqualTo(police);
        assertThat(view.grantee().name()).isEqualTo("省机关事务管理局");
        assertThat(view.assignee()).isEqualTo("clerk2");
        assertThat(view.acceptanceNumber()).isEqualTo("受12");
        assertThat(view.idleDays()).isEqualTo(ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 5), TODAY.day()));
        assertThat(view.blockers()).singleElement().satisfies(each -> {
            assertThat(each.clearanceNote()).isEqualTo("代替");
            assertThat(each.clearedAt()).isAfter(each.raisedAt());
        });
        assertThat(view.comments()).extracting(TransferView.Comment::text).containsExactly("请抓紧");
        assertThat(transfers.one(parcel, id, TODAY, ALL))
                .as("under another property")
                .isEqualTo(Optional.empty());
        assertThat(found(new TransferFilter(null, Blocker.Kind.PAPERS_LOST, null, null)))
                .isZero();
        assertThat(found(new TransferFilter(TransferState.APPLIED, null, "clerk2", 322)))
                .isEqualTo(1);
        assertThat(found(new TransferFilter(TransferState.OPENED, null, null, null)))
                .isZero();
        assertThat(found(new TransferFilter(null, null, "clerk", null))).isZero();
        assertThat(found(new TransferFilter(null, null, null, 323))).isZero();
        assertThat(file("2026-01-06").transfers())
                .extracting(line -> line.state())
                .containsExactly(TransferState.APPLIED);
    }

    private long found(TransferFilter filter) {
        Listed<TransferView> found = transfers.list(filter, TODAY, ALL, Page.first());
        assertThat(found.items()).hasSize((int) found.total());
        return found.total();
    }

    @Test
    void aClosedCaseIsNotIdle() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        TransferId id = story.transfer(building, Right.BUILDING_OWNERSHIP, police, bureau, "clerk");
        story.record(act -> new TitleEvent.TransferWithdrawn(building, act, Story.day("2026-01-05"), id));
        told();
        assertThat(found(new TransferFilter(null, null, null, 1))).isZero();
        assertThat(transfers
                        .list(TransferFilter.all(), TODAY, ALL, Page.first())
                        .items()
                        .getFirst()
                        .idleDays())
                .isNull();
    }

    @Test
    void theBoardSaysWhatIsSplitWhyAndWhoIsNext() {
        story.title(parcel, Right.LAND_USE, "1986-03-15", Certificate.Kind.LAND, police);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.handover(parcel, police, bureau, "2021-01-01");
        story.handover(building, police, bureau, "2019-11-20");
        PropertyId bare = story.property(PropertyKind.BUILDING, "无证楼", "别处", null);
        story.handover(bare, null, bureau, "2020-01-01");
        TransferId id = story.transfer(building, Right.BUILDING_OWNERSHIP, police, bureau, "clerk");
        story.record(act -> new TitleEvent.TransferBlocked(
                building,
                act,
                Story.day("2026-01-05"),
                id,
                new BlockerId(story.id()),
                Blocker.Kind.TAX_PROOF_MISSING,
                null));
        told();
        SplitBoard board = splits.board(SplitFilter.all(), TODAY, ALL, Page.first());
        assertThat(board.items()).extracting(line -> line.property().name()).containsExactly("五一路1号楼", "无证楼", "五一路宗地");
        assertThat(board.counts()).isEqualTo(Map.of(Cause.HOLDER_NOT_BUREAU, 2L, Cause.UNREGISTERED, 1L));
        SplitTitleLine first = board.items().getFirst();
        assertThat(first.days()).isEqualTo(ChronoUnit.DAYS.between(LocalDate.of(2019, 11, 20), TODAY.day()));
        assertThat(first.holders())
                .extracting(holder -> holder.name() + " " + holder.status())
                .containsExactly("省公安厅 ACTIVE");
        assertThat(first.certificateClass()).isEqualTo(CertificateClass.BOTH);
        assertThat(first.transfer().blockers()).hasSize(1);
        assertThat(first.assignee()).isEqualTo("clerk");
        assertThat(first.idleDays()).isEqualTo(322);
        assertThat(board.items().getLast().idleDays())
                .isEqualTo(board.items().getLast().days());
        assertThat(total(new SplitFilter(Cause.UNREGISTERED, null, null))).isEqualTo(1);
        assertThat(total(new SplitFilter(null, "五一路办公区", null))).isEqualTo(2);
        assertThat(total(new SplitFilter(null, null, police))).isEqualTo(2);
        assertThat(total(new SplitFilter(Cause.FILED_ONLY, null, null))).isZero();
        assertThat(splits.board(SplitFilter.all(), ReadModels.on(LocalDate.of(2019, 12, 31)), ALL, Page.first())
                        .total())
                .isEqualTo(1);
    }

    private long total(SplitFilter filter) {
        SplitBoard found = splits.board(filter, TODAY, ALL, Page.first());
        assertThat(found.items()).hasSize((int) found.total());
        return found.total();
    }

    @Test
    void aPartyWithItsNamesAndSuccessors() {
        story.record(act -> new PartyEvent.Renamed(police, act, Story.day("2000-01-01"), "省公安局"));
        story.dissolved(police, "2010-01-01", new Successor(education, Share.of(1, 3)));
        story.succeeded(police, "2012-01-01", new Successor(bureau, Share.of(2, 3)));
        told();
        PartyView before =
                parties.one(police, ReadModels.on(LocalDate.of(1999, 12, 31))).orElseThrow();
        assertThat(before.name()).isEqualTo("省公安厅");
        assertThat(before.formerNames()).isEmpty();
        assertThat(before.status()).isEqualTo(PartyStatus.ACTIVE);
        assertThat(before.successors()).isEmpty();
        PartyView now = parties.one(police, TODAY).orElseThrow();
        assertThat(now.name()).isEqualTo("省公安局");
        assertThat(now.formerNames()).containsExactly(new PartyView.FormerName("省公安厅", LocalDate.of(2000, 1, 1)));
        assertThat(now.status()).isEqualTo(PartyStatus.DISSOLVED);
        assertThat(now.dissolvedOn()).isEqualTo("2010-01-01");
        assertThat(now.successors())
                .extracting(successor -> successor.party().name() + " " + successor.share())
                .containsExactly("省教育厅 1/3", "省机关事务管理局 2/3");
        assertThat(parties.list("公安厅", null, TODAY, Page.first()).items())
                .as("by a former name")
                .extracting(PartyView::id)
                .containsExactly(police);
        assertThat(parties.list(null, PartyStatus.DISSOLVED, TODAY, Page.first())
                        .total())
                .isEqualTo(1);
        assertThat(parties.list(null, null, TODAY, Page.first()).total()).isEqualTo(3);
        assertThat(parties.one(new PartyId(Story.uuid(77)), TODAY)).isEmpty();
    }

    @Test
    void aDissolutionOfUnknownDayCountsOnEveryDay() {
        story.dissolved(police, null);
        told();
        assertThat(parties.one(police, ReadModels.on(LocalDate.of(1950, 1, 1)))
                        .orElseThrow()
                        .status())
                .isEqualTo(PartyStatus.DISSOLVED);
    }

    @Test
    void aDateKnownToTheYearIsShownWithItsPrecision() {
        story.record(act -> new TitleEvent.Recorded(
                building,
                act,
                new LegalDate(LocalDate.of(1987, 1, 1), Precision.YEAR),
                Right.BUILDING_OWNERSHIP,
                Story.fact(TitleStatus.REGISTERED, null, police),
                List.of(),
                null));
        told();
        assertThat(file("1990-01-01").titles().getFirst().precision()).isEqualTo(Precision.YEAR);
        assertThat(properties
                        .history(building, TODAY, ALL, Page.first())
                        .items()
                        .getLast()
                        .precision())
                .isEqualTo(Precision.YEAR);
    }

    @Test
    void papersAreFound() {
        DocumentId paper = story.document("移交清册");
        story.document("批复");
        told();
        DocumentQueries documents = new DocumentQueries(models.client);
        assertThat(documents.one(paper, TODAY, ALL).orElseThrow().digest()).isEqualTo(Digest.of("移交清册"));
        assertThat(documents.list("清册", TODAY, ALL, Page.first()).items())
                .extracting(document -> document.id())
                .containsExactly(paper);
        assertThat(documents.list(null, TODAY, ALL, Page.first()).total()).isEqualTo(2);
    }

    @Test
    void theBureauAndWhoSaidSo() {
        DesignationId asked = new DesignationId(story.id());
        story.record(act -> new BureauEvent.Designated(asked, act, Story.day("2020-01-01"), education));
        told();
        BureauQueries queries = new BureauQueries(models.client, ReadModels.ZONE);
        assertThat(queries.current(TODAY).party().id()).as("not approved yet").isEqualTo(bureau);
        assertThat(queries.current(TODAY).since()).isEqualTo("1990-01-01");
        assertThat(queries.current(ReadModels.on(LocalDate.of(1989, 12, 31))).party())
                .isNull();
        assertThat(queries.designations(TODAY)).hasSize(2);
        assertThat(queries.designations(TODAY).getFirst().approvedBy()).isNull();
        story.record(act -> new BureauEvent.DesignationApproved(
                asked, act, Story.day("2026-01-06"), education, Story.day("2020-01-01")));
        models.take(
                story.entries()
                        .subList(story.entries().size() - 1, story.entries().size()),
                1);
        assertThat(queries.current(TODAY).party().id()).isEqualTo(education);
        assertThat(queries.current(ReadModels.on(LocalDate.of(2019, 12, 31)))
                        .party()
                        .id())
                .isEqualTo(bureau);
    }

    @Test
    void anotherBureauIsJudgedByAnew() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.handover(building, null, education, "2010-01-01");
        told();
        assertThat(file("2026-01-01").split()).isNull();
        int before = story.entries().size();
        story.bureau(education, "2020-01-01");
        models.take(story.entries().subList(before, before + 2), 1);
        assertThat(file("2026-01-01").split().since()).isEqualTo("2020-01-01");
    }

    @Test
    void whatAPartyBecomesReachesWhatItsPredecessorsHold() {
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, police);
        story.handover(building, null, bureau, "2010-01-01");
        story.dissolved(police, "1999-01-01", new Successor(education, Share.WHOLE));
        told();
        assertThat(file("2026-01-01").split().causes()).containsExactly(Cause.HOLDER_NOT_BUREAU);
        int before = story.entries().size();
        story.dissolved(education, "2020-01-01");
        models.take(story.entries().subList(before, before + 1), 1);
        assertThat(file("2026-01-01").split().causes())
                .containsExactly(Cause.HOLDER_NOT_BUREAU, Cause.HOLDER_DISSOLVED);
    }
}
