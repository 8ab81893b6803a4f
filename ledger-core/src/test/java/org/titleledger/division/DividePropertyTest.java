package org.titleledger.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.division.Parts.DAY;
import static org.titleledger.division.Parts.EAST;
import static org.titleledger.division.Parts.WEST;
import static org.titleledger.division.Parts.divided;
import static org.titleledger.division.Parts.divisible;
import static org.titleledger.division.Parts.east;
import static org.titleledger.division.Parts.mortgage;
import static org.titleledger.division.Parts.owned;
import static org.titleledger.division.Parts.part;
import static org.titleledger.division.Parts.titles;
import static org.titleledger.division.Parts.uses;
import static org.titleledger.division.Parts.west;
import static org.titleledger.testing.Commands.USE;
import static org.titleledger.testing.Commands.handover;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Commands.rooms;
import static org.titleledger.testing.Commands.use;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.NOWHERE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.PARCEL;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.TODAY;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.day;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Titles.CASE;
import static org.titleledger.testing.Titles.EXCEPTION;
import static org.titleledger.testing.Titles.RESTRICTION;
import static org.titleledger.testing.Titles.exception;
import static org.titleledger.testing.Titles.filedFor;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.opening;
import static org.titleledger.testing.Titles.recorded;
import static org.titleledger.testing.Titles.seal;
import static org.titleledger.testing.Titles.sharedBy;
import static org.titleledger.testing.Titles.unregistered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.titleledger.correction.CorrectionId;
import org.titleledger.custody.CustodyState;
import org.titleledger.division.DivisionCommand.DivideProperty;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.property.PropertyEvent;
import org.titleledger.property.PropertyId;
import org.titleledger.property.PropertyRefusal;
import org.titleledger.property.PropertyState;
import org.titleledger.retirement.RetirementRefusal;
import org.titleledger.shared.ActId;
import org.titleledger.shared.ActRefusal;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Warning;
import org.titleledger.testing.Corrections;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.testing.Outcome;
import org.titleledger.testing.Refused;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Holder;
import org.titleledger.title.LandNature;
import org.titleledger.title.Restriction;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand.ApproveException;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleRefusal;
import org.titleledger.title.TitleStatus;

/** One property becomes several, and nothing of it is lost. */
class DividePropertyTest {

    private final LedgerFixture ledger = divisible();

    private Outcome dividing(Part... parts) {
        return ledger.with(PAPER).when(divided(parts));
    }

    private Holder[] holders(PropertyId property, String day) {
        return titles(ledger, property)
                .held(Right.BUILDING_OWNERSHIP, day(day))
                .map(fact -> fact.holders().toArray(Holder[]::new))
                .orElse(new Holder[0]);
    }

    @Test
    void everyRightGoesOnInTheParts() {
        dividing(east(), west()).expectAccepted().expectWarnings();
        assertThat(holders(BUILDING, "2024-02-29")).containsExactly(holder(EDUCATION, "1/1"));
        assertThat(holders(BUILDING, DAY)).isEmpty();
        assertThat(holders(EAST, "2024-02-29")).isEmpty();
        assertThat(holders(EAST, DAY)).containsExactly(holder(EDUCATION, "1/1"));
        assertThat(holders(WEST, DAY)).containsExactly(holder(EDUCATION, "1/1"));
        assertThat(titles(ledger, BUILDING)
                        .of(Right.BUILDING_OWNERSHIP)
                        .latest()
                        .orElseThrow()
                        .stated())
                .isEqualTo(new TitleEntry.Ended(TitleEntry.Cause.CARRIED_OVER));
        assertThat(ledger.state(PropertyState.STREAM, BUILDING.value()).isRetired())
                .isTrue();
        assertThat(ledger.state(CustodyState.STREAM, WEST.value())
                        .handovers()
                        .latest()
                        .orElseThrow()
                        .stated()
                        .to())
                .isEqualTo(POLICE);
        assertThat(ledger.state(PropertyState.STREAM, UNIT.value()).parent()).contains(EAST);
        assertThat(ledger.state(PropertyState.STREAM, EAST.value()).parent()).contains(PARCEL);
    }

    @Test
    void itIsOneActThatSaysWhatBecameOfWhat() {
        dividing(east(), west()).expectAccepted();
        List<LedgerEvent> formed = ledger.history(EAST.stream());
        LedgerEvent last = ledger.history(BUILDING.stream()).getLast();
        assertThat(formed)
                .extracting(fact -> fact.act().id())
                .containsOnly(last.act().id());
        assertThat(formed.get(1))
                .isInstanceOfSatisfying(
                        PropertyEvent.Formed.class,
                        fact -> assertThat(fact.formedFrom()).containsExactly(BUILDING));
        assertThat(last)
                .isInstanceOfSatisfying(
                        PropertyEvent.Replaced.class,
                        fact -> assertThat(fact.replacedBy()).containsExactly(EAST, WEST));
    }

