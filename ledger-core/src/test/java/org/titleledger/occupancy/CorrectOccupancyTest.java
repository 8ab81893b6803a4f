package org.titleledger.occupancy;

import static org.titleledger.occupancy.Mending.floor;
import static org.titleledger.occupancy.Mending.number;
import static org.titleledger.occupancy.Mending.occupant;
import static org.titleledger.occupancy.Mending.rooms;
import static org.titleledger.occupancy.Mending.until;
import static org.titleledger.testing.Commands.OTHER_USE;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.annulling;
import static org.titleledger.testing.Corrections.doubting;
import static org.titleledger.testing.Corrections.mending;
import static org.titleledger.testing.Corrections.redating;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.STRANGER;
import static org.titleledger.testing.Sample.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.occupancy.OccupancyCommand.RetireRoom;
import org.titleledger.party.PartyRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;

/** A correction of rooms or of their use is asked for (rules C1, C2, C4, H2). */
class CorrectOccupancyTest {

    private final Mending building = new Mending();

    @Test
    void whatIsAnIntervalIsNotSuperseded() {
        ActId assigned = building.act(use(USE, POLICE, null, "2020-01-01", null));
        building.asking(CORRECTION, doubting(assigned), null)
                .expectRefusal(new CorrectionRefusal.KindDoesNotFit(assigned, Kind.DISPUTED));
        building.asking(CORRECTION, mending(assigned), floor(null, 4))
                .expectRefusal(new CorrectionRefusal.FieldDoesNotFit(assigned, "FLOOR"));
        building.asking(CORRECTION, redating(assigned, "2030-01-01"), null).expectAccepted();
    }

    /** Rule H2 holds for what would stand. */
    @Test
    void noRoomIsUsedTwiceAfterwards() {
        building.act(rooms("301", "302"));
        building.act(use(USE, POLICE, List.of("301"), "2020-01-01", null));
        ActId other = building.act(use(OTHER_USE, FINANCE, List.of("302"), "2020-01-01", null));
        for (List<String> taken : java.util.Arrays.asList(List.of("301"), null)) {
            building.asking(CORRECTION, mending(other), rooms(taken))
                    .expectRefusal(new OccupancyRefusal.RoomIsUsedByAnother(USE, POLICE));
        }
        building.asking(CORRECTION, mending(other), rooms(List.of("309")))
                .expectRefusal(new OccupancyRefusal.RoomIsUnknown("309"));
        building.asking(CORRECTION, mending(other), occupant(STRANGER))
                .expectRefusal(new PartyRefusal.PartyIsUnknown(STRANGER));
        building.asking(CORRECTION, mending(other), occupant(SCHOOL))
                .expectRefusal(new OccupancyRefusal.OccupantIsDissolved(SCHOOL));
        building.asking(CORRECTION, mending(other), until("2019-01-01"))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.period.empty"));
    }

    @Test
    void aRoomThatIsUsedIsNotTakenAway() {
        ActId recorded = building.act(rooms("301", "302"));
        building.act(use(USE, POLICE, List.of("301"), "2020-01-01", null));
        building.asking(CORRECTION, annulling(recorded), null).expectRefusal(new OccupancyRefusal.RoomIsInUse("301"));
        building.asking(CORRECTION, mending(recorded), number("302", "301"))
                .expectRefusal(new OccupancyRefusal.RoomNumberIsTaken("301"));
    }

    @Test
    void whichRoomIsMeantIsSaid() {
        ActId recorded = building.act(rooms("301", "302"));
        building.asking(CORRECTION, mending(recorded), floor(null, 4))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.field-is-missing"));
        building.asking(CORRECTION, mending(recorded), floor("303", 4))
                .expectRefusal(new CorrectionRefusal.ResultIsImpossible("input.room.not-of-the-act"));
    }

    @Test
    void aRoomThatNeverWasWasNotRetired() {
        ActId recorded = building.act(rooms("301"));
        building.act(new RetireRoom(BUILDING, on("2020-01-01"), "301"));
        building.asking(CORRECTION, annulling(recorded), null).expectRefusal(new OccupancyRefusal.RoomIsUnknown("301"));
    }
}
