package org.titleledger.api.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.titleledger.party.PartyId;
import org.titleledger.party.Successor;
import org.titleledger.projections.property.PropertyFile;
import org.titleledger.projections.property.PropertyFilter;
import org.titleledger.projections.property.PropertyQueries;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.shared.Page;
import org.titleledger.projections.shared.Viewer;
import org.titleledger.projections.split.SplitBoard;
import org.titleledger.projections.split.SplitFilter;
import org.titleledger.projections.split.SplitTitleQueries;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.shared.DocumentId;
import org.titleledger.shared.Share;
import org.titleledger.split.Cause;
import org.titleledger.title.Certificate;
import org.titleledger.title.Right;
import org.titleledger.title.TransferId;

/** The main job of the ledger, from the dissolved school's certificates to the bureau's own. */
class RegistersIT {

    private static final AsOf TODAY = ReadModels.on(LocalDate.of(2026, 11, 23));

    private final Story story = new Story();
    private final PartyId bureau = story.party("省机关事务管理局");
    private final PartyId school = story.party("省建筑学校");
    private final PartyId education = story.party("省教育厅");
    private final ReadModels models = new ReadModels();
    private final PropertyQueries properties = new PropertyQueries(models.client, ReadModels.ZONE);
    private final SplitTitleQueries splits = new SplitTitleQueries(models.client, ReadModels.ZONE);
    private PropertyId parcel = new PropertyId(story.id());
    private PropertyId building = parcel;

    private void handedOver() {
        story.bureau(bureau, "1990-01-01");
        story.dissolved(school, "1999-06-30");
        parcel = story.property(PropertyKind.PARCEL, "学府宗地", "学府办公区", null);
        building = story.property(PropertyKind.BUILDING, "学府1号楼", "学府办公区", parcel);
        story.title(parcel, Right.LAND_USE, "1986-03-15", Certificate.Kind.LAND, school);
        story.title(building, Right.BUILDING_OWNERSHIP, "1987-05-01", Certificate.Kind.HOUSE, school);
        DocumentId paper = story.document("移交清册");
        story.with(paper).handover(parcel, education, bureau, "2019-11-20");
        story.handover(building, education, bureau, "2019-11-20");
        story.with();
    }

    private PropertyFile file() {
        return properties.file(building, TODAY, Viewer.everything()).orElseThrow();
    }

    private SplitBoard board() {
        return splits.board(SplitFilter.all(), TODAY, Viewer.everything(), Page.first());
    }

    /** A processor that lives through a crash of PostgreSQL goes on behind what it has committed. */
    @Test
    void whatIsCommittedIsOnTheDisk() {
        String commits = models.transaction.execute(status -> {
            models.registers.enter();
            return models.jdbc.queryForObject("SHOW synchronous_commit", String.class);
        });
        assertThat(commits).isEqualTo("on");
    }

    @Test
    void custodyMovesAndTitleDoesNot() {
        handedOver();
        models.take(story.entries(), 1);
        PropertyFile file = file();
        assertThat(file.split().causes()).containsExactly(Cause.HOLDER_NOT_BUREAU, Cause.HOLDER_DISSOLVED);
        assertThat(file.split().since()).isEqualTo("2019-11-20");
        assertThat(file.titles()).singleElement().satisfies(title -> {
            assertThat(title.holders().getFirst().party().id()).isEqualTo(school);
            assertThat(title.effectiveOn()).isEqualTo("1987-05-01");
        });
        assertThat(board().total()).isEqualTo(2);
        assertThat(board().counts()).isEqualTo(Map.of(Cause.HOLDER_NOT_BUREAU, 2L, Cause.HOLDER_DISSOLVED, 2L));
    }

    @Test
    void theSplitEndsWhenLandAndBuildingAreRegistered() {
        handedOver();
        story.succeeded(school, "1999-06-30", new Successor(education, Share.WHOLE));
        TransferId land = story.transfer(parcel, Right.LAND_USE, education, bureau, "clerk");
        TransferId house = story.transfer(building, Right.BUILDING_OWNERSHIP, school, bureau, "clerk");
        models.take(story.entries(), 3);
        assertThat(file().split().causes()).containsExactly(Cause.HOLDER_NOT_BUREAU);
        int before = story.entries().size();
        story.registered(parcel, land, Right.LAND_USE, "2025-04-01", school, bureau);
        models.take(story.entries().subList(before, before + 4), 1);
        assertThat(file().split().causes()).containsExactly(Cause.HOLDER_NOT_BUREAU, Cause.LAND_AND_BUILDING_APART);
        story.registered(building, house, Right.BUILDING_OWNERSHIP, "2025-04-01", school, bureau);
        models.take(story.entries().subList(before + 4, before + 8), 1);
        assertThat(file().split()).isNull();
        assertThat(board().items()).isEmpty();
        assertThat(properties
                        .file(building, ReadModels.on(LocalDate.of(2025, 3, 31)), Viewer.everything())
                        .orElseThrow()
                        .split()
                        .since())
                .isEqualTo("2019-11-20");
        assertThat(properties
                        .list(
                                new PropertyFilter("学府", "学府办公区", bureau, bureau, false, null),
                                TODAY,
                                Viewer.everything(),
                                Page.first())
                        .total())
                .isEqualTo(2);
    }

    @Test
    void everySizeOfBatchMakesTheSameRows() {
        handedOver();
        story.succeeded(school, "1999-06-30", new Successor(education, Share.WHOLE));
        TransferId house = story.transfer(building, Right.BUILDING_OWNERSHIP, school, bureau, "clerk");
        story.registered(building, house, Right.BUILDING_OWNERSHIP, "2025-04-01", school, bureau);
        models.take(story.entries(), 1);
        Map<String, String> oneByOne = models.rows();
        models.makeAnew();
        assertThat(models.rows()).isNotEqualTo(oneByOne);
        models.take(story.entries(), 1000);
        assertThat(models.rows()).isEqualTo(oneByOne);
    }

    @Test
    void anEntryThatIsDeliveredAgainIsNotTakenAgain() {
        models.take(story.entries(), 1000);
        Map<String, String> once = models.rows();
        models.take(story.entries(), 1000);
        models.take(List.of(story.entries().getLast()), 1);
        assertThat(models.rows()).isEqualTo(once);
    }
}