    @Test
    void usesGoWhereTheRoomsAre() {
        dividing(east(), west()).expectAccepted();
        assertThat(uses(ledger, BUILDING))
                .containsExactly(
                        FINANCE + " [101, 201] 2020-01-01 2024-03-01", POLICE + " [102] 2020-01-01 2024-03-01");
        assertThat(uses(ledger, EAST))
                .containsExactly(FINANCE + " [101] 2024-03-01 2030-01-01", POLICE + " [102] 2024-03-01 null");
        assertThat(uses(ledger, WEST)).containsExactly(FINANCE + " [201] 2024-03-01 2030-01-01");
    }

    @Test
    void aUseOfTheWholeGoesOnInEveryPart() {
        LedgerFixture whole = office().givenAccepted(
                        recorded(heldBy(EDUCATION), "1987-05-01"), use(USE, FINANCE, null, "2020-01-01", null));
        whole.with(PAPER)
                .when(divided(
                        part(EAST, List.of(owned(heldBy(EDUCATION))), List.of(UNIT), List.of()),
                        part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(), List.of())))
                .expectAccepted();
        assertThat(uses(whole, EAST)).containsExactly(FINANCE + " null 2024-03-01 null");
        assertThat(uses(whole, WEST)).containsExactly(FINANCE + " null 2024-03-01 null");
    }

    /** How the land was obtained and how long its term is goes on, unless the papers say otherwise. */
    @Test
    void whatIsNotSaidAnewIsAsItWas() {
        TitleFact land = new TitleFact(
                TitleStatus.REGISTERED,
                LandNature.ALLOCATED,
                CoOwnership.SOLE,
                List.of(holder(EDUCATION, "1/1")),
                List.of(),
                null,
                day("2050-12-31"),
                null,
                null);
        ledger.givenAccepted(recorded(BUILDING, Right.LAND_USE, land, "1987-05-01"));
        List<CarriedTitle> both =
                List.of(owned(heldBy(EDUCATION)), new CarriedTitle(Right.LAND_USE, heldBy(EDUCATION)));
        dividing(part(EAST, both, List.of(UNIT), List.of("101", "102")), part(WEST, both, List.of(), List.of("201")))
                .expectAccepted();
        TitleFact carried = titles(ledger, WEST).held(Right.LAND_USE, day(DAY)).orElseThrow();
        assertThat(carried.nature()).isEqualTo(LandNature.ALLOCATED);
        assertThat(carried.termEndsOn()).isEqualTo("2050-12-31");
    }

    @Test
    void aMortgageLiesOnEveryPart() {
        ledger.givenAccepted(mortgage(Right.BUILDING_OWNERSHIP));
        dividing(east(), west()).expectAccepted();
        for (PropertyId property : List.of(EAST, WEST)) {
            assertThat(titles(ledger, property).restrictions().values())
                    .singleElement()
                    .isEqualTo(new Restriction(
                            Restriction.Kind.MORTGAGE,
                            Right.BUILDING_OWNERSHIP,
                            POLICE,
                            day(DAY),
                            day("2028-01-01"),
                            null));
        }
        assertThat(titles(ledger, BUILDING).restrictions().get(RESTRICTION))
                .matches(burden -> !burden.isActiveOn(day(DAY)));
    }

    @Test
    void aRestrictionThatLiesOnNothingAnyMoreIsRefused() {
        ledger.givenAccepted(mortgage(Right.LAND_USE));
        dividing(east(), west()).expectRefusal(new DivisionRefusal.RestrictionIsNotAccountedFor(RESTRICTION));
    }

    @Test
    void aRightThatIsLeftOutIsRefused() {
        ledger.givenAccepted(recorded(BUILDING, Right.LAND_USE, heldBy(EDUCATION), "1987-05-01"));
        dividing(east(), west()).expectRefusal(new DivisionRefusal.RightIsNotAccountedFor(BUILDING, Right.LAND_USE));
        assertThat(ledger.history(EAST.stream())).isEmpty();
    }

    @Test
    void aRightMayEndInstead() {
        ledger.givenAccepted(recorded(BUILDING, Right.LAND_USE, heldBy(EDUCATION), "1987-05-01"));
        EndedTitle ended = new EndedTitle(BUILDING, Right.LAND_USE, TitleEntry.Cause.TAKEN_BACK);
        ledger.with(PAPER)
                .when(new DivideProperty(BUILDING, on(DAY), List.of(east(), west()), List.of(ended)))
                .expectAccepted();
        assertThat(titles(ledger, BUILDING)
                        .of(Right.LAND_USE)
                        .latest()
                        .orElseThrow()
                        .stated())
                .isEqualTo(new TitleEntry.Ended(TitleEntry.Cause.TAKEN_BACK));
    }

    @Test
    void whatNobodyHoldsDoesNotEnd() {
        EndedTitle ended = new EndedTitle(BUILDING, Right.LAND_USE, TitleEntry.Cause.TAKEN_BACK);
        ledger.with(PAPER)
                .when(new DivideProperty(BUILDING, on(DAY), List.of(east(), west()), List.of(ended)))
                .expectRefusal(new DivisionRefusal.RightIsNotHeld(BUILDING, Right.LAND_USE));
        Refused.as("cause.ends-nothing", () -> new EndedTitle(BUILDING, Right.LAND_USE, TitleEntry.Cause.CARRIED_OVER));
    }

    /** Nothing moves by a division: neither is a holder left out, nor does one come in. */
    @Test
    void nobodyLosesOrGainsARight() {
        LedgerFixture shared = divisible();
        shared.givenAccepted(recorded(sharedBy(holder(EDUCATION, "1/2"), holder(POLICE, "1/2")), "1990-01-01"));
        shared.with(PAPER)
                .when(divided(east(), west()))
                .expectRefusal(new DivisionRefusal.HolderIsNotAccountedFor(BUILDING, Right.BUILDING_OWNERSHIP, POLICE));
        shared.with(PAPER)
                .when(divided(east(), west(heldBy(POLICE))))
                .expectAccepted()
                .expectWarnings();
        dividing(east(), west(sharedBy(holder(EDUCATION, "1/2"), holder(BUREAU, "1/2"))))
                .expectRefusal(new DivisionRefusal.HolderIsNew(Right.BUILDING_OWNERSHIP, BUREAU));
    }

    @Test
    void otherSharesAreToldAndSoIsAnExceptionThatEnds() {
        ledger.givenAccepted(recorded(sharedBy(holder(EDUCATION, "1/2"), holder(POLICE, "1/2")), "1990-01-01"));
        ledger.with(PAPER).givenAccepted(exception(EDUCATION, "2020-01-01", null));
        ledger.as(REVIEWER).givenAccepted(new ApproveException(BUILDING, today(), EXCEPTION));
        dividing(east(), west(heldBy(POLICE))).expectAccepted();
        assertThat(ledger.history(BUILDING.stream()).getLast().act().warnings())
                .containsExactly(
                        Warning.of("division.shares-differ", Right.BUILDING_OWNERSHIP),
                        Warning.of("division.exception-is-not-carried", EDUCATION));
    }

    @Test
    void nothingIsMadeOutOfNothing() {
        Part more = part(
                WEST,
                List.of(owned(heldBy(EDUCATION)), new CarriedTitle(Right.LAND_USE, heldBy(EDUCATION))),
                List.of(),
                List.of("201"));
        dividing(east(), more).expectRefusal(new DivisionRefusal.RightWasNotHeld(Right.LAND_USE));
        dividing(east(), west(filedFor(EDUCATION)))
                .expectRefusal(new DivisionRefusal.StatusDiffers(Right.BUILDING_OWNERSHIP, TitleStatus.REGISTERED));
    }

    @Test
    void whatIsFiledStaysFiled() {
        LedgerFixture filed = divisible().givenAccepted(recorded(filedFor(POLICE), "1995-01-01"));
        filed.with(PAPER)
                .when(divided(east(heldBy(POLICE)), west(heldBy(POLICE))))
                .expectRefusal(new DivisionRefusal.StatusDiffers(Right.BUILDING_OWNERSHIP, TitleStatus.FILED));
        filed.with(PAPER)
                .when(divided(east(filedFor(POLICE)), west(filedFor(POLICE))))
                .expectAccepted();
    }

    @Test
    void whatIsNotRegisteredNeedsNoAccount() {
        LedgerFixture without = office().givenAccepted(recorded(unregistered(), null));
        without.with(PAPER)
                .when(divided(
                        part(EAST, List.of(owned(unregistered())), List.of(UNIT), List.of()),
                        part(WEST, List.of(), List.of(), List.of())))
                .expectAccepted();
    }

    /** Ownership and land may go on as one right (房地一体). */
    @Test
    void twoRightsMayGoOnAsOne() {
        ledger.givenAccepted(recorded(BUILDING, Right.LAND_USE, heldBy(EDUCATION), "1987-05-01"));
        TitleFact fact = heldBy(EDUCATION);
        List<CarriedTitle> unified = List.of(new CarriedTitle(Right.LAND_AND_BUILDING, fact));
        dividing(
                        part(EAST, unified, List.of(UNIT), List.of("101", "102")),
                        part(WEST, unified, List.of(), List.of("201")))
                .expectAccepted();
        assertThat(titles(ledger, WEST).held(Right.LAND_AND_BUILDING, day(DAY))).contains(fact);
    }

    @Test
    void whatStandsOnItIsPlacedOnce() {
        Part without = part(EAST, List.of(owned(heldBy(EDUCATION))), List.of(), List.of("101", "102"));
        dividing(without, west()).expectRefusal(new DivisionRefusal.PropertyAboveIsNotAccountedFor(UNIT));
        Part twice = part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(UNIT), List.of("201"));
        dividing(east(), twice).expectRefusal(new DivisionRefusal.PropertyAboveIsNotAccountedFor(UNIT));
        Part stranger = part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(PARCEL), List.of("201"));
        dividing(east(), stranger).expectRefusal(new DivisionRefusal.PropertyDoesNotStandThere(PARCEL));
    }

    @Test
    void everyRoomIsInOnePart() {
        Part without = part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(), List.of());
        dividing(east(), without).expectRefusal(new DivisionRefusal.RoomIsNotAccountedFor("201"));
        Part more = part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(), List.of("201", "999"));
        dividing(east(), more).expectRefusal(new DivisionRefusal.RoomIsNotThere("999"));
    }

    @Test
    void whatBeginsLaterIsRecordedWhereItIsThen() {
        LedgerFixture later = divisible().givenAccepted(rooms("301"));
        later.givenAccepted(use(new OccupancyId(Parts.EAST.value()), FINANCE, List.of("301"), "2025-01-01", null));
        Part west = part(WEST, List.of(owned(heldBy(EDUCATION))), List.of(), List.of("201", "301"));
        later.with(PAPER)
                .when(divided(east(), west))
                .expectRefusal(new DivisionRefusal.UseIsNotAccountedFor(new OccupancyId(Parts.EAST.value()), FINANCE));
        LedgerFixture handed = divisible().givenAccepted(handover(POLICE, BUREAU, "2025-01-01"));
        handed.with(PAPER)
                .when(divided(east(), west()))
                .expectRefusal(new DivisionRefusal.CustodyChangesLater(BUILDING));
        LedgerFixture titled = divisible().givenAccepted(recorded(heldBy(POLICE), "2025-01-01"));
        titled.with(PAPER)
                .when(divided(east(), west()))
                .expectRefusal(new RetirementRefusal.RightHasNotEnded(Right.BUILDING_OWNERSHIP));
        assertThat(titled.history(EAST.stream())).isEmpty();
    }

    /** Rule G2. */
    @Test
    void whatIsSealedIsNotDivided() {
        ledger.givenAccepted(seal(PARCEL, "2023-01-01", null));
        dividing(east(), west()).expectRefusal(new TitleRefusal.PropertyIsSealed(PARCEL, RESTRICTION));
    }

    @Test
    void whatMovesOrIsInDoubtIsNotDivided() {
        ledger.with(PAPER).givenAccepted(opening(EDUCATION, BUREAU));
        dividing(east(), west()).expectRefusal(new TitleRefusal.RightHasAnOpenTransfer(Right.BUILDING_OWNERSHIP));
        LedgerFixture doubted = divisible();
        ActId act = doubted.history(BUILDING.titleStream()).getFirst().act().id();
        doubted.with(PAPER)
                .because("假证")
                .when(new CorrectTitle(BUILDING, new CorrectionId(CASE.value()), Corrections.annulling(act), null))
                .expectAccepted();
        doubted.with(PAPER)
                .when(divided(east(), west()))
                .expectRefusal(new DivisionRefusal.CorrectionIsUnderWay(BUILDING));
    }

    @Test
    void itIsProvedAndNotInTheFuture() {
        ledger.when(divided(east(), west())).expectRefusal(new ActRefusal.NeedsADocument());
        ledger.with(PAPER)
                .when(new DivideProperty(BUILDING, LegalDate.of(TODAY.plusDays(1)), List.of(east(), west()), List.of()))
                .expectRefusal(new ActRefusal.EffectiveOnLiesInTheFuture(TODAY.plusDays(1), TODAY));
        ledger.with(PAPER)
                .when(new DivideProperty(NOWHERE, on(DAY), List.of(east(), west()), List.of()))
                .expectRefusal(new PropertyRefusal.PropertyNotFound(NOWHERE));
        Refused.as("list.too-short", () -> divided(east()));
        Refused.as(
                "list.has-doubles",
                () -> part(EAST, List.of(owned(unregistered()), owned(unregistered())), List.of(), List.of()));
    }

    @Test
    void aPropertyIsDividedOnce() {
        dividing(east(), west()).expectAccepted();
        dividing(east(), west()).expectRefusal(new PropertyRefusal.PropertyIsRetired(BUILDING));
    }
}
