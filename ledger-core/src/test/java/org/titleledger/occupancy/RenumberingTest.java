package org.titleledger.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.occupancy.Mending.number;
import static org.titleledger.testing.Commands.OTHER_USE;
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
import static org.titleledger.testing.Sample.uuid;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionId;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.shared.ActId;

/** A room whose number was wrong is the same room to those who use it (rules C1, H2). */
class RenumberingTest {

    private static final CorrectionId THIRD = new CorrectionId(uuid(0x903));

    private final Mending building = new Mending();
    private ActId recorded = new ActId(uuid(1));

    @BeforeEach
    void twoRoomsOfTwoUsers() {
        recorded = building.act(rooms("301", "302"));
        building.act(use(USE, POLICE, List.of("301"), "2020-01-01", "2024-01-01"));
        building.act(use(OTHER_USE, FINANCE, List.of("302"), "2020-01-01", null));
    }

    private List<String> used(OccupancyId use) {
        return building.state().uses().get(use).rooms();
    }

    @Test
    void itsUsesFollowAndThoseOfOthersDoNot() {
        building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        assertThat(building.numbers()).containsExactly("310", "302");
        assertThat(used(USE)).containsExactly("310");
        assertThat(used(OTHER_USE)).containsExactly("302");
    }

    @Test
    void theyFollowBackWhenThatIsAnnulled() {
        ActId renumbered = building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        ActId annulled = building.corrected(OTHER, annulling(renumbered), null);
        assertThat(building.numbers()).containsExactly("301", "302");
        assertThat(used(USE)).containsExactly("301");
        building.corrected(THIRD, annulling(annulled), null);
        assertThat(building.numbers()).containsExactly("310", "302");
        assertThat(used(USE)).containsExactly("310");
    }

    @Test
    void theyFollowAMendedCorrection() {
        ActId renumbered = building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        ActId mended = building.corrected(OTHER, mending(renumbered), number("310", "311"));
        assertThat(building.numbers()).containsExactly("311", "302");
        assertThat(used(USE)).containsExactly("311");
        building.corrected(THIRD, annulling(mended), null);
        assertThat(used(USE)).containsExactly("310");
    }

    /** What was assigned by the wrong number's correction is the room, whatever its number. */
    @Test
    void aUseOfTheNewNumberFollowsBack() {
        ActId renumbered = building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        OccupancyId later = new OccupancyId(uuid(0x403));
        building.act(use(later, POLICE, List.of("310"), "2025-01-01", null));
        building.corrected(OTHER, annulling(renumbered), null);
        assertThat(used(later)).containsExactly("301");
        assertThat(used(USE)).containsExactly("301");
    }

    @Test
    void itsEndFollows() {
        ActId retired = building.act(new RetireRoom(BUILDING, on("2024-06-01"), "301"));
        building.act(rooms("301"));
        ActId renumbered = building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        assertThat(building.numbers()).containsExactly("310", "302", "301");
        assertThat(building.state().lives().getFirst().until()).isEqualTo(day("2024-06-01"));
        assertThat(building.state().lives().getLast().isPresent()).isTrue();
        building.asking(OTHER, annulling(renumbered), null).expectAccepted();
        building.asking(THIRD, annulling(retired), null).expectAccepted();
    }

    /** The uses have days of their own. */
    @Test
    void theDayOfTheRoomIsNotThatOfItsUses() {
        ActId renumbered = building.corrected(CORRECTION, mending(recorded), number("301", "310"));
        building.corrected(OTHER, redating(renumbered, "2019-01-01"), null);
        assertThat(building.state().uses().get(USE).from()).isEqualTo(on("2020-01-01"));
    }
}
