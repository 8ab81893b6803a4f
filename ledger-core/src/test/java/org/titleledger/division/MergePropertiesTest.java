package org.titleledger.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.division.Parts.EAST;
import static org.titleledger.division.Parts.WEST;
import static org.titleledger.division.Parts.divided;
import static org.titleledger.division.Parts.divisible;
import static org.titleledger.division.Parts.east;
import static org.titleledger.division.Parts.owned;
import static org.titleledger.division.Parts.part;
import static org.titleledger.division.Parts.titles;
import static org.titleledger.division.Parts.uses;
import static org.titleledger.division.Parts.west;
import static org.titleledger.testing.Commands.property;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.OTHER_BUILDING;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.sharedBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.division.DivisionCommand.MergeProperties;
import org.titleledger.occupancy.OccupancyCommand.AssignOccupant;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyKind;
import org.titleledger.property.PropertyState;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Refused;
import org.titleledger.title.Right;
import org.titleledger.title.TitleEvent;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** Several properties become one again. */
class MergePropertiesTest {

    private static final String LATER = "2025-07-01";

    private final LedgerFixture ledger = divisible()
            .also(divisible -> divisible
                    .with(PAPER)
                    .when(divided(east(), west(heldBy(EDUCATION))))
                    .expectAccepted());

    private static MergeProperties merged(TitleFact fact) {
        return new MergeProperties(
                List.of(EAST, WEST),
                on(LATER),
                part(OTHER_BUILDING, List.of(owned(fact)), List.of(), List.of()),
                List.of());
    }

    @Test
    void theyBecomeOneWithAllThatWasTheirs() {
        ledger.with(PAPER).when(merged(heldBy(EDUCATION))).expectAccepted();
        assertThat(titles(ledger, OTHER_BUILDING).held(Right.BUILDING_OWNERSHIP, day(LATER)))
                .contains(heldBy(EDUCATION));
        assertThat(titles(ledger, EAST).held(Right.BUILDING_OWNERSHIP, day(LATER)))
                .isEmpty();
        assertThat(ledger.state(PropertyState.STREAM, UNIT.value()).parent()).contains(OTHER_BUILDING);
        assertThat(ledger.state(PropertyState.STREAM, OTHER_BUILDING.value()).parent())
                .contains(PARCEL);
        assertThat(uses(ledger, OTHER_BUILDING))
                .containsExactly(
                        FINANCE + " [101] 2025-07-01 2030-01-01",
                        POLICE + " [102] 2025-07-01 null",
                        FINANCE + " [201] 2025-07-01 2030-01-01");
        for (PropertyId old : List.of(EAST, WEST)) {
            assertThat(ledger.history(old.stream()).getLast())
                    .isInstanceOfSatisfying(
                            PropertyEvent.Replaced.class,
                            fact -> assertThat(fact.replacedBy()).containsExactly(OTHER_BUILDING));
        }
    }

    /** Of two who each held the whole of theirs, the shares of the new whole are said anew. */
    @Test
    void whoHeldPartsHoldsSharesOfTheWhole() {
        LedgerFixture ledger = twoHolders(heldBy(POLICE));
        ledger.with(PAPER)
                .when(merged(heldBy(EDUCATION)))
                .expectRefusal(new DivisionRefusal.HolderIsNotAccountedFor(WEST, Right.BUILDING_OWNERSHIP, POLICE));
        ledger.with(PAPER)
                .when(merged(sharedBy(holder(EDUCATION, "2/3"), holder(POLICE, "1/3"))))
                .expectAccepted();
        assertThat(ledger.history(OTHER_BUILDING.titleStream()).getFirst())
                .isInstanceOfSatisfying(
                        TitleEvent.Recorded.class,
                        fact -> assertThat(fact.from())
                                .extracting(from -> from.party())
                                .containsExactly(EDUCATION, POLICE));
    }

    private static LedgerFixture twoHolders(TitleFact second) {
        return divisible()
                .also(divisible ->
                        divisible.with(PAPER).when(divided(east(), west())).expectAccepted())
                .givenAccepted(recorded(WEST, Right.BUILDING_OWNERSHIP, second, "2024-06-01"));
    }

    @Test
    void theWeakestStatusHolds() {
        LedgerFixture ledger = twoHolders(filedFor(EDUCATION));
        ledger.with(PAPER)
                .when(merged(heldBy(EDUCATION)))
                .expectRefusal(new DivisionRefusal.StatusDiffers(Right.BUILDING_OWNERSHIP, TitleStatus.FILED));
        ledger.with(PAPER).when(merged(filedFor(EDUCATION))).expectAccepted();
    }

    @Test
    void thoseWhoKeepThemAreOne() {
        ledger.givenAccepted(new HandOver(WEST, on("2025-01-01"), POLICE, BUREAU));
        ledger.with(PAPER)
                .when(merged(heldBy(EDUCATION)))
                .expectRefusal(new DivisionRefusal.CustodiansDiffer(POLICE, BUREAU));
    }

    @Test
    void onlyWhatIsOfOneKindIsMerged() {
        ledger.with(PAPER)
                .when(new MergeProperties(
                        List.of(EAST, PARCEL),
                        on(LATER),
                        part(OTHER_BUILDING, List.of(), List.of(), List.of()),
                        List.of()))
                .expectRefusal(new DivisionRefusal.KindsDiffer());
        Refused.as(
                "list.too-short",
                () -> new MergeProperties(
                        List.of(EAST), on(LATER), part(OTHER_BUILDING, List.of(), List.of(), List.of()), List.of()));
        Refused.as(
                "list.has-doubles",
                () -> new MergeProperties(
                        List.of(EAST, EAST),
                        on(LATER),
                        part(OTHER_BUILDING, List.of(), List.of(), List.of()),
                        List.of()));
    }

    /** Nobody could tell any more which part of the whole it was. */
    @Test
    void aUseOfTheWholeNeedsRooms() {
        LedgerFixture bare = divisible();
        bare.givenAccepted(commandsWithoutRooms());
        OccupancyId use = new OccupancyId(OTHER_BUILDING.value());
        bare.with(PAPER)
                .when(new MergeProperties(
                        List.of(EAST, WEST),
                        on(LATER),
                        part(OTHER_BUILDING, List.of(), List.of(), List.of()),
                        List.of()))
                .expectRefusal(new DivisionRefusal.UseIsNotAccountedFor(use, FINANCE));
    }

    private static LedgerCommand[] commandsWithoutRooms() {
        return new LedgerCommand[] {
            property(EAST, PropertyKind.BUILDING, PARCEL, null),
            property(WEST, PropertyKind.BUILDING, PARCEL, null),
            new AssignOccupant(
                    EAST,
                    on("2020-01-01"),
                    new OccupancyId(OTHER_BUILDING.value()),
                    FINANCE,
                    null,
                    null,
                    null,
                    null,
                    false)
        };
    }

    /** Rule L1: what it writes is locked before anything is read. */
    @Test
    void allThatEndsIsWritten() {
        assertThat(merged(heldBy(EDUCATION)).writes())
                .contains(EAST.stream(), EAST.titleStream(), WEST.custodyStream(), WEST.occupancyStream())
                .contains(merged(heldBy(EDUCATION)).target());
    }
}
