package org.titleledger.occupancy;

import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.today;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.Terms;
import org.titleledger.correction.Verdict;
import org.titleledger.occupancy.OccupancyCommand.CorrectOccupancy;
import org.titleledger.occupancy.OccupancyCommand.DecideOccupancyCorrection;
import org.titleledger.occupancy.OccupancyReplacement.Field;
import org.titleledger.party.PartyId;
import org.titleledger.shared.ActId;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;

/** The rooms of a building and their use, and their corrections. */
final class Mending {

    private final LedgerFixture ledger = office();

    ActId act(OccupancyCommand command) {
        return ledger.when(command).fact(OccupancyEvent.class).act().id();
    }

    OccupancyState state() {
        return ledger.state(OccupancyState.STREAM, BUILDING.value());
    }

    List<String> numbers() {
        return state().lives().stream().map(life -> life.room().number()).toList();
    }

    Outcome asking(CorrectionId id, Terms terms, @Nullable OccupancyReplacement replacement) {
        return ledger.with(PAPER).because("录入有误").when(new CorrectOccupancy(BUILDING, id, terms, replacement));
    }

    Outcome deciding(CorrectionId id, Verdict verdict) {
        return ledger.as(REVIEWER).when(new DecideOccupancyCorrection(BUILDING, today(), id, verdict));
    }

    ActId corrected(CorrectionId id, Terms terms, @Nullable OccupancyReplacement replacement) {
        asking(id, terms, replacement).expectAccepted();
        return deciding(id, Verdict.APPROVAL)
                .fact(OccupancyEvent.CorrectionApproved.class)
                .act()
                .id();
    }

    static OccupancyReplacement rooms(@Nullable List<String> rooms) {
        return use(Field.ROOMS, null, rooms, null);
    }

    static OccupancyReplacement occupant(PartyId occupant) {
        return use(Field.OCCUPANT, occupant, null, null);
    }

    static OccupancyReplacement until(@Nullable String day) {
        return use(Field.UNTIL, null, null, day == null ? null : LocalDate.parse(day));
    }

    private static OccupancyReplacement use(
            Field field, @Nullable PartyId occupant, @Nullable List<String> rooms, @Nullable LocalDate until) {
        return new OccupancyReplacement(
                List.of(field), occupant, rooms, null, null, until, false, null, null, 0, null, null);
    }

    static OccupancyReplacement number(@Nullable String room, String number) {
        return new OccupancyReplacement(
                List.of(Field.NUMBER), null, null, null, null, null, false, room, number, 0, null, null);
    }

    static OccupancyReplacement floor(@Nullable String room, int floor) {
        return new OccupancyReplacement(
                List.of(Field.FLOOR), null, null, null, null, null, false, room, null, floor, null, null);
    }
}
