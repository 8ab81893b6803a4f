package org.titleledger.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.occupancy.Mending.floor;
import static org.titleledger.occupancy.Mending.number;
import static org.titleledger.occupancy.Mending.occupant;
import static org.titleledger.occupancy.Mending.until;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;

import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.occupancy.OccupancyCommand.EndOccupancy;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.shared.ActId;

/** What becomes of a correction of rooms or of their use (rules C2 to C5, H2). */
class DecideOccupancyCorrectionTest {

    private final Mending building = new Mending();

    private Use understood() {
        return building.state().uses().get(USE);
    }

    @Test
    void onlyWhatIsNamedOfAUseIsOverwritten() {
        ActId assigned = building.act(use(USE, POLICE, null, "2020-01-01", "2022-01-01"));
        building.corrected(CORRECTION, mending(assigned), occupant(FINANCE));
        building.corrected(OTHER, mending(assigned), until(null));
        assertThat(understood()).isEqualTo(new Use(FINANCE, null, on("2020-01-01"), null, false));
    }

    /** Of an agreed end and a recorded one the earlier holds. */
    @Test
    void anEndIsMendedAndAnnulled() {
        building.act(use(USE, POLICE, null, "2020-01-01", "2022-01-01"));
        ActId ended = building.act(new EndOccupancy(BUILDING, on("2021-01-01"), USE));
        building.corrected(CORRECTION, redating(ended, "2021-06-01"), null);
        assertThat(understood().until()).isEqualTo(day("2021-06-01"));
        building.corrected(OTHER, annulling(ended), null);
        assertThat(understood().until()).isEqualTo(day("2022-01-01"));
    }

    @Test
    void aUseThatNeverWasIsGone() {
        ActId assigned = building.act(use(USE, POLICE, null, "2020-01-01", null));
        ActId annulment = building.corrected(CORRECTION, annulling(assigned), null);
        assertThat(building.state().uses()).isEmpty();
        building.corrected(OTHER, annulling(annulment), null);
        assertThat(understood().occupant()).isEqualTo(POLICE);
    }

    @Test
    void oneRoomOfThoseOfAnActIsMended() {
        ActId recorded = building.act(rooms("301", "302"));
        building.corrected(CORRECTION, mending(recorded), number("302", "303"));
        building.corrected(OTHER, mending(recorded), floor("303", 4));
        assertThat(building.numbers()).containsExactly("301", "303");
        assertThat(building.state().lives().getLast().room().floor()).isEqualTo(4);
        assertThat(building.state().lives().getFirst().room().floor()).isEqualTo(3);
    }

    @Test
    void aRoomWasNotRetired() {
        building.act(rooms("301", "302"));
        ActId retired = building.act(new RetireRoom(BUILDING, on("2020-01-01"), "301"));
        building.corrected(CORRECTION, mending(retired), number(null, "302"));
        assertThat(building.state().lives().getFirst().isPresent()).isTrue();
        assertThat(building.state().lives().getLast().until()).isEqualTo(day("2020-01-01"));
        building.corrected(OTHER, annulling(retired), null);
        assertThat(building.state().lives()).allMatch(RoomLife::isPresent);
    }

    /** What happens to other rooms does not make it stale. */
    @Test
    void whatBecameSomethingElseIsStale() {
        ActId recorded = building.act(rooms("301"));
        building.asking(CORRECTION, mending(recorded), floor(null, 4)).expectAccepted();
        building.act(rooms("302"));
        building.corrected(OTHER, mending(recorded), floor(null, 5));
        building.deciding(CORRECTION, Verdict.APPROVAL).expectRefusal(new CorrectionRefusal.IsStale(CORRECTION));
        building.deciding(CORRECTION, Verdict.RETURN).fact(OccupancyEvent.CorrectionReturned.class);
    }

    @Test
    void whatWaitsIsGivenUp() {
        ActId recorded = building.act(rooms("301"));
        building.asking(CORRECTION, annulling(recorded), null).expectAccepted();
        building.deciding(CORRECTION, Verdict.WITHDRAWAL).fact(OccupancyEvent.CorrectionWithdrawn.class);
        assertThat(building.numbers()).containsExactly("301");
    }
}
