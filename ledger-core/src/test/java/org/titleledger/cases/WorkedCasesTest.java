package org.titleledger.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.titleledger.testing.Commands.office;
import static org.titleledger.testing.Corrections.CORRECTION;
import static org.titleledger.testing.Corrections.OTHER;
import static org.titleledger.testing.Corrections.annulled;
import static org.titleledger.testing.Corrections.as;
import static org.titleledger.testing.Corrections.clerical;
import static org.titleledger.testing.Corrections.disputed;
import static org.titleledger.testing.Corrections.holders;
import static org.titleledger.testing.Corrections.recordingNumber;
import static org.titleledger.testing.Corrections.redated;
import static org.titleledger.testing.Corrections.superseded;
import static org.titleledger.testing.Sample.BUILDING;
import static org.titleledger.testing.Sample.BUREAU;
import static org.titleledger.testing.Sample.EDUCATION;
import static org.titleledger.testing.Sample.FINANCE;
import static org.titleledger.testing.Sample.PAPER;
import static org.titleledger.testing.Sample.POLICE;
import static org.titleledger.testing.Sample.REVIEWER;
import static org.titleledger.testing.Sample.SCHOOL;
import static org.titleledger.testing.Sample.UNIT;
import static org.titleledger.testing.Sample.on;
import static org.titleledger.testing.Sample.today;
import static org.titleledger.testing.Sample.uuid;
import static org.titleledger.testing.Titles.heldBy;
import static org.titleledger.testing.Titles.holder;
import static org.titleledger.testing.Titles.recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.titleledger.chain.Check;
import org.titleledger.chain.Problem;
import org.titleledger.chain.TitleChain;
import org.titleledger.correction.CorrectionId;
import org.titleledger.correction.CorrectionRefusal;
import org.titleledger.correction.Verdict;
import org.titleledger.custody.CustodyCommand.HandOver;
import org.titleledger.custody.CustodyState;
import org.titleledger.division.CarriedTitle;
import org.titleledger.division.DivisionCommand.DivideProperty;
import org.titleledger.division.Part;
import org.titleledger.party.PartyCommand.DissolveParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyState;
import org.titleledger.party.Succession;
import org.titleledger.party.Successor;
import org.titleledger.property.Description;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.Share;
import org.titleledger.shared.Timeline.Stretch;
import org.titleledger.testing.LedgerFixture;
import org.titleledger.title.Holder;
import org.titleledger.title.Right;
import org.titleledger.title.TitleCommand;
import org.titleledger.title.TitleCommand.CorrectTitle;
import org.titleledger.title.TitleCommand.DecideTitleCorrection;
import org.titleledger.title.TitleCommand.RecordTitle;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleState;

/** Plays each case and compares every point of its grid with the page. */
class WorkedCasesTest {

    private static final PropertyId EAST = new PropertyId(uuid(0x221));
    private static final PropertyId WEST = new PropertyId(uuid(0x222));

    private static final Map<PartyId, String> NAMES =
            Map.of(SCHOOL, "school", POLICE, "police", FINANCE, "finance", BUREAU, "bureau", EDUCATION, "education");

    private final Map<Integer, Runnable> stories = Map.of(
            1, this::lateHandover,
            2, this::clericalError,
            3, this::betterDocument,
            4, this::annulmentByACourt,
            5, this::correctionOfACorrection,
            6, this::mergerOfTheHolder,
            7, this::twoCorrectionsInTheWrongOrder,
            8, this::division,
            9, this::unknownDate,
            10, this::disputeAndItsEnd);
    private final LedgerFixture ledger = office();
    private final List<List<String>> known = new ArrayList<>();
    private Function<LocalDate, String> answer = this::holderOn;
    private Grid grid = new Grid(List.of(), List.of());

    @ParameterizedTest
    @MethodSource("org.titleledger.cases.Grid#cases")
    void everyPointOfTheGridIsAsThePageHasIt(int number) {
        grid = Grid.of(number);
        play(number);
        assertThat(known).isEqualTo(grid.rows());
    }

    private void play(int number) {
        Runnable story = stories.get(number);
        assertThat(story).as("who plays case %d", number).isNotNull();
        story.run();
    }

    /** One act, and what is known after it. */
    private ActId act(LedgerCommand command) {
        ActId act = done(command);
        note();
        return act;
    }

    private ActId done(LedgerCommand command) {
        return ledger.with(PAPER)
                .because("见判决书")
                .when(command)
                .expectAccepted()
                .fact(LedgerEvent.class)
                .act()
                .id();
    }

    private ActId approved(CorrectTitle command) {
        done(command);
        return approved(command.correction());
    }

