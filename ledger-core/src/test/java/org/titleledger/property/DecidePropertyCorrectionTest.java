package org.titleledger.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.property.Mending.areas;
import static org.titleledger.property.Mending.identifiers;
import static org.titleledger.property.Mending.name;
import static org.titleledger.property.Mending.noAddress;
import static org.titleledger.property.Mending.parent;
import static org.titleledger.testing.Commands.area;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Corrections.superseding;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.property.PropertyCommand.DescribeProperty;
import org.titleledger.property.PropertyCommand.RecordAreas;
import org.titleledger.shared.ActId;

/** What becomes of a correction of what is said of a property (rules C2 to C5). */
class DecidePropertyCorrectionTest {

    private final Mending building = new Mending();

    private Description on(String day) {
        return building.state().descriptions().on(day(day)).orElseThrow().fact().stated();
    }

    @Test
    void onlyWhatIsNamedIsOverwritten() {
        ActId registration = building.registration();
        building.corrected(CORRECTION, mending(registration), name("学府3号楼"));
        building.corrected(OTHER, mending(registration), noAddress());
        assertThat(on("2020-01-01")).isEqualTo(new Description("学府3号楼", "学府办公区", null));
        assertThat(building.state().parent()).contains(PARCEL);
    }

    /** One act wrote several timelines; its day is the day of all of them, and an annulled correction leaves them all. */
    @Test
    void anotherDayIsThatOfAllThatTheActSaid() {
        ActId registration = building.registration();
        ActId redated = building.corrected(CORRECTION, redating(registration, "1985-01-01"), null)
                .act()
                .id();
        assertThat(building.state().parents().on(day("1984-12-31"))).isEmpty();
        assertThat(building.state().identifiers().on(day("1984-12-31"))).isEmpty();
        assertThat(building.state().descriptions().on(day("1985-01-01"))).isPresent();
        building.corrected(OTHER, annulling(redated), null);
        assertThat(building.state().parents().on(day("1984-12-31"))).isPresent();
        assertThat(building.state().descriptions().on(day("1984-12-31"))).isPresent();
    }

    @Test
    void aParentIsCorrectedToNothing() {
        PropertyEvent.CorrectionApproved approved =
                building.corrected(CORRECTION, mending(building.registration()), parent(null));
        assertThat(building.state().parent()).isEmpty();
        assertThat(approved.latest().parent()).isNull();
    }

    @Test
    void theApprovalSaysWhatStandsAfterwards() {
        Identifier key = new Identifier("HOUSING", "1");
        PropertyEvent.CorrectionApproved approved =
                building.corrected(CORRECTION, mending(building.registration()), identifiers(key));
        assertThat(approved.latest().identifiers()).containsExactly(key);
        assertThat(approved.latest()).isEqualTo(PropertyStatement.latestOf(building.state()));
        assertThat(building.state().unitCode()).isEmpty();
    }

    @Test
    void aBetterDocumentIsRecordedWhole() {
        ActId measured = building.act(
                new RecordAreas(BUILDING, org.titleledger.testing.Sample.on("2001-01-01"), List.of(area("12.5"))));
        PropertyEvent.CorrectionApproved approved =
                building.corrected(CORRECTION, superseding(measured, "2005-01-01"), areas(area("13.5")));
        assertThat(approved.better()).isEqualTo(new PropertyStatement(null, List.of(), List.of(area("13.5")), null));
        assertThat(building.state()
                        .areas()
                        .on(day("2004-01-01"))
                        .orElseThrow()
                        .fact()
                        .stated())
                .containsExactly(area("12.5"));
        assertThat(building.state().areas().latest().orElseThrow().stated()).containsExactly(area("13.5"));
        assertThat(building.corrected(OTHER, annulling(approved.act().id()), null)
                        .latest()
                        .areas())
                .containsExactly(area("12.5"));
    }

    @Test
    void anAnnulledDescriptionNeverHeld() {
        ActId described = building.act(new DescribeProperty(
                BUILDING, org.titleledger.testing.Sample.on("2001-01-01"), new Description("学府2号楼", null, null)));
        building.corrected(CORRECTION, annulling(described), null);
        assertThat(on("2020-01-01").name()).isEqualTo("学府BUILDING");
    }

    @Test
    void whatBecameSomethingElseIsStale() {
        ActId registration = building.registration();
        building.asking(CORRECTION, mending(registration), name("学府3号楼")).expectAccepted();
        building.corrected(OTHER, mending(registration), name("学府4号楼"));
        building.deciding(CORRECTION, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.IsStale(CORRECTION));
        building.deciding(CORRECTION, Verdict.RETURN).fact(PropertyEvent.CorrectionReturned.class);
    }

    @Test
    void whatWaitsIsGivenUp() {
        building.asking(CORRECTION, mending(building.registration()), name("学府3号楼"))
                .expectAccepted();
        building.deciding(CORRECTION, Verdict.WITHDRAWAL).fact(PropertyEvent.CorrectionWithdrawn.class);
    }
}