    private ActId approved(CorrectionId correction) {
        ActId act = ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(BUILDING, today(), correction, Verdict.APPROVAL))
                .fact(LedgerEvent.class)
                .act()
                .id();
        note();
        return act;
    }

    private void note() {
        known.add(grid.days().stream().map(answer).toList());
    }

    private static RecordTitle title(PartyId holder, String day) {
        return recorded(heldBy(holder), day);
    }

    private TitleState state() {
        return ledger.state(TitleState.STREAM, BUILDING.value());
    }

    private String holderOn(LocalDate day) {
        return state().of(Right.BUILDING_OWNERSHIP).on(day).map(this::shown).orElse("–");
    }

    private String shown(Stretch<TitleEntry> stretch) {
        return name(holderOf(stretch)) + (stretch.disputed() ? "?" : "");
    }

    private static PartyId holderOf(Stretch<TitleEntry> stretch) {
        TitleEntry.Stated stated = (TitleEntry.Stated) stretch.fact().stated();
        return stated.fact().holders().getFirst().party();
    }

    private static String name(PartyId party) {
        return NAMES.getOrDefault(party, "nobody");
    }

    private void lateHandover() {
        answer = day -> ledger.state(CustodyState.STREAM, BUILDING.value())
                .handovers()
                .on(day)
                .map(stretch -> name(stretch.fact().stated().to()))
                .orElse("–");
        act(new HandOver(BUILDING, on("1990-01-01"), null, SCHOOL));
        act(new HandOver(BUILDING, on("2019-11-20"), SCHOOL, BUREAU));
    }

    private void clericalError() {
        ActId first = act(title(POLICE, "1990-01-01"));
        act(title(FINANCE, "2005-01-01"));
        approved(clerical(first, holders(holder(SCHOOL, "1/1"))));
    }

    private void betterDocument() {
        ActId first = act(title(POLICE, "1990-01-01"));
        act(title(FINANCE, "2005-01-01"));
        approved(superseded(first, "1993-01-01", holders(holder(SCHOOL, "1/1"))));
    }

    private void annulmentByACourt() {
        act(title(POLICE, "1990-01-01"));
        ActId second = act(title(SCHOOL, "1998-01-01"));
        act(new RecordTitle(
                BUILDING,
                on("2010-01-01"),
                Right.BUILDING_OWNERSHIP,
                heldBy(FINANCE),
                List.of(new Holder(SCHOOL, Share.WHOLE)),
                null));
        approved(annulled(second));
        assertThat(TitleChain.of(state().of(Right.BUILDING_OWNERSHIP)).problems())
                .extracting(Problem::check)
                .containsExactly(Check.RESTS_ON_AN_ANNULLED_ACT);
    }

    private void correctionOfACorrection() {
        act(title(POLICE, "1990-01-01"));
        ActId second = act(title(SCHOOL, "1998-01-01"));
        ActId annulment = approved(annulled(second));
        approved(as(OTHER, annulled(annulment)));
    }

    private void mergerOfTheHolder() {
        answer = day -> state().of(Right.BUILDING_OWNERSHIP)
                .on(day)
                .map(stretch -> withSuccessor(holderOf(stretch), day))
                .orElse("–");
        act(title(FINANCE, "1987-05-01"));
        act(new DissolveParty(FINANCE, on("1999-06-30"), List.of(new Successor(EDUCATION, Share.WHOLE))));
    }

    private String withSuccessor(PartyId holder, LocalDate day) {
        PartyState.Dissolution end =
                ledger.state(PartyState.STREAM, holder.value()).dissolution();
        if (end == null || !end.countsOn(day)) {
            return name(holder);
        }
        Succession succession = new Succession(
                party -> ledger.state(PartyState.STREAM, party.value()).left());
        return name(holder) + " ("
                + name(succession.standingFor(holder).keySet().iterator().next()) + ")";
    }

    private void twoCorrectionsInTheWrongOrder() {
        ActId first = act(title(POLICE, "1991-01-01"));
        CorrectTitle holder = clerical(first, holders(holder(SCHOOL, "1/1")));
        CorrectTitle day = as(OTHER, redated(first, "1990-01-01"));
        act(holder);
        act(day);
        approved(day.correction());
        TitleCommand late = new DecideTitleCorrection(BUILDING, today(), CORRECTION, Verdict.APPROVAL);
        ledger.as(REVIEWER).when(late).expectRefusal(new CorrectionRefusal.IsStale(CORRECTION));
        approved(as(new CorrectionId(uuid(0x903)), holder));
    }

    private void division() {
        answer = day -> Stream.of(BUILDING, EAST, WEST)
                .map(property -> ledger.state(TitleState.STREAM, property.value())
                        .held(Right.BUILDING_OWNERSHIP, day)
                        .map(fact -> name(fact.holders().getFirst().party()))
                        .orElse("–"))
                .collect(Collectors.joining(" · "));
        act(title(SCHOOL, "1990-01-01"));
        List<Part> parts = List.of(half(EAST, List.of(UNIT)), half(WEST, List.of()));
        ledger.with(PAPER)
                .when(new DivideProperty(BUILDING, on("2024-03-01"), parts, List.of()))
                .expectAccepted();
        note();
        ActId division = ledger.history(EAST.stream()).getFirst().act().id();
        CorrectTitle asked = annulled(division);
        done(new CorrectTitle(EAST, asked.correction(), asked.terms(), null));
        ledger.as(REVIEWER)
                .when(new DecideTitleCorrection(EAST, today(), asked.correction(), Verdict.APPROVAL))
                .expectAccepted();
        note();
        assertThat(TitleChain.of(ledger.state(TitleState.STREAM, EAST.value()).of(Right.BUILDING_OWNERSHIP))
                        .problems())
                .extracting(Problem::check)
                .containsExactly(Check.LEFT_BEHIND_BY_A_DIVISION);
    }

    private static Part half(PropertyId property, List<PropertyId> standing) {
        return new Part(
                property,
                new Description("楼", null, null),
                null,
                List.of(),
                List.of(),
                List.of(new CarriedTitle(Right.BUILDING_OWNERSHIP, heldBy(SCHOOL))),
                standing,
                List.of());
    }

    private void unknownDate() {
        ActId first = act(recorded(heldBy(SCHOOL), null));
        act(title(POLICE, "2000-01-01"));
        approved(redated(first, "1985-01-01"));
    }

    private void disputeAndItsEnd() {
        ActId first = act(title(POLICE, "1990-01-01"));
        approved(disputed(first, "1995-01-01", "2000-01-01"));
        approved(as(OTHER, clerical(first, recordingNumber("00123"))));
    }
}
